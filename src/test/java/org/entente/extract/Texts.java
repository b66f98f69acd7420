package org.entente.extract;

import java.util.List;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.claim.ClaimedArticle;
import org.entente.language.TestAnalyses;
import org.entente.text.SourceText;
import org.entente.text.Span;

/** Runs the whole pipeline on a sentence, with stored analyses. */
public final class Texts {

  private static final Extraction EXTRACTION =
      new Extraction(
          paragraph -> List.of(new Span(0, paragraph.length())), TestAnalyses.analyzer());

  private Texts() {}

  /** What one sentence says in an article of that title. */
  public static ClaimedArticle read(String title, String sentence) {
    String name = title.isEmpty() ? "Example" : title;
    String head = "= " + name + " =\n\n";
    Block block =
        new Block(
            Block.Kind.PARAGRAPH,
            new Span(head.length(), head.length() + sentence.length()),
            List.of());
    return EXTRACTION.extract(
        new Article(
            new SourceText("example", head + sentence),
            name,
            new Span(2, 2 + name.length()),
            List.of(block)));
  }
}
