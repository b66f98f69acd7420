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

  /** Some time inside a stretch, or all of it: "in 1978". */
  public static Period within(Stretch stretch) {
    return new Period(
        Optional.of(stretch.first()),
        Optional.of(stretch.last()),
        Optional.of(stretch.first()),
        Optional.of(stretch.last()),
        stretch.edtf());
  }

  /**
   * From a day of one stretch to a later day of another: "from 2016 to 2024". Where the two overlap
   * ("from the early 1960s to May 1963"), neither begins after the end nor ends before the
   * beginning.
   */
  public static Period fromTo(Stretch from, Stretch to) {
    return new Period(
        Optional.of(from.first()),
        Optional.of(from.last().isBefore(to.last()) ? from.last() : to.last()),
        Optional.of(to.first().isAfter(from.first()) ? to.first() : from.first()),
        Optional.of(to.last()),
        from.to(to).edtf());
  }

  /** Begun at the end of a stretch at the latest: "by October 1978", "before 1948". */
  public static Period by(Stretch stretch) {
    return new Period(
        Optional.empty(),
        Optional.of(stretch.last()),
        Optional.empty(),
        Optional.empty(),
        "[.." + stretch.endEdtf() + "]");
  }

  /** Begun no earlier than a stretch: "after 1918". */
  public static Period after(Stretch stretch) {
    return new Period(
        Optional.of(stretch.first()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "[" + stretch.startEdtf() + "..]");
  }

  /** Begun in a stretch, end unknown: "since 2006". */
  public static Period since(Stretch stretch) {
    return new Period(
        Optional.of(stretch.first()),
        Optional.of(stretch.last()),
        Optional.empty(),
        Optional.empty(),
        stretch.startEdtf() + "/..");
  }

  /** Ended in a stretch, start unknown: "until 1958". */
  public static Period until(Stretch stretch) {
    return new Period(
        Optional.empty(),
        Optional.empty(),
        Optional.of(stretch.first()),
        Optional.of(stretch.last()),
        "../" + stretch.endEdtf());
  }

  /**
   * The period of what ended in this one: of "in 1783", as in "the war ended in 1783", until some
   * day of 1783. As it is where it is open on a side.
   */
  public Period asEnd() {
    if (earliestStart.isEmpty() || latestEnd.isEmpty() || edtf.matches(".*[\\[{~].*")) {
      return this;
    }
    return new Period(
        Optional.empty(),
        Optional.empty(),
        earliestStart,
        latestEnd,
        "../" + edtf.substring(edtf.lastIndexOf('/') + 1));
  }

  /** Ended in a stretch or later: "at least until 1958". */
  public static Period atLeastUntil(Stretch stretch) {
    return new Period(
        Optional.empty(),
        Optional.empty(),
        Optional.of(stretch.first()),
        Optional.empty(),
        "../..");
  }

  private static void requireOrder(
      Optional<LocalDate> first, Optional<LocalDate> last, String edtf) {
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      throw new IllegalArgumentException(
          "period '" + edtf + "' runs backwards: " + first.get() + " to " + last.get());
    }
  }
}
