package org.entente.language;

import java.util.List;
import org.entente.article.Block;
import org.entente.text.Span;

/**
 * One sentence with its tokens; token positions point into the source text.
 *
 * @param index position in the article, from 0
 * @param block the paragraph or line that it stands in
 * @param span its characters in the source text
 * @param tokens in reading order, at least one
 */
public record Sentence(int index, Block block, Span span, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("sentence " + index + " has no tokens");
    }
  }
}
