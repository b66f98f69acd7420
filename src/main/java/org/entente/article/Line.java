package org.entente.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One line of an article with words on it.
 *
 * @param form what its marks say it is
 * @param level depth of a heading, 1 for the title; 0 for anything else
 * @param span its words in the source text, without marks and surrounding blanks
 * @param words the same as text
 * @param alone whether an empty line or the end of the file stands on both sides
 */
record Line(Form form, int level, Span span, String words, boolean alone) {

  /** What the marks of a line say. */
  enum Form {
    HEADING,
    LIST_ITEM,
    PLAIN
  }

  private static final Pattern HEADING = Pattern.compile("(={1,6})(?!=)(.*?[^=\\s].*?)\\1");
  private static final Pattern BULLET = Pattern.compile("(?:[-–—•]\\s+|[*#]+\\s*)(?=\\S)");

  /** Longest heading without marks, in characters: a sentence is seldom shorter. */
  private static final int MAX_BARE_HEADING = 60;

  /** Words that a heading does not end with. */
  private static final Set<String> OPEN_ENDS =
      Set.of("that", "and", "or", "but", "the", "a", "an", "of", "in", "to", "as", "by", "for");

  /** The lines of {@code content} that are not blank. Lines end with LF, CR or both. */
  static List<Line> of(String content) {
    List<Line> lines = new ArrayList<>();
    boolean afterBlank = true;
    int start = content.startsWith("\uFEFF") ? 1 : 0;
    while (start < content.length()) {
      int end = lineEnd(content, start);
      int next = skipEnd(content, end);
      Span words = stripped(content, start, end);
      if (words != null) {
        boolean beforeBlank = stripped(content, next, lineEnd(content, next)) == null;
        lines.add(read(content, words, afterBlank && beforeBlank));
      }
      afterBlank = words == null;
      start = next;
    }
    return lines;
  }

  /** Whether this reads as a heading that lost its marks: "British Reaction". */
  boolean isBareHeading() {
    return form == Form.PLAIN
        && alone
        && words.length() <= MAX_BARE_HEADING
        && Character.isUpperCase(words.codePointAt(0))
        && !Pattern.compile("[.?!:;,\"”’'…]$").matcher(words).find()
        && !OPEN_ENDS.contains(lastWord());
  }

  private String lastWord() {
    return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static Line read(String content, Span span, boolean alone) {
    String text = content.substring(span.start(), span.end());
    Matcher heading = HEADING.matcher(text);
    if (heading.matches()) {
      return make(
          Form.HEADING,
          heading.group(1).length(),
          content,
          span.start() + heading.start(2),
          span.start() + heading.end(2),
          alone);
    }
    Matcher bullet = BULLET.matcher(text);
    if (bullet.lookingAt()) {
      return make(Form.LIST_ITEM, 0, content, span.start() + bullet.end(), span.end(), alone);
    }
    return new Line(Form.PLAIN, 0, span, text, alone);
  }

  private static Line make(
      Form form, int level, String content, int start, int end, boolean alone) {
    Span words = stripped(content, start, end);
    if (words == null) {
      throw new IllegalStateException("line without words at " + start);
    }
    return new Line(form, level, words, content.substring(words.start(), words.end()), alone);
  }

  private static int lineEnd(String content, int start) {
    int end = start;
    while (end < content.length() && content.charAt(end) != '\n' && content.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int skipEnd(String content, int end) {
    if (content.startsWith("\r\n", end)) {
      return end + 2;
    }
    return Math.min(end + 1, content.length());
  }

  /** The span without surrounding blanks, or null where nothing else is left. */
  private static @Nullable Span stripped(String content, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && isBlank(content.charAt(first))) {
      first++;
    }
    while (last > first && isBlank(content.charAt(last - 1))) {
      last--;
    }
    return first == last ? null : new Span(first, last);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
