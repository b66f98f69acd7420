package org.entente.check;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether words are as exact as the days that were made of them. */
final class Exactness {

  private static final Pattern LOOSE_DAY_WORDS =
      Pattern.compile(
          "(?i)\\b(?:early|mid|late|end|beginning|start|middle|eve|new year|christmas|easter|"
              + "spring|summer|autumn|fall|winter|quarter|weeks?|days?|noon|today)");

  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June"
              + "|July|August|September|October|November|December)\\b");

  private static final Pattern RECKONED =
      Pattern.compile("(?i)\\b(?:eve|weeks?|days?|after|before|later|earlier|within|following)\\b");

  private Exactness() {}

  /** Whether a day is claimed without its number, or a month without its name. */
  static boolean exceeds(String words, LocalDate first, LocalDate last) {
    boolean oneMonth = first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
    if (oneMonth && namesMonth(words) && !hasMonth(words, first)) {
      return true;
    }
    if (LOOSE_DAY_WORDS.matcher(words).find()) {
      return false;
    }
    if (first.equals(last) && !hasNumber(words, first.getDayOfMonth())) {
      return true;
    }
    return oneMonth && !hasMonth(words, first) && !hasNumber(words, first.getMonthValue());
  }

  /** Whether the words name a month, and not only a day that another is reckoned from. */
  static boolean namesMonth(String words) {
    return MONTH.matcher(words).find() && !RECKONED.matcher(words).find();
  }

  /** Whether the words name the month of a day. */
  static boolean hasMonth(String words, LocalDate day) {
    String month = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    return words.toLowerCase(Locale.ROOT).contains(month.toLowerCase(Locale.ROOT));
  }

  static boolean hasNumber(String words, int number) {
    return Pattern.compile("(?<!\\d)0?" + number + "(?:st|nd|rd|th)?(?!\\d)").matcher(words).find();
  }
}
