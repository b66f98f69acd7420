package org.entente.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When something began and ended, no more precise than its source says.
 *
 * <p>Each end is a range of days; an absent bound is not known. A day-exact event has four equal
 * bounds; "in 1978" may start and end on any day of that year; "by October 1978" has no earliest
 * start; "since 2006" has no end bounds.
 *
 * <p>Calendar: proleptic Gregorian with astronomical years (year 0 is 1 BCE). Dates before 15
 * October 1582 are kept as the source gives them and are not converted from the Julian calendar.
 *
 * @param earliestStart first day on which it can have begun
 * @param latestStart last day on which it can have begun, inclusive
 * @param earliestEnd first day on which it can have ended
 * @param latestEnd last day on which it can have ended, inclusive
 * @param edtf the same in the Extended Date/Time Format
 * @see <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format</a>
 */
public record Period(
    Optional<LocalDate> earliestStart,
    Optional<LocalDate> latestStart,
    Optional<LocalDate> earliestEnd,
    Optional<LocalDate> latestEnd,
    String edtf) {

  public Period {
    requireOrder(earliestStart, latestStart, edtf);
    requireOrder(earliestEnd, latestEnd, edtf);
    requireOrder(earliestStart, latestEnd, edtf);
    if (edtf.isBlank()) {
      throw new IllegalArgumentException("a period needs its EDTF string");
    }
  }

  private static void requireOrder(
      Optional<LocalDate> first, Optional<LocalDate> last, String edtf) {
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      throw new IllegalArgumentException(
          "period '" + edtf + "' runs backwards: " + first.get() + " to " + last.get());
    }
  }
}
