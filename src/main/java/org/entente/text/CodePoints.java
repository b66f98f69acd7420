package org.entente.text;

/**
 * Positions of one text counted in Unicode code points, found without counting from its start each
 * time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5147#section-2.1">RFC 5147, section 2.1</a>
 */
public final class CodePoints {

  /** Code units from one entry of the index to the next. */
  private static final int STEP = 1024;

  private final String content;

  /** How many code points stand before each multiple of {@value #STEP}. */
  private final int[] before;

  /** Counts a text once. */
  public CodePoints(SourceText text) {
    this.content = text.content();
    this.before = new int[content.length() / STEP + 1];
    for (int i = 1; i < before.length; i++) {
      before[i] = before[i - 1] + count((i - 1) * STEP, i * STEP);
    }
  }

  /** The same range counted in code points. */
  public Span span(Span span) {
    int start = at(span.start());
    return new Span(start, start + content.codePointCount(span.start(), span.end()));
  }

  private int at(int offset) {
    return before[offset / STEP] + count(offset / STEP * STEP, offset);
  }

  /** Code points that begin in the range. */
  private int count(int from, int to) {
    int count = content.codePointCount(from, to);
    boolean parted =
        from > 0
            && from < to
            && Character.isHighSurrogate(content.charAt(from - 1))
            && Character.isLowSurrogate(content.charAt(from));
    return parted ? count - 1 : count;
  }
}
