package org.entente.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time with its precision, as Wikidata keeps it.
 *
 * @param day the day, or the first of the month or year
 * @param precision Wikidata's: 11 day, 10 month, 9 year, 8 decade, 7 century, and wider
 * @param julian whether the day is one of the Julian calendar
 * @see <a href="https://www.mediawiki.org/wiki/Wikibase/DataModel">Wikibase data model, dates</a>
 */
record WikidataTime(LocalDate day, int precision, boolean julian) {

  static final int DAY = 11;
  static final int MONTH = 10;
  static final int YEAR = 9;
  private static final int DECADE = 8;
  private static final int CENTURY = 7;

  /** Days that the two calendars differ by, at most, in the times that articles tell of. */
  private static final int CALENDARS = 13;

  /** First day of the Gregorian calendar; earlier dates in texts are Julian. */
  private static final LocalDate REFORM = LocalDate.of(1582, 10, 15);

  private static final Pattern TEXT =
      Pattern.compile("([+-]?)(\\d{1,16})-(\\d\\d)-(\\d\\d)(?:T[\\d:.]+)?Z?");

  /**
   * The most exact time that covers an extent: a day, a month or a year; none where it is wider or
   * open.
   */
  static Optional<WikidataTime> covering(Extent extent) {
    if (extent.first().isEmpty() || extent.last().isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = extent.first().get();
    LocalDate last = extent.last().get();
    boolean julian = first.isBefore(REFORM);
    if (first.equals(last)) {
      return Optional.of(new WikidataTime(first, DAY, julian));
    }
    if (first.getYear() != last.getYear()) {
      return Optional.empty();
    }
    return Optional.of(
        first.getMonth() == last.getMonth()
            ? new WikidataTime(first.withDayOfMonth(1), MONTH, julian)
            : new WikidataTime(first.withDayOfYear(1), YEAR, julian));
  }

  /**
   * Reads Wikidata's form.
   *
   * @param text such as {@code +1945-11-08T00:00:00Z}
   * @param historic whether 44 BCE is year -44, as in Wikidata's JSON, not -43, as in its RDF
   * @return none where it is no such time, or of a year that no calendar has
   */
  static Optional<WikidataTime> parse(
      String text, int precision, boolean julian, boolean historic) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches() || parts.group(2).length() > 9) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(2));
    if (parts.group(1).equals("-")) {
      year = historic ? 1 - year : -year;
    }
    int month = Integer.parseInt(parts.group(3));
    int day = Integer.parseInt(parts.group(4));
    int known =
        month == 0 ? Math.min(precision, YEAR) : day == 0 ? Math.min(precision, MONTH) : precision;
    try {
      return Optional.of(
          new WikidataTime(
              LocalDate.of(year, known >= MONTH ? month : 1, known >= DAY ? day : 1),
              known,
              julian));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** All days that it may mean; of a day whose calendar may be the other, those around it too. */
  Extent extent() {
    int year = day.getYear();
    Extent plain =
        switch (precision) {
          case YEAR -> new Extent(Optional.of(day), Optional.of(LocalDate.of(year, 12, 31)));
          case MONTH ->
              new Extent(Optional.of(day), Optional.of(day.withDayOfMonth(day.lengthOfMonth())));
          case DECADE -> years(Math.floorDiv(year, 10) * 10, Math.floorDiv(year, 10) * 10 + 9);
          // Whether a century is named by its first or its last year differs from item to item.
          case CENTURY -> years(year - 100, year + 100);
          default ->
              precision >= DAY ? new Extent(Optional.of(day), Optional.of(day)) : Extent.OPEN;
        };
    return precision >= MONTH && (julian || day.isBefore(REFORM))
        ? plain.widened(CALENDARS)
        : plain;
  }

  private static Extent years(int first, int last) {
    return new Extent(
        Optional.of(LocalDate.of(first, 1, 1)), Optional.of(LocalDate.of(last, 12, 31)));
  }

  /** As QuickStatements writes it: {@code +1945-11-08T00:00:00Z/11}; 44 BCE is {@code -0044}. */
  String quickStatement() {
    int year = day.getYear();
    return String.format(
        Locale.ROOT,
        "%s%04d-%02d-%02dT00:00:00Z/%d%s",
        year > 0 ? "+" : "-",
        year > 0 ? year : 1 - year,
        precision >= MONTH ? day.getMonthValue() : 0,
        precision >= DAY ? day.getDayOfMonth() : 0,
        precision,
        julian ? "/J" : "");
  }

  /** For people: {@code 1945-11-08}, {@code 1979-11}, {@code 1979}, {@code 44 BCE}. */
  @Override
  public String toString() {
    int year = day.getYear();
    String name = year > 0 ? String.format(Locale.ROOT, "%04d", year) : (1 - year) + " BCE";
    String rest =
        switch (precision) {
          case YEAR -> "";
          case MONTH -> String.format(Locale.ROOT, "-%02d", day.getMonthValue());
          case DECADE -> "s";
          case CENTURY -> " (century)";
          default ->
              precision >= DAY
                  ? String.format(
                      Locale.ROOT, "-%02d-%02d", day.getMonthValue(), day.getDayOfMonth())
                  : " (precision " + precision + ")";
        };
    return name + rest + (julian ? " (Julian)" : "");
  }
}
