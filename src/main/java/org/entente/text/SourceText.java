package org.entente.text;

/**
 * The text of one input file, never altered: every position in the program points into it.
 *
 * @param name short name of the text, the file name without its ending, such as {@code
 *     iraq-syria-relations}
 * @param content the decoded characters, all of them: a byte-order mark stays as the first
 *     character, so that positions are those of the file as any UTF-8 reader counts them
 */
public record SourceText(String name, String content) {

  /** The words that a span covers. */
  public String slice(Span span) {
    return content.substring(span.start(), span.end());
  }

  /**
   * The same range counted in Unicode code points, the unit that the published graph uses.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc5147#section-2.1">RFC 5147, section 2.1</a>
   */
  public Span codePointSpan(Span span) {
    int start = content.codePointCount(0, span.start());
    return new Span(start, start + content.codePointCount(span.start(), span.end()));
  }
}
