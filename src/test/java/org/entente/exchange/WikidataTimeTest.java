package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time is never more exact than the words, and two differ only where they cannot both hold. */
class WikidataTimeTest {

  private static Extent extent(@Nullable String first, @Nullable String last) {
    return new Extent(
        Optional.ofNullable(first).map(LocalDate::parse),
        Optional.ofNullable(last).map(LocalDate::parse));
  }

  @ParameterizedTest
  @CsvSource({
    "1945-11-08, 1945-11-08, +1945-11-08T00:00:00Z/11",
    "1979-11-01, 1979-11-30, +1979-11-00T00:00:00Z/10",
    "1979-11-03, 1979-11-05, +1979-11-00T00:00:00Z/10",
    "1990-01-01, 1990-12-31, +1990-00-00T00:00:00Z/9",
    "1990-03-20, 1990-06-21, +1990-00-00T00:00:00Z/9",
    "1516-08-24, 1516-08-24, +1516-08-24T00:00:00Z/11/J",
    "1582-10-15, 1582-10-15, +1582-10-15T00:00:00Z/11",
    "0064-01-01, 0064-12-31, +0064-00-00T00:00:00Z/9/J",
    "-0043-01-01, -0043-12-31, -0044-00-00T00:00:00Z/9/J",
    "0000-03-15, 0000-03-15, -0001-03-15T00:00:00Z/11/J",
    "1990-12-31, 1991-01-01, ",
    "1990-01-01, , ",
    ", 1990-01-01, ",
    ", , ",
  })
  void isAsExactAsTheWords(@Nullable String first, @Nullable String last, @Nullable String text) {
    assertThat(WikidataTime.covering(extent(first, last)).map(WikidataTime::quickStatement))
        .isEqualTo(Optional.ofNullable(text));
  }

  @Test
  void coversWhatItStandsFor() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      LocalDate first = LocalDate.ofEpochDay(random.nextInt(1_500_000) - 1_000_000);
      LocalDate last = first.plusDays(5L * random.nextInt(150));
      WikidataTime.covering(extent(first.toString(), last.toString()))
          .ifPresent(
              time -> {
                assertThat(time.extent().first().orElseThrow()).isBeforeOrEqualTo(first);
                assertThat(time.extent().last().orElseThrow()).isAfterOrEqualTo(last);
                QuickStatementsReader.read("Q796\tP530\t" + time.quickStatement());
                String text = time.quickStatement().replaceFirst("/.*", "");
                assertThat(WikidataTime.parse(text, time.precision(), time.julian(), true))
                    .contains(time);
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "+1945-11-08T00:00:00Z, 11, 1945-11-08, 1945-11-08",
    "+1945-11-00T00:00:00Z, 10, 1945-11-01, 1945-11-30",
    "+1945-00-00T00:00:00Z, 9, 1945-01-01, 1945-12-31",
    "+1945-00-00T00:00:00Z, 11, 1945-01-01, 1945-12-31",
    "+1945-01-01T00:00:00Z, 8, 1940-01-01, 1949-12-31",
    "-0044-00-00T00:00:00Z, 9, -0043-01-01, -0043-12-31",
    "+1516-08-24T00:00:00Z, 11, 1516-08-11, 1516-09-06",
  })
  void readsAllThatWikidataMeans(String text, int precision, String first, String last) {
    assertThat(WikidataTime.parse(text, precision, false, true).orElseThrow().extent())
        .isEqualTo(extent(first, last));
  }

  @Test
  void refusesWhatIsNoTime() {
    for (String text :
        new String[] {"", "1945", "+1945-13-01T00:00:00Z", "+99999999999-01-01T00:00:00Z"}) {
      assertThat(WikidataTime.parse(text, 11, false, true)).as(text).isEmpty();
    }
  }

  @Test
  void isApartOnlyWhereBothAreKnown() {
    assertThat(extent("1945-01-01", "1945-12-31").isApartFrom(extent("1946-01-01", null))).isTrue();
    assertThat(extent("1946-01-01", null).isApartFrom(extent("1945-01-01", "1945-12-31"))).isTrue();
    assertThat(extent("1945-01-01", "1945-12-31").isApartFrom(extent("1945-12-31", null)))
        .isFalse();
    assertThat(Extent.OPEN.isApartFrom(extent("1945-01-01", "1945-12-31"))).isFalse();
  }
}
