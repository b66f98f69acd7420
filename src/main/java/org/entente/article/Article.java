package org.entente.article;

import java.util.List;
import org.entente.text.SourceText;
import org.entente.text.Span;

/**
 * The structure of one article over its unaltered text.
 *
 * @param source the document of record
 * @param title the article's title as it stands, without {@code =} marks
 * @param titleSpan where the title stands in the source text; the first line with words where the
 *     text gives no title and the file name serves
 * @param blocks paragraphs and lines in reading order; headings are in {@link Block#headings}
 */
public record Article(SourceText source, String title, Span titleSpan, List<Block> blocks) {
  public Article {
    blocks = List.copyOf(blocks);
  }

  /** The title without what tells it from others of its name: "Treaty of Paris (1763)". */
  public String bareTitle() {
    return title.replaceFirst(" \\(.*", "");
  }
}
