package org.entente.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StretchTest {

  @Test
  void namesDaysMonthsAndYears() {
    assertIs(Stretch.day(LocalDate.of(1945, 11, 8)), "1945-11-08", "1945-11-08", "1945-11-08");
    assertIs(Stretch.month(1980, 2), "1980-02", "1980-02-01", "1980-02-29");
    assertIs(Stretch.year(942), "0942", "0942-01-01", "0942-12-31");
  }

  @Test
  void namesDecadesAndCenturies() {
    assertIs(Stretch.decade(1970), "197X", "1970-01-01", "1979-12-31");
    assertIs(Stretch.hundreds(1800), "18XX", "1800-01-01", "1899-12-31");
    assertIs(Stretch.century(11), "1001/1100", "1001-01-01", "1100-12-31");
  }

  @Test
  void countsYearsBeforeTheCommonEraAstronomically() {
    assertIs(Stretch.year(-217), "-0217", "-0217-01-01", "-0217-12-31");
    assertIs(Stretch.century(-2), "-0299/-0200", "-0299-01-01", "-0200-12-31");
    assertIs(Stretch.century(0), "-0099/0000", "-0099-01-01", "0000-12-31");
  }

  @Test
  void seasonsHoldEveryMonthThatAnyCalendarGivesThem() {
    assertIs(Stretch.season(Season.SPRING, 1956), "1956-21", "1956-03-01", "1956-06-30");
    assertIs(Stretch.season(Season.WINTER, 1956), "1956-24", "1956-01-01", "1957-03-31");
  }

  @Test
  void partsAreWide() {
    assertIs(Stretch.decade(1970).part(Part.EARLY), "1970/1973", "1970-01-01", "1973-12-31");
    assertIs(Stretch.decade(1950).part(Part.MIDDLE), "1953/1957", "1953-01-01", "1957-12-31");
    assertIs(Stretch.decade(1940).part(Part.LATE), "1945/1949", "1945-01-01", "1949-12-31");
    assertIs(Stretch.year(2024).part(Part.LATE), "2024-10/2024-12", "2024-10-01", "2024-12-31");
    assertIs(Stretch.century(19).part(Part.EARLY), "1801/1840", "1801-01-01", "1840-12-31");
    assertIs(
        Stretch.month(2015, 9).part(Part.LATE),
        "2015-09-21/2015-09-30",
        "2015-09-21",
        "2015-09-30");
    Stretch day = Stretch.day(LocalDate.of(1956, 11, 5));
    assertThat(day.part(Part.LATE)).isEqualTo(day);
  }

  @Test
  void aboutIsWiderForRoundYears() {
    assertIs(Stretch.year(1500).about(), "1500~", "1475-01-01", "1525-12-31");
    assertIs(Stretch.year(1490).about(), "1490~", "1485-01-01", "1495-12-31");
    assertIs(Stretch.year(1847).about(), "1847~", "1845-01-01", "1849-12-31");
  }

  @Test
  void joinsWithoutNestingIntervals() {
    Stretch early = Stretch.decade(1970).part(Part.EARLY);
    assertIs(early.to(Stretch.year(1978)), "1970/1978", "1970-01-01", "1978-12-31");
    assertIs(
        Stretch.decade(1960).to(Stretch.decade(1970)), "1960/1979", "1960-01-01", "1979-12-31");
    assertIs(Stretch.year(1699).or(Stretch.year(1700)), "[1699,1700]", "1699-01-01", "1700-12-31");
  }

  @Test
  void refusesToRunBackwards() {
    assertThatThrownBy(() -> Stretch.year(1980).to(Stretch.year(1979)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("runs backwards");
  }

  private static void assertIs(Stretch stretch, String edtf, String first, String last) {
    assertThat(stretch.edtf()).isEqualTo(edtf);
    assertThat(stretch.first()).isEqualTo(LocalDate.parse(first));
    assertThat(stretch.last()).isEqualTo(LocalDate.parse(last));
  }
}
