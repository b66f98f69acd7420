package org.entente.phase;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.time.Period;

/**
 * The days on which something can have happened; an absent bound is not known.
 *
 * @param earliest first day, proleptic Gregorian
 * @param latest last day, inclusive
 */
public record Bounds(Optional<LocalDate> earliest, Optional<LocalDate> latest) {

  /** Nothing is known. */
  public static final Bounds OPEN = new Bounds(Optional.empty(), Optional.empty());

  public Bounds {
    if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
      throw new IllegalArgumentException("bounds run backwards: " + earliest + " to " + latest);
    }
  }

  /** When an event that may take its time has led to what it leads to: at its end at the latest. */
  static Bounds of(Period period) {
    return new Bounds(period.earliestStart(), period.latestEnd().or(period::latestStart));
  }

  static Bounds start(Period period) {
    return new Bounds(period.earliestStart(), period.latestStart());
  }

  static Bounds end(Period period) {
    return new Bounds(period.earliestEnd(), period.latestEnd());
  }

  boolean isOpen() {
    return earliest.isEmpty() && latest.isEmpty();
  }

  boolean isClosed() {
    return earliest.isPresent() && latest.isPresent();
  }

  /** Days from first to last; the largest number where one of them is not known. */
  long width() {
    return isClosed()
        ? latest.get().toEpochDay() - earliest.get().toEpochDay()
        : isOpen() ? Long.MAX_VALUE : Long.MAX_VALUE - 1;
  }

  /** Whether this is over on every reading before the other can have begun. */
  boolean before(Bounds other) {
    return latest.isPresent()
        && other.earliest.isPresent()
        && latest.get().isBefore(other.earliest.get());
  }

  boolean mayMeet(Bounds other) {
    return !before(other) && !other.before(this);
  }

  /** The same, but no earlier than a day; bounds that are earlier stay. */
  Bounds since(Optional<LocalDate> day) {
    boolean later = day.isPresent() && (earliest.isEmpty() || day.get().isAfter(earliest.get()));
    boolean fits = later && (latest.isEmpty() || !day.get().isAfter(latest.get()));
    return fits ? new Bounds(day, latest) : this;
  }

  /** The same, but possibly as early as a day. */
  Bounds from(Optional<LocalDate> day) {
    boolean wider = earliest.isPresent() && (day.isEmpty() || day.get().isBefore(earliest.get()));
    return wider ? new Bounds(day, latest) : this;
  }
}
