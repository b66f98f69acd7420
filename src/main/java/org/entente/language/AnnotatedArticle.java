package org.entente.language;

import java.util.List;
import org.entente.article.Article;

/**
 * An article with the sentences of its prose blocks, in reading order.
 *
 * @param article what was read
 * @param sentences every sentence of every block whose {@code isProse()} holds
 */
public record AnnotatedArticle(Article article, List<Sentence> sentences) {
  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
  }
}
