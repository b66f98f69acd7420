package org.entente.extract;

import java.util.ArrayList;
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
    return readAll(title, sentence);
  }

  /** What several paragraphs of one sentence each say. */
  public static ClaimedArticle readAll(String title, String... sentences) {
    String name = title.isEmpty() ? "Example" : title;
    String head = "= " + name + " =\n\n";
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder(head);
    for (String sentence : sentences) {
      int start = text.length();
      text.append(sentence);
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, text.length()), List.of()));
      if (blocks.size() < sentences.length) {
        text.append("\n\n");
      }
    }
    return EXTRACTION.extract(
        new Article(
            new SourceText("example", text.toString()),
            name,
            new Span(2, 2 + name.length()),
            blocks));
  }
}
