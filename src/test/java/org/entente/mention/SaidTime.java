package org.entente.mention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Words for a stretch of time, made from numbers, with the days that every reader would grant them.
 *
 * <p>An oracle for tests: it counts days from the numbers it draws, never from words.
 *
 * @param words without a governing preposition; "the" stands before them where English needs it
 * @param first first day that the words surely allow
 * @param last last day that the words surely allow
 */
record SaidTime(String words, LocalDate first, LocalDate last) {

  /** Ways to say a time that needs no other. */
  static final int FORMS = 32;

  private static final List<String> ORDINALS =
      List.of(
          ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                  + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                  + " twentieth twenty-first")
              .split(" "));

  /** Names of seasons with the months that all readers count to them. */
  private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "fall");

  private static final List<Integer> SEASON_MONTHS = List.of(4, 7, 10, 10);

  /** One of the forms, with random numbers. */
  static SaidTime of(int form, SplittableRandom random) {
    int year = random.nextInt(1100, 2090);
    YearMonth month = YearMonth.of(year, random.nextInt(1, 13));
    LocalDate day = month.atDay(random.nextInt(1, month.lengthOfMonth() + 1));
    int bce = random.nextInt(1, 900);
    return switch (form) {
      case 0 -> day(dayMonth(day) + " " + year, day);
      case 1 -> day(monthDay(day) + ", " + year, day);
      case 2 -> day(weekday(day) + ", " + dayMonth(day) + " " + year, day);
      case 3 -> day("the " + ordinal(day.getDayOfMonth()) + " of " + name(day) + ", " + year, day);
      case 4 -> day(name(day) + " " + ordinal(day.getDayOfMonth()) + ", " + year, day);
      case 5 -> day(day.toString(), day);
      case 6 -> month(name(day) + " " + year, month);
      case 7 -> month(name(day) + " of " + year, month);
      case 8 -> new SaidTime("early " + monthYear(month), month.atDay(1), month.atDay(10));
      case 9 -> new SaidTime("mid-" + monthYear(month), month.atDay(11), month.atDay(20));
      case 10 -> new SaidTime("late " + monthYear(month), month.atDay(21), month.atEndOfMonth());
      case 11 ->
          new SaidTime("the end of " + monthYear(month), month.atDay(25), month.atEndOfMonth());
      case 12 -> years("" + year, year, year);
      case 13 -> new SaidTime("early " + year, LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 31));
      case 14 -> new SaidTime("mid-" + year, LocalDate.of(year, 5, 1), LocalDate.of(year, 8, 31));
      case 15 ->
          new SaidTime("late " + year, LocalDate.of(year, 10, 1), LocalDate.of(year, 12, 31));
      case 16 ->
          new SaidTime(
              "the second half of " + year, LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31));
      case 17 -> season(random, year, "" + year);
      case 18 ->
          new SaidTime(
              "the winter of " + year, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 2, 28));
      case 19 -> {
        int decade = decade(year);
        yield years("the " + decade + "s", decade, decade + 9);
      }
      case 20 -> {
        int decade = decade(year);
        yield years("the early " + decade + "s", decade, decade + 2);
      }
      case 21 -> {
        int decade = decade(year);
        yield years("the mid-" + decade + "s", decade + 4, decade + 6);
      }
      case 22 -> {
        int decade = decade(year);
        yield years("the late " + decade + "s", decade + 7, decade + 9);
      }
      case 23 -> years("the " + centuryName(year), year / 100 * 100 + 1, century(year));
      case 24 ->
          years("the " + ordinal(year / 100 + 1) + " century", year / 100 * 100 + 1, century(year));
      case 25 -> years("the early " + centuryName(year), year / 100 * 100 + 1, century(year) - 75);
      case 26 -> years("the 1800s", 1800, 1899);
      case 27 -> years(bce + " BC", 1 - bce, 1 - bce);
      case 28 -> years("AD " + bce, bce, bce);
      case 29 -> {
        LocalDate ancient = day.withDayOfMonth(1).withYear(1 - bce).plusDays(random.nextInt(28));
        yield day(dayMonth(ancient) + " " + bce + " BC", ancient);
      }
      case 30 -> season(random, 1 - bce, bce + " BC");
      default -> {
        int number = random.nextInt(1, 10);
        yield years(
            "the " + ordinal(number) + " century BC", 1 - number * 100, 1 - number * 100 + 99);
      }
    };
  }

  static SaidTime day(String words, LocalDate day) {
    return new SaidTime(words, day, day);
  }

  static SaidTime month(String words, YearMonth month) {
    return new SaidTime(words, month.atDay(1), month.atEndOfMonth());
  }

  static SaidTime years(String words, int first, int last) {
    return new SaidTime(words, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  static String name(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String dayMonth(LocalDate day) {
    return day.getDayOfMonth() + " " + name(day);
  }

  static String monthDay(LocalDate day) {
    return name(day) + " " + day.getDayOfMonth();
  }

  static String ordinal(int number) {
    String ending =
        number / 10 % 10 == 1
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + ending;
  }

  private static String monthYear(YearMonth month) {
    return name(month.atDay(1)) + " " + month.getYear();
  }

  private static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static SaidTime season(SplittableRandom random, int year, String said) {
    int which = random.nextInt(SEASONS.size());
    YearMonth sure = YearMonth.of(year, SEASON_MONTHS.get(which));
    return new SaidTime(
        "the " + SEASONS.get(which) + " of " + said,
        sure.atDay(1),
        sure.plusMonths(1).atEndOfMonth());
  }

  /** "The 1900s" may be ten years or a hundred: not a question for tests. */
  private static int decade(int year) {
    return year / 10 % 10 == 0 ? year / 10 * 10 + 10 : year / 10 * 10;
  }

  private static int century(int year) {
    return year / 100 * 100 + 100;
  }

  private static String centuryName(int year) {
    return ORDINALS.get(year / 100) + " century";
  }
}
