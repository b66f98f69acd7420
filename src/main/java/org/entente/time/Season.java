package org.entente.time;

/**
 * A season of the northern hemisphere, with every month that the calendar, the sky or the weather
 * gives it. A winter ends in the year after the one that names it.
 */
public enum Season {
  SPRING(21, 3, 6),
  SUMMER(22, 6, 9),
  AUTUMN(23, 9, 12),
  WINTER(24, 1, 15);

  private final int edtf;
  private final int firstMonth;
  private final int lastMonth;

  Season(int edtf, int firstMonth, int lastMonth) {
    this.edtf = edtf;
    this.firstMonth = firstMonth;
    this.lastMonth = lastMonth;
  }

  /** The season that a text calls by that year: "the winter of 1956" may be either. */
  Stretch of(int year) {
    Stretch first = Stretch.month(year, firstMonth);
    Stretch last = Stretch.month(year + (lastMonth - 1) / 12, (lastMonth - 1) % 12 + 1);
    return new Stretch(
        Stretch.Unit.SEASON, first.first(), last.last(), Stretch.year(year).edtf() + "-" + edtf);
  }
}
