package org.entente.article;

import java.util.List;
import org.entente.text.Span;

/**
 * One paragraph or line of an article, in reading order.
 *
 * @param kind what the line is
 * @param span its words in the source text, without list bullets, surrounding blanks or line ends
 * @param headings titles of the sections that it stands in, outermost first, without the article's
 *     own title
 */
public record Block(Kind kind, Span span, List<String> headings) {

  /** The forms that an article's lines take. */
  public enum Kind {
    PARAGRAPH,
    LIST_ITEM,
    /** A line of the box beside the article, such as {@code - Capital: Baghdad}. */
    INFOBOX_LINE,
    /** A table flattened to one line: cells without sentences. */
    TABLE,
    /** A line of See also. */
    SEE_ALSO,
    /** A line of Bibliography, References, Notes, Further reading or External links. */
    REFERENCE
  }

  public Block {
    headings = List.copyOf(headings);
  }

  /** Whether its sentences are prose about the subject, so that facts may be read from it. */
  public boolean isProse() {
    return kind == Kind.PARAGRAPH || kind == Kind.LIST_ITEM;
  }
}
