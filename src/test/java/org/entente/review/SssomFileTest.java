package org.entente.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.article.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read comes out as it went in, and what is no SSSOM is refused with its place. */
class SssomFileTest {

  static final String HEAD =
      """
      #curie_map:
      #  actor: https://w3id.org/entente/id/actor/
      #  wd: http://www.wikidata.org/entity/
      #  orcid: https://orcid.org/
      #license: https://creativecommons.org/licenses/by/4.0/
      #mapping_set_id: https://example.org/links
      """;

  private static final String COLUMNS =
      "subject_id\tpredicate_id\tobject_id\tmapping_justification\tpredicate_modifier"
          + "\tconfidence\tmapping_date\n";

  /** Pieces that break a careless reader or writer. */
  private static final List<String> PIECES =
      List.of(
          "",
          "plain",
          " ",
          "\"",
          "\"\"",
          "\t",
          "\n",
          "\r\n",
          "|",
          "#",
          "é",
          "𒀭",
          "\u2028",
          "'",
          "\\",
          "ends\"",
          "\"starts",
          ",",
          ";",
          "=1+1",
          "  two  ",
          "0",
          "null");

  @Test
  void everyFileSurvives() {
    for (long seed = 0; seed < 400; seed++) {
      String text = file(new Random(seed));
      SssomFile read = SssomFile.parse("f", text);
      assertThat(read.text()).as("seed %d", seed).isEqualTo(text);
      SpecReader second = SpecReader.read(text);
      assertThat(read.rows().stream().map(SssomRow::values).toList())
          .as("seed %d", seed)
          .isEqualTo(second.rows());
    }
  }

