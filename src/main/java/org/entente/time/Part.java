package org.entente.time;

import java.time.LocalDate;

/**
 * A part of a longer stretch of time, as in "early 1970s".
 *
 * <p>Parts are wide and overlap on purpose: writers do not agree where "early" ends. Tenths are of
 * decades and centuries; months are of a year, from 0; days are of a month, from 1.
 */
public enum Part {
  EARLY(0, 4, 0, 2, 1, 10),
  MIDDLE(3, 8, 3, 8, 8, 23),
  LATE(5, 10, 9, 11, 21, 31),
  FIRST_HALF(0, 5, 0, 5, 1, 16),
  SECOND_HALF(5, 10, 6, 11, 15, 31);

  private final int fromTenth;
  private final int toTenth;
  private final int firstMonth;
  private final int lastMonth;
  private final int firstDay;
  private final int lastDay;

  Part(int fromTenth, int toTenth, int firstMonth, int lastMonth, int firstDay, int lastDay) {
    this.fromTenth = fromTenth;
    this.toTenth = toTenth;
    this.firstMonth = firstMonth;
    this.lastMonth = lastMonth;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  /**
   * This part of a whole. Of a day or a season it is the whole: their parts have no agreed days.
   */
  Stretch of(Stretch whole) {
    LocalDate first = whole.first();
    LocalDate last = whole.last();
    int years = last.getYear() - first.getYear() + 1;
    return switch (whole.unit()) {
      case DAY, SEASON -> whole;
      case MONTH ->
          Stretch.day(first.withDayOfMonth(firstDay))
              .to(Stretch.day(first.withDayOfMonth(Math.min(lastDay, last.getDayOfMonth()))));
      case YEAR ->
          Stretch.month(first.getYear(), firstMonth + 1)
              .to(Stretch.month(first.getYear(), lastMonth + 1));
      case DECADE, CENTURY ->
          Stretch.year(first.getYear() + years * fromTenth / 10)
              .to(Stretch.year(first.getYear() + years * toTenth / 10 - 1));
    };
  }
}
