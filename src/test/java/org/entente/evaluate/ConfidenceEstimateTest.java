package org.entente.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfidenceEstimateTest {

  private static final Path JUDGED = Path.of("src/test/resources/evaluation/judged.tsv");

  @TempDir private Path folder = Path.of("");

  @Test
  void isWhatExtractionReads() throws IOException {
    assertThat(Path.of("src/main/resources/org/entente/lexicon/en/confidence.tsv"))
        .hasContent(
            String.join("\n", new ConfidenceEstimate(Judged.Book.read(JUDGED).rows()).table()));
  }

  @Test
  void takesTheStrengthThatPredictsBest() throws IOException {
    List<String> lines = new ConfidenceEstimate(Judged.Book.read(JUDGED).rows()).crossValidation();
    List<String> rules = lines.stream().filter(line -> line.contains("rule, m = ")).toList();
    double best = rules.stream().mapToDouble(ConfidenceEstimateTest::brier).min().orElseThrow();
    String chosen = "rule, m = " + (int) ConfidenceEstimate.STRENGTH + " ";
    // Strengths within a thousandth of the best are not distinguishable with so few judgements.
    assertThat(rules)
        .filteredOn(line -> line.contains(chosen))
        .singleElement()
        .satisfies(line -> assertThat(brier(line)).isLessThan(best + 0.001));
    assertThat(best).isLessThan(brier(lines.get(1)) + 0.001);
  }

  private static double brier(String line) {
    return Double.parseDouble(line.replaceFirst(".*\\s(0\\.\\d+)\\s+0\\.\\d+$", "$1"));
  }

  @Test
  void drawsAFewReadingsTowardsTheirFamily() {
    List<Judged> rows =
        Stream.of("force.war right", "force.war right", "force.attack wrong", "help.aid right")
            .map(row -> row.split(" ", -1))
            .map(row -> Judged.of("a", row[0], "War", "Words.", row[1].equals("right"), "eye"))
            .toList();
    // (3 + .82)/5 = .764; (2 + 64·.764)/67 = .760; (2 + 64·.760)/66 = .767
    assertThat(new ConfidenceEstimate(rows).table())
        .contains(
            "all\tall\t4\t3\t0.764", "family\tforce\t3\t2\t0.760", "rule\tforce.war\t2\t2\t0.767");
  }

  @Test
  void saysWhichLineIsNoJudgement() throws IOException {
    Path file =
        Files.writeString(folder.resolve("j.tsv"), "# head\na\tforce.war\tWar\tW.\tyes\teye");
    assertThatThrownBy(() -> Judged.Book.read(file))
        .hasMessageStartingWith(file + ":2: no judged reading; write the columns article rule");
  }

  @Test
  void renewsOnlyWhatGoldSaysOfTheArticle() {
    Judged old = Judged.of("a", "force.war", "War", "Old.", true, Judged.GOLD);
    Judged read = Judged.of("a", "force.war", "War", "Read.", true, "eye");
    Judged other = Judged.of("b", "force.war", "War", "Other.", true, Judged.GOLD);
    Judged fresh = Judged.of("a", "force.war", "War", "New.", false, Judged.GOLD);
    assertThat(
            new Judged.Book(List.of(), List.of(old, read, other))
                .renewed("a", List.of(fresh))
                .rows())
        .containsExactly(fresh, read, other);
  }
}
