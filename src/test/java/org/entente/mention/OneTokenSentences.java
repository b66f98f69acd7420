package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.language.AnnotatedArticle;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.text.Span;

/** A stand-in for the analyzer: sentences end where a full stop precedes a capital letter. */
final class OneTokenSentences {

  private static final Pattern END = Pattern.compile("(?<=\\p{L}{3}[.?!]|\\d[.?!])\\s+(?=\\p{Lu})");

  private OneTokenSentences() {}

  static AnnotatedArticle of(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.isProse()) {
        String words = article.source().slice(block.span());
        int start = 0;
        Matcher end = END.matcher(words);
        while (end.find()) {
          sentences.add(sentence(sentences.size(), block, start, end.start()));
          start = end.end();
        }
        sentences.add(sentence(sentences.size(), block, start, words.length()));
      }
    }
    return new AnnotatedArticle(article, sentences);
  }

  private static Sentence sentence(int index, Block block, int start, int end) {
    Span span = new Span(start, end).shift(block.span().start());
    Token token = new Token(0, span, "", "", "", "O", -1, "root");
    return new Sentence(index, block, span, List.of(token));
  }
}
