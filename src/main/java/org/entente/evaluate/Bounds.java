package org.entente.evaluate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * First and last day of a time, inclusive.
 *
 * @param first earliest day, as a number that sorts
 * @param last latest day, likewise
 */
record Bounds(long first, long last) {

  private static final Pattern DATE = Pattern.compile("^(-?\\d{4,15})(?:-(\\d\\d))?(?:-(\\d\\d))?");
  private static final String OPEN = "..";

  /**
   * Reads a table's dates.
   *
   * @param begin a date, a month, a year, nothing, or {@code ..} for open
   * @param end likewise; nothing means: the same as the beginning
   */
  static Optional<Bounds> of(String begin, String end) {
    Optional<Long> low = begin.equals(OPEN) ? Optional.empty() : day(begin, 1, 1);
    Optional<Long> high =
        end.equals(OPEN) ? Optional.empty() : day(end.isEmpty() ? begin : end, 12, 31);
    if (low.isEmpty() && high.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Bounds(low.orElse(number(-9999, 1, 1)), high.orElse(number(9999, 12, 31))));
  }

  /** Reads a gold file's time, such as {@code 1979-11}, {@code 1975/1979} or {@code 1997/..}. */
  static Optional<Bounds> ofInterval(String time) {
    if (time.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = time.split("/", -1);
    return of(parts[0], parts.length > 1 ? parts[1] : time);
  }

  boolean overlaps(Bounds other) {
    return first <= other.last && other.first <= last;
  }

  private static Optional<Long> day(String text, int month, int day) {
    Matcher matcher = DATE.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Optional.of(
        number(
            Long.parseLong(matcher.group(1)),
            matcher.group(2) == null ? month : Integer.parseInt(matcher.group(2)),
            matcher.group(3) == null ? day : Integer.parseInt(matcher.group(3))));
  }

  // Two digits each, so that the order of numbers is that of (year, month, day).
  private static long number(long year, int month, int day) {
    return year * 10_000 + month * 100L + day;
  }
}