  /** A file in the form of the standard, with columns and metadata of somebody's own. */
  private static String file(Random random) {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("#comment: \"").append(random.nextInt()).append(" # no comment: 'x' é\"\n");
    text.append("#my_own:\n#  - a: [1, 2]\n#  - b\n");
    List<String> own = IntStream.range(0, random.nextInt(4)).mapToObj(i -> "own " + i).toList();
    List<String> columns = new ArrayList<>(Sssom.MANDATORY);
    columns.add("comment");
    columns.addAll(own);
    java.util.Collections.shuffle(columns, random);
    text.append(String.join("\t", columns)).append('\n');
    for (int row = random.nextInt(6); row >= 0; row--) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(
            switch (column) {
              case "subject_id" -> "actor:a" + random.nextInt(9);
              case "predicate_id" -> "skos:exactMatch";
              case "object_id" -> "wd:Q" + random.nextInt(99);
              case "mapping_justification" -> "semapv:ManualMappingCuration";
              default -> quoted(words(random));
            });
      }
      text.append(String.join("\t", cells)).append('\n');
    }
    return text.toString();
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      words.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return words.toString();
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\"\\t\\n\\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  @Test
  void readsWhatASpreadsheetMadeOfIt() {
    String row = "actor:iraq\tskos:exactMatch\twd:Q796\tsemapv:LexicalMatching\t\t\t\n";
    String changed =
        "\uFEFF"
            + HEAD.replace("\n", "\t\t\t\r\n").replaceFirst("(?m)^#license.*$", "\"#license: x\"")
            + (COLUMNS + "\n" + row).replace("\n", "\r\n");
    SssomFile file = SssomFile.parse("f", changed);
    assertThat(file.rows().get(0).get("object_id")).isEqualTo("wd:Q796");
    assertThat(file.rows().get(0).line()).isEqualTo(9);
    assertThat(file.metadata().value("license")).contains("x");
    SpecReader.read(file.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actor:iraq,skos:exactMatch,wd:Q796,,,,|8, column 4 (mapping_justification): nothing there",
        "actor:iraq,skos:exactMatch,,semapv:LexicalMatching,,,|8, column 3 (object_id): nothing",
        "nn:iraq,skos:exactMatch,wd:Q796,semapv:LexicalMatching,,,|8, column 1 (subject_id): the"
            + " prefix of 'nn:iraq' is not declared",
        "iraq,skos:exactMatch,wd:Q796,semapv:LexicalMatching,,,|8, column 1 (subject_id): 'iraq' is"
            + " no CURIE",
        "actor:iraq,skos:exactMatch,http://www.wikidata.org/entity/Q796,semapv:LexicalMatching,,,|8,"
            + " column 3 (object_id): 'http://www.wikidata.org/entity/Q796' is an IRI; write wd:Q796",
        "actor:iraq,skos:exactMatch,wd:Q796,semapv:LexicalMatching,not,,|8, column 5"
            + " (predicate_modifier): 'not' is no modifier; write Not",
        "actor:iraq,skos:exactMatch,wd:Q796,semapv:LexicalMatching,,1.5,|8, column 6 (confidence)",
        "actor:iraq,skos:exactMatch,wd:Q796,semapv:LexicalMatching,,,24.11.2026|8, column 7"
            + " (mapping_date): '24.11.2026' is no date",
        "a,b,c,d,e,f,g,h|8, column 8: 8 cells, but the header names 7",
        "actor:iraq,skos:exactMatch,\"wd:Q796,semapv:LexicalMatching,,,|8: a cell with an open",
        "actor:iraq,skos:exactMatch,\"wd\":Q796,semapv:LexicalMatching,,,|8: a cell with an open",
      },
      quoteCharacter = '`')
  void saysWhereARowIsWrong(String row, String message) {
    String text = HEAD + COLUMNS + row.replace(',', '\t') + "\n";
    assertThatThrownBy(() -> SssomFile.parse("f.tsv", text))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("f.tsv:" + message);
  }

  @Test
  void countsLinesInsideCells() {
    String text =
        HEAD
            + COLUMNS.replace("\n", "\tcomment\n")
            + "actor:a\tskos:exactMatch\twd:Q796\tsemapv:LexicalMatching\t\t\t\t\"two\nlines\"\n"
            + "actor:b\tskos:exactMatch\twd:Q796\tsemapv:LexicalMatching\tno\t\t\t\n";
    assertThatThrownBy(() -> SssomFile.parse("f.tsv", text)).hasMessageStartingWith("f.tsv:10,");
  }

  @Test
  void saysWhereTheMetadataIsWrong() {
    assertThatThrownBy(() -> SssomFile.parse("f", HEAD + "#x: [1\n" + COLUMNS))
        .hasMessageStartingWith("f:8:")
        .hasMessageContaining("no YAML");
    assertThatThrownBy(() -> SssomFile.parse("f", "#only words\n" + COLUMNS))
        .hasMessageStartingWith("f:1:2: the metadata is no list of 'name: value'");
    assertThatThrownBy(
            () -> SssomFile.parse("f", "#curie_map:\n#  skos: http://x.org/\n" + COLUMNS))
        .hasMessageContaining("another IRI than SSSOM");
    assertThatThrownBy(() -> SssomFile.parse("f", HEAD)).hasMessageStartingWith("f:7: no line");
    assertThatThrownBy(() -> SssomFile.parse("f", HEAD + "subject_id\tobject_id\n"))
        .hasMessageStartingWith("f:7: no column 'predicate_id'");
    assertThatThrownBy(() -> SssomFile.parse("f", HEAD + "subject_id\tsubject_id\n"))
        .hasMessageStartingWith("f:7, column 2: a second column 'subject_id'");
  }

  @Test
  void valuesOfTheSetStandForRowsOnlyWhereNoneHasItsOwn() {
    String head = HEAD + "#mapping_date: 2026-11-24\n#confidence: 1\n";
    String row = "actor:a\tskos:exactMatch\twd:Q796\tsemapv:LexicalMatching\t\t\t";
    SssomFile all = SssomFile.parse("f", head + COLUMNS + row + "\n");
    assertThat(all.value(all.rows().get(0), "mapping_date")).isEqualTo("2026-11-24");
    assertThat(all.value(all.rows().get(0), "confidence")).isEmpty();
    SssomFile some = SssomFile.parse("f", head + COLUMNS + row + "\n" + row + "2020-01-01\n");
    assertThat(some.value(some.rows().get(0), "mapping_date")).isEmpty();
  }
}
