package org.entente.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Days in a row that have a name on the calendar: a day, "October 1978", "the early 1970s".
 *
 * <p>Years are astronomical: 0 is 1 BCE, -217 is 218 BCE.
 *
 * @param unit how finely it was named
 * @param first first day
 * @param last last day, inclusive
 * @param edtf the same in the Extended Date/Time Format, level 0 to 2
 * @see <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format</a>
 */
public record Stretch(Unit unit, LocalDate first, LocalDate last, String edtf) {

  /** How finely a stretch was named, finest first. */
  public enum Unit {
    DAY,
    MONTH,
    SEASON,
    YEAR,
    DECADE,
    CENTURY
  }

  public Stretch {
    if (first.isAfter(last)) {
      throw new IllegalArgumentException("stretch '" + edtf + "' runs backwards: " + first);
    }
    if (edtf.isBlank()) {
      throw new IllegalArgumentException("a stretch needs its EDTF string");
    }
  }

  /** One day. */
  public static Stretch day(LocalDate day) {
    String text =
        String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            yearText(day.getYear()),
            day.getMonthValue(),
            day.getDayOfMonth());
    return new Stretch(Unit.DAY, day, day, text);
  }

  /**
   * A month.
   *
   * @param month from 1 to 12
   */
  public static Stretch month(int year, int month) {
    YearMonth days = YearMonth.of(year, month);
    String text = String.format(Locale.ROOT, "%s-%02d", yearText(year), month);
    return new Stretch(Unit.MONTH, days.atDay(1), days.atEndOfMonth(), text);
  }

  /** A year. */
  public static Stretch year(int year) {
    return years(Unit.YEAR, year, year, yearText(year));
  }

  /**
   * Ten years.
   *
   * @param start its first year, divisible by 10, from 0
   */
  public static Stretch decade(int start) {
    return years(Unit.DECADE, start, start + 9, yearText(start).substring(0, 3) + "X");
  }

  /**
   * A hundred years named by their common digits, such as "the 1800s".
   *
   * @param start its first year, divisible by 100, from 0
   */
  public static Stretch hundreds(int start) {
    return years(Unit.CENTURY, start, start + 99, yearText(start).substring(0, 2) + "XX");
  }

  /**
   * A century by its number: the eleventh is 1001 to 1100.
   *
   * @param number from 1; the first century BCE is 0, the third is -2
   */
  public static Stretch century(int number) {
    int start = (number - 1) * 100 + 1;
    return years(Unit.CENTURY, start, start + 99, yearText(start) + "/" + yearText(start + 99));
  }

  /** A season. */
  public static Stretch season(Season season, int year) {
    return season.of(year);
  }

  /** A part of this. */
  public Stretch part(Part part) {
    return part.of(this);
  }

  /** From the start of this to the end of {@code other}, which must not end before. */
  public Stretch to(Stretch other) {
    Unit finer = unit.compareTo(other.unit) < 0 ? unit : other.unit;
    return new Stretch(finer, first, other.last, startEdtf() + "/" + other.endEdtf());
  }

  /** One of this and {@code later}, not known which. */
  public Stretch or(Stretch later) {
    return new Stretch(unit, first, later.last, "[" + edtf + "," + later.edtf + "]");
  }

  /**
   * About this: a tenth of a century, a year, a month or a week more on each side for a century or
   * decade, year, month or day; a year that ends with 00 or 0 is likely rounded and gets 25 or 5
   * years.
   */
  public Stretch about() {
    if (edtf.matches(".*[/\\[X].*")) {
      return new Stretch(
          unit, first.minusYears(10), last.plusYears(10), startEdtf() + "~/" + endEdtf() + "~");
    }
    int year = first.getYear() > 0 ? first.getYear() : 1 - first.getYear();
    return switch (unit) {
      case DAY -> wider(7, ChronoUnit.DAYS);
      case MONTH, SEASON -> wider(1, ChronoUnit.MONTHS);
      default -> wider(year % 100 == 0 ? 25 : year % 10 == 0 ? 5 : 2, ChronoUnit.YEARS);
    };
  }

  private Stretch wider(int count, ChronoUnit step) {
    return new Stretch(unit, first.minus(count, step), last.plus(count, step), edtf + "~");
  }

  /** An EDTF date, not an interval or a set, that begins when this does. */
  String startEdtf() {
    return edtf.indexOf('X') >= 0
        ? yearText(first.getYear())
        : edtf.replace("[", "").replaceAll("[/,].*", "");
  }

  /** An EDTF date, not an interval or a set, that ends when this does. */
  String endEdtf() {
    return edtf.indexOf('X') >= 0
        ? yearText(last.getYear())
        : edtf.replace("]", "").replaceAll(".*[/,]", "");
  }

  private static Stretch years(Unit unit, int first, int last, String edtf) {
    return new Stretch(unit, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), edtf);
  }

  private static String yearText(int year) {
    return (year < 0 ? "-" : "") + String.format(Locale.ROOT, "%04d", Math.abs(year));
  }
}
