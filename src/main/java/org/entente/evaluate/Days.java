package org.entente.evaluate;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that an ISO date or interval denotes, so that {@code 195} equals {@code 1950/1959}.
 *
 * @param first as an ISO day
 * @param last inclusive, likewise
 */
record Days(String first, String last) {

  private static final Pattern DAY = Pattern.compile("-?\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)");
  private static final Pattern YEARS = Pattern.compile("(\\d{1,4})(X*)");

  /** First and last day of a season by its number, and how many years later the last is. */
  private record Seasonal(String first, String last, int later) {}

  private static Optional<Seasonal> season(int number) {
    return switch (number) {
      case 21 -> Optional.of(new Seasonal("03-01", "06-30", 0));
      case 22 -> Optional.of(new Seasonal("06-01", "09-30", 0));
      case 23 -> Optional.of(new Seasonal("09-01", "12-31", 0));
      case 24 -> Optional.of(new Seasonal("12-01", "03-31", 1));
      default -> Optional.empty();
    };
  }

  /** None where the value is no such date. */
  static Optional<Days> of(String value) {
    String[] ends = value.split("/", -1);
    if (ends.length == 1) {
      return one(value);
    }
    return one(ends[0]).flatMap(a -> one(ends[1]).map(b -> new Days(a.first, b.last)));
  }

  /** Whether two values are the same string or mean the same days. */
  static boolean same(String a, String b) {
    Optional<Days> days = of(a);
    return a.equals(b) || (days.isPresent() && days.equals(of(b)));
  }

  private static Optional<Days> one(String text) {
    String value = text.strip().toUpperCase(Locale.ROOT);
    if (DAY.matcher(value).matches()) {
      return Optional.of(new Days(value, value));
    }
    Matcher month = MONTH.matcher(value);
    if (month.matches()) {
      return month(value, Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
    }
    Matcher years = YEARS.matcher(value);
    if (years.matches() && value.length() <= 4) {
      int open = 4 - years.group(1).length();
      return Optional.of(
          new Days(
              years.group(1) + "0".repeat(open) + "-01-01",
              years.group(1) + "9".repeat(open) + "-12-31"));
    }
    return Optional.empty();
  }

  private static Optional<Days> month(String value, int year, int month) {
    if (month >= 1 && month <= 12) {
      return Optional.of(
          new Days(value + "-01", value + "-" + YearMonth.of(year, month).lengthOfMonth()));
    }
    return season(month)
        .map(
            s ->
                new Days(
                    padded(year) + "-" + s.first(), padded(year + s.later()) + "-" + s.last()));
  }

  private static String padded(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }
}
