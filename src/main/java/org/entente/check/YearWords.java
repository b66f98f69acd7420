package org.entente.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years that words can mean, read on their own and generously: a second opinion on the time
 * grammar, which shares no code with it.
 */
final class YearWords {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{3,4})(?!\\d|0?s\\b)");
  private static final Pattern BEFORE_CHRIST = Pattern.compile("(?<!\\d)(\\d{1,4})(?= b\\.?c)");
  private static final Pattern SHORT_END =
      Pattern.compile("(?<!\\d)(\\d{4})\\s?[–—/-]\\s?(\\d{2})(?!\\d)");
  private static final Pattern DECADE = Pattern.compile("(?<!\\d)(\\d{2,3})0['’]?s\\b");
  private static final Pattern TWO_DIGITS = Pattern.compile("['’](\\d{2})(?!\\d)");
  private static final Pattern ORDINAL =
      Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)\\b|\\b([a-z]+(?:-[a-z]+)?)\\b");
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth",
          "twenty-first");
  private static final List<String> DECADES =
      List.of(
          "tens",
          "twenties",
          "thirties",
          "forties",
          "fifties",
          "sixties",
          "seventies",
          "eighties",
          "nineties");

  private record Range(int first, int last) {}

  private final List<Range> ranges = new ArrayList<>();
  private final List<Integer> decadesOfAnyCentury = new ArrayList<>();
  private final List<Integer> yearsOfAnyCentury = new ArrayList<>();
  private final int slack;

  YearWords(String words, boolean comparing) {
    String text = words.toLowerCase(Locale.ROOT);
    boolean beforeChrist = Pattern.compile("\\bb\\.?c").matcher(text).find();
    boolean vague =
        Pattern.compile("\\b(?:circa|c\\.|ca\\.|around|about|approximately)").matcher(text).find();
    // Winter runs into the next year; "after 1918" may begin in 1919.
    slack = vague ? 10 : comparing || text.contains("winter") ? 1 : 0;
    years(text, beforeChrist);
    centuries(text, beforeChrist);
    for (int i = 0; i < DECADES.size(); i++) {
      if (text.contains(DECADES.get(i))) {
        decadesOfAnyCentury.add(i + 1);
      }
    }
  }

  private void years(String text, boolean beforeChrist) {
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      add(Integer.parseInt(year.group(1)), Integer.parseInt(year.group(1)), beforeChrist);
    }
    Matcher early = BEFORE_CHRIST.matcher(text);
    while (early.find()) {
      add(Integer.parseInt(early.group(1)), Integer.parseInt(early.group(1)), true);
    }
    Matcher end = SHORT_END.matcher(text);
    while (end.find()) {
      int century = Integer.parseInt(end.group(1)) / 100 * 100;
      add(
          century + Integer.parseInt(end.group(2)),
          century + Integer.parseInt(end.group(2)),
          false);
    }
    Matcher decade = DECADE.matcher(text);
    while (decade.find()) {
      int first = Integer.parseInt(decade.group(1)) * 10;
      // "the 1900s" can be ten years or a hundred.
      add(first, first + (first % 100 == 0 ? 99 : 9), beforeChrist);
    }
    Matcher two = TWO_DIGITS.matcher(text);
    while (two.find()) {
      yearsOfAnyCentury.add(Integer.parseInt(two.group(1)));
    }
  }

  private void centuries(String text, boolean beforeChrist) {
    if (!text.contains("centur") && !text.contains("millenni")) {
      return;
    }
    int length = text.contains("millenni") ? 1000 : 100;
    Matcher ordinal = ORDINAL.matcher(text);
    while (ordinal.find()) {
      int number =
          ordinal.group(1) != null
              ? Integer.parseInt(ordinal.group(1))
              : ORDINALS.indexOf(ordinal.group(2)) + 1;
      if (number > 0) {
        add((number - 1) * length + 1, number * length, beforeChrist);
      }
    }
  }

  private void add(int first, int last, boolean beforeChrist) {
    ranges.add(new Range(first, last));
    if (beforeChrist) {
      ranges.add(new Range(1 - last, 1 - first));
    }
  }

  /** Whether the words say no year at all. */
  boolean isSilent() {
    return ranges.isEmpty() && decadesOfAnyCentury.isEmpty() && yearsOfAnyCentury.isEmpty();
  }

  /** Whether the words can mean this astronomical year. */
  boolean allow(int year) {
    return ranges.stream().anyMatch(r -> r.first - slack <= year && year <= r.last + slack)
        || decadesOfAnyCentury.contains(Math.floorMod(year, 100) / 10)
        || yearsOfAnyCentury.contains(Math.floorMod(year, 100));
  }
}
