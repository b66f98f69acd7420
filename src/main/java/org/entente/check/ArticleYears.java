package org.entente.check;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a whole article says of its years: headings, the main year, whether it counts before Christ.
 */
final class ArticleYears {

  private static final Pattern OWN_YEAR = Pattern.compile("(?<![\\d,.])[1-2]\\d{3}(?!\\d)");
  private static final Pattern HEADING = Pattern.compile("(?m)^=.*=\\s*$");
  private static final Pattern BEFORE_CHRIST = Pattern.compile("\\bB\\.?C\\b");

  private final String text;
  private final NavigableMap<Integer, String> headings = new TreeMap<>();
  private final Optional<YearWords> mainYear;
  private final boolean beforeChrist;

  /** Reads a whole article. */
  ArticleYears(String text) {
    this.text = text;
    Matcher heading = HEADING.matcher(text);
    while (heading.find()) {
      headings.put(heading.start(), heading.group());
    }
    Map<String, Integer> counts = new TreeMap<>();
    Matcher year = OWN_YEAR.matcher(text);
    while (year.find()) {
      counts.merge(year.group(), 1, Integer::sum);
    }
    mainYear =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(most -> new YearWords(most.getKey(), false));
    beforeChrist = BEFORE_CHRIST.matcher(text).find();
  }

  String text() {
    return text;
  }

  /**
   * Where the nearest heading before the position begins, with its words; nothing before the first.
   */
  Optional<Map.Entry<Integer, String>> headingBefore(int at) {
    return Optional.ofNullable(headings.lowerEntry(at));
  }

  Optional<YearWords> mainYear() {
    return mainYear;
  }

  boolean countsBeforeChrist() {
    return beforeChrist;
  }
}
