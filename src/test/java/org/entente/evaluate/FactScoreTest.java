package org.entente.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.article.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected lines were printed by the scorer that this is a port of, a Python script. */
class FactScoreTest {

  private static final Path FOLDER = Path.of("src/test/resources/evaluate");

  @Test
  void givesTheNumbersAndErrorsOfTheOriginal() throws IOException {
    FactScore score =
        new FactScore(
            Gold.read(FOLDER.resolve("sample.json")),
            Files.readString(FOLDER.resolve("sample.txt")),
            FactTable.read(FOLDER.resolve("sample.csv")));
    assertThat(
            Stream.concat(
                score.errors().stream(), score.lines().stream().map(FactScore.Line::toString)))
        .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve("sample.expected.txt")));
  }

  /** The seed's gold facts, spoilt in thirteen ways. */
  @Test
  void givesTheNumbersOfTheOriginalForTheSpoiltSeed() throws IOException {
    assertThat(
            lines(
                Path.of("src/test/resources/gold/iraq-syria-relations.json"),
                Path.of("seeds/iraq-syria-relations.txt"),
                "perturbed.csv"))
        .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve("perturbed.expected.txt")));
  }

  /** Years before the common era, accents, letters beyond 16 bits, a byte-order mark, CRLF. */
  @Test
  void givesTheNumbersOfTheOriginalForTheCorners() throws IOException {
    assertThat(lines(FOLDER.resolve("corners.json"), FOLDER.resolve("corners.txt"), "corners.csv"))
        .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve("corners.expected.txt")));
  }

  private static List<String> lines(Path gold, Path text, String table) throws IOException {
    return new FactScore(
            Gold.read(gold), Files.readString(text), FactTable.read(FOLDER.resolve(table)))
        .lines().stream().map(FactScore.Line::toString).toList();
  }

  @Test
  void givesZeroForAnEmptyTable() throws IOException {
    FactScore score =
        new FactScore(
            Gold.read(Path.of("src/test/resources/gold/iraq-syria-relations.json")),
            Files.readString(Path.of("seeds/iraq-syria-relations.txt")),
            new FactTable(List.of()));
    FactScore.Line all = score.lines().get(3);
    assertThat(all.soft()).isEqualTo(new FactScore.Rates(0, 0, 0));
    assertThat(all.system()).isZero();
    assertThat(all.gold()).isPositive();
  }

  @Test
  void findsTheArticleOfAGoldFile() throws IOException {
    assertThat(Gold.read(Path.of("src/test/resources/gold/iraq-syria-relations.json")).slug())
        .isEqualTo("iraq-syria-relations");
  }

  @Test
  void saysWhichQuoteIsNotInTheText() throws IOException {
    Gold gold = Gold.read(FOLDER.resolve("sample.json"));
    FactTable table = new FactTable(List.of());
    assertThatThrownBy(() -> new FactScore(gold, "Another text.", table))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the quote \"established diplomatic relations\" is not in the text");
  }

  @Test
  void refusesATableWithoutItsColumns() {
    assertThatThrownBy(() -> FactTable.parse("a,b\n1,2\n", "x.csv"))
        .isInstanceOf(InputException.class)
        .hasMessage("x.csv: no column 'fact'; make the table with queries/facts.rq");
  }

  @ParameterizedTest
  @CsvSource({
    "1945-11-08, 1945-11-08, 1945-11-08",
    "1979-11, 1979-11-01, 1979-11-31",
    "1975/1979, 1975-01-01, 1979-12-31",
    "1997/.., 1997-01-01, 9999-12-31",
    "../1997, -9999-01-01, 1997-12-31",
    "-0063, -0063-01-01, -0063-12-31"
  })
  void readsTimes(String time, String first, String last) {
    assertThat(Bounds.ofInterval(time)).isEqualTo(Bounds.of(first, last));
  }

  @Test
  void ordersYearsBeforeTheCommonEra() {
    assertThat(Bounds.of("-0063-02", "-0063-02").orElseThrow())
        .matches(february -> february.first() > Bounds.of("-0063-01", "").orElseThrow().last());
  }
}
