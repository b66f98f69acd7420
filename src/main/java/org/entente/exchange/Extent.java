package org.entente.exchange;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days among which something lies; an open side is not known. Proleptic Gregorian, astronomical
 * years (0 is 1 BCE).
 *
 * @param first no day before
 * @param last no day after
 */
record Extent(Optional<LocalDate> first, Optional<LocalDate> last) {

  static final Extent OPEN = new Extent(Optional.empty(), Optional.empty());

  /** Whether the two cannot both hold. */
  boolean isApartFrom(Extent other) {
    return ends(last, other.first) || ends(other.last, first);
  }

  private static boolean ends(Optional<LocalDate> last, Optional<LocalDate> first) {
    return last.isPresent() && first.isPresent() && last.get().isBefore(first.get());
  }

  /** Wider by some days on each side. */
  Extent widened(int days) {
    return new Extent(first.map(day -> day.minusDays(days)), last.map(day -> day.plusDays(days)));
  }

  @Override
  public String toString() {
    String from = first.map(LocalDate::toString).orElse("..");
    String to = last.map(LocalDate::toString).orElse("..");
    return from.equals(to) ? from : from + "/" + to;
  }
}
