package org.entente.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final Stretch YEAR = Stretch.year(1978);

  @Test
  void boundsSayNoMoreThanTheWords() {
    assertThat(bounds(Period.within(YEAR)))
        .isEqualTo("1978: 1978-01-01 1978-12-31 1978-01-01 1978-12-31");
    assertThat(bounds(Period.by(YEAR))).isEqualTo("[..1978]: - 1978-12-31 - -");
    assertThat(bounds(Period.after(YEAR))).isEqualTo("[1978..]: 1978-01-01 - - -");
    assertThat(bounds(Period.since(YEAR))).isEqualTo("1978/..: 1978-01-01 1978-12-31 - -");
    assertThat(bounds(Period.until(YEAR))).isEqualTo("../1978: - - 1978-01-01 1978-12-31");
    assertThat(bounds(Period.fromTo(YEAR, Stretch.month(1980, 2))))
        .isEqualTo("1978/1980-02: 1978-01-01 1978-12-31 1980-02-01 1980-02-29");
  }

  @Test
  void anIntervalOrSetStandsInNoOther() {
    Stretch early = Stretch.decade(1970).part(Part.EARLY);
    assertThat(Period.by(early).edtf()).isEqualTo("[..1973]");
    assertThat(Period.since(Stretch.decade(1970)).edtf()).isEqualTo("1970/..");
    assertThat(Period.until(YEAR.or(Stretch.year(1979))).edtf()).isEqualTo("../1979");
    assertThat(Period.after(Stretch.century(11)).edtf()).isEqualTo("[1001..]");
  }

  private static String bounds(Period period) {
    return period.edtf()
        + ": "
        + Stream.of(
                period.earliestStart(),
                period.latestStart(),
                period.earliestEnd(),
                period.latestEnd())
            .map(bound -> bound.map(Object::toString).or(() -> Optional.of("-")).get())
            .collect(Collectors.joining(" "));
  }
}
