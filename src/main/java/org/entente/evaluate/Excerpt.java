package org.entente.evaluate;

import org.entente.text.Span;

/** Words of a text on one line, for the listing of errors. */
final class Excerpt {

  /** Characters on each side of the words in question. */
  private static final int CONTEXT = 40;

  private Excerpt() {}

  /** The words in angle quotes, with some of what stands around them. */
  static String of(String text, Span span) {
    int from = Math.max(0, span.start() - CONTEXT);
    int to = Math.min(text.length(), span.end() + CONTEXT);
    return line(
        text.substring(from, span.start())
            + "«"
            + text.substring(span.start(), span.end())
            + "»"
            + text.substring(span.end(), to));
  }

  /** The first words. */
  static String start(String text, Span span, int length) {
    String words = line(text.substring(span.start(), span.end()));
    return words.length() <= length ? words : words.substring(0, length) + "…";
  }

  private static String line(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
