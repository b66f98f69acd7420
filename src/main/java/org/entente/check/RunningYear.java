package org.entente.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years that words without a year of their own can take from the text around them: the nearest
 * of sentence, paragraph, section, heading and title that says one, or the article's main year.
 */
final class RunningYear {

  private static final Pattern YEAR = Pattern.compile("(?<![\\d,.])(\\d{3,4})(?![\\d,]\\d|\\d)");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?i)\\b(?:later|earlier|after|before|following|next|previous|preceding|prior|ago|within|"
              + "last|first|more|for)\\b");
  private static final Pattern COUNTED = Pattern.compile("(?i)\\b(?:years?|decades?)\\b");
  private static final Pattern NUMBER = Pattern.compile("\\b(\\d{1,2})\\b");
  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private final List<YearWords> sources = new ArrayList<>();
  private final YearWords own;
  private final boolean counted;
  private final int reach;
  private final boolean beforeChrist;

  /**
   * Looks around a place.
   *
   * @param article the whole article
   * @param at where the words begin, in UTF-16 units
   * @param words what the time expression says itself
   */
  RunningYear(ArticleYears article, int at, String words) {
    String text = article.text();
    own = new YearWords(words, false);
    counted = COUNTED.matcher(words).find();
    reach = reach(words);
    beforeChrist = article.countsBeforeChrist();
    int end = Math.min(text.length(), at + words.length() + 200);
    int lineEnd = text.indexOf('\n', at);
    end = lineEnd < 0 ? text.length() : Math.min(lineEnd, end);
    int line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int section = article.headingBefore(at).map(Map.Entry::getKey).orElse(0);
    String heading = article.headingBefore(at).map(Map.Entry::getValue).orElse("");
    String title = text.substring(0, Math.max(0, text.indexOf('\n')));
    for (String scope :
        new String[] {
          text.substring(line, end), text.substring(Math.min(section, line), line), heading, title
        }) {
      if (YEAR.matcher(scope).find() || scope.matches("(?is).*\\b(?:\\d0s|centur).*")) {
        sources.add(new YearWords(scope, false));
        break;
      }
    }
    article.mainYear().ifPresent(sources::add);
  }

  /** How many years "three years later" and the like may lead away. */
  private static int reach(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (!RELATIVE.matcher(lower).find()) {
      return 0;
    }
    int reach = 1;
    Matcher number = NUMBER.matcher(lower);
    while (number.find()) {
      reach = Math.max(reach, Integer.parseInt(number.group(1)));
    }
    for (int i = 0; i < NUMBERS.size(); i++) {
      if (lower.contains(NUMBERS.get(i))) {
        reach = Math.max(reach, i + 1);
      }
    }
    return lower.contains("decade") ? 10 * reach : reach;
  }

  /** Whether the year can be meant. */
  boolean allow(int year) {
    // Where a text counts before Christ, "in 209" can be 209 BC, the astronomical year -208.
    if (own.allow(year) || (beforeChrist && year <= 0 && own.allow(1 - year))) {
      return true;
    }
    if (!own.isSilent()) {
      return counted && within(own, year);
    }
    return sources.stream().anyMatch(source -> within(source, year));
  }

  private boolean within(YearWords source, int year) {
    for (int near = year - reach; near <= year + reach; near++) {
      if (source.allow(near)) {
        return true;
      }
    }
    return false;
  }
}
