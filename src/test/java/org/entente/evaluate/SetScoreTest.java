package org.entente.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.article.InputException;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The expected numbers were printed by the scorers of the public sets, Python scripts, for the same
 * files: {@code score_rdcr.py}, {@code score_times.py --interval}, {@code score_spans.py}, {@code
 * score_el.py}.
 */
class SetScoreTest {

  private static final Path FOLDER = Path.of("src/test/resources/evaluate/sets");

  @TempDir private Path folder = Path.of("");

  private static Evaluation.Outcome outcome(String name) throws IOException {
    GoldSet set = GoldSet.read(FOLDER.resolve(name + ".jsonl"));
    return new Evaluation.Outcome(set, FoundFile.read(FOLDER.resolve(name + ".found.jsonl"), set));
  }

  @Test
  void givesTheNumbersOfThePublicScorers() throws IOException {
    Map<String, List<Optional<Double>>> measures = new HashMap<>();
    for (String name : List.of("histories", "times", "names", "links")) {
      for (Measure measure : outcome(name).measures()) {
        measures.put(measure.name(), List.of(measure.precision(), measure.recall()));
      }
    }
    Map<String, List<Optional<Double>>> expected = new HashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("expected.tsv"))) {
      String[] row = line.split("\t", -1);
      expected.put(row[0], List.of(number(row[1]), number(row[2])));
    }
    assertThat(measures).containsExactlyInAnyOrderEntriesOf(expected);
  }

  private static Optional<Double> number(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty()).map(Double::valueOf);
  }

  @Test
  void looksAtEveryEvidenceOfAFact() throws IOException {
    GoldSet set = GoldSet.read(FOLDER.resolve("histories.jsonl"));
    List<GoldText.Heading> headings = set.documents().get(0).headings();
    FoundText.Fact fact =
        new FoundText.Fact(
            "MissionOpened", "", List.of(headings.get(4).span(), headings.get(3).span()));
    SetScore score =
        HistoryScore.of(set, Map.of("a", new FoundText("a", List.of(fact), List.of(), List.of())));
    assertThat(score.measures())
        .filteredOn(measure -> measure.name().equals("– MissionOpened"))
        .extracting(measure -> measure.recall().orElse(0.0))
        .containsExactly(1.0);
  }

  @Test
  void listsWhatIsWrong() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : List.of("histories", "times", "names", "links")) {
      lines.addAll(outcome(name).errors());
    }
    assertThat(lines)
        .contains(
            "  missed   Agreement 1920 \"Treaty, 1920.\"",
            "           In 1920 a treaty was signed.",
            "           there: Treaty without date «In 1920 a treaty was signed.»",
            "  Agreement (missed): Treaty 1, Visit 1",
            "  type     country " + excerpt("Peru") + " found: POLITICAL_PARTY «Peru»",
            "  politicalparty: ORGANIZATION 1")
        .anyMatch(line -> line.startsWith("  value    1950 From «1950»"))
        .anyMatch(line -> line.startsWith("  item     none") && line.contains("«Jane Roe»"));
  }

  private static String excerpt(String words) throws IOException {
    String text = GoldSet.read(FOLDER.resolve("names.jsonl")).documents().get(0).text();
    int at = text.indexOf(words);
    return Excerpt.of(text, new Span(at, at + words.length()));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    for (String name : List.of("histories", "times", "names", "links")) {
      Evaluation.Outcome outcome = outcome(name);
      outcome.write(folder);
      assertThat(FoundFile.read(folder.resolve(name + ".jsonl"), outcome.set()))
          .as(name)
          .containsAllEntriesOf(outcome.found());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"1\", \"text\": \"In 1950.\"}",
        "{\"id\": \"1\", \"text\": \"Rome.\", \"entities\": [{\"start\": 0, \"end\": 4, \"type\": \"CITY\"}]}"
      })
  void refusesASetThatAsksForNothingKnown(String line) throws IOException {
    Path file = Files.writeString(folder.resolve("x.jsonl"), line);
    assertThatThrownBy(() -> GoldSet.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": fits no set that can be scored; give headings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"id\": \"1\"",
        "{\"text\": \"no id\"}",
        "{\"id\": \"1\", \"text\": \"In 1950.\", \"times\": [{\"start\": 3, \"end\": 99}]}",
        "{\"id\": \"1\", \"text\": \"In 1950.\", \"times\": [{}]}"
      })
  void saysWhichLineIsNoDocument(String line) throws IOException {
    Path file = folder.resolve("x.jsonl");
    Files.writeString(file, "{\"id\": \"0\", \"text\": \"In 1950.\"}\n" + line + "\n");
    assertThatThrownBy(() -> GoldSet.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ":2: no document of a set");
  }

  @ParameterizedTest
  @CsvSource({
    "195, 1950/1959, true",
    "19, 1900-01-01/1999-12-31, true",
    "1917-22, 1917-06/1917-09, true",
    "--09/--12, --09/--12, true",
    "1950, 1950-01, false",
    "autumn, 1950, false"
  })
  void comparesDays(String a, String b, boolean same) {
    assertThat(Days.same(a, b)).isEqualTo(same);
  }

  /** Kinds that the histories ask for are kinds of the ontology. */
  @Test
  void mapsKindsThatExist() throws IOException {
    String types;
    try (InputStream in = Measure.class.getResourceAsStream("/org/entente/ontology/types.ttl")) {
      assertThat(in).isNotNull();
      types = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(TypeMap.kinds().ours().keySet())
        .allMatch(kind -> types.contains("\nety:" + kind + "\n"));
  }

  @Test
  void writesATableForReaders() {
    MeasureTable table =
        new MeasureTable(
            List.of(Measure.of("set", "all", 1, 2, 4), Measure.recall("set", "x", 1, 2)));
    assertThat(table.text())
        .containsExactly(
            "set  measure      P      R     F1   found    gold",
            "set  all      0.500  0.250  0.333       2       4",
            "set  x               0.500                      2");
    assertThat(table.markdown())
        .startsWith("| set | measure | P | R | F1 | found | gold |")
        .contains("| set | all | 0.500 | 0.250 | 0.333 | 2 | 4 |");
  }
}
