package org.entente.text;

/**
 * A half-open range {@code [start, end)} of a source text.
 *
 * <p>Offsets count UTF-16 code units from 0, as {@link String#charAt} does. The published graph
 * counts Unicode code points instead; {@link SourceText#codePointSpan} converts.
 *
 * @param start first position inside the span, {@code >= 0}
 * @param end first position after the span, {@code > start}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5147#section-2.1">RFC 5147, section 2.1</a>
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span [" + start + ", " + end + ") is empty or negative");
    }
  }

  /** Number of code units, {@code >= 1}. */
  public int length() {
    return end - start;
  }

  /** Whether all of {@code other} lies inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one position. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The same range moved by {@code offset} code units. */
  public Span shift(int offset) {
    return new Span(start + offset, end + offset);
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** By start, then the shorter first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
