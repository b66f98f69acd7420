package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.text.Span;

/**
 * Splits and analyses the prose of an article. The result does not depend on the number of threads.
 *
 * @param splitter finds the sentences
 * @param analyzer analyses each; shared by the threads
 * @param threads how many sentences are analysed at once, {@code >= 1}
 * @param progress told after each sentence, on the caller's thread
 */
public record ArticleAnnotator(
    SentenceSplitter splitter, Analyzer analyzer, int threads, Progress progress) {

  /** What the standard machine has cores for. */
  private static final int THREADS = 2;

  /** Hears how far the work is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Called once per sentence, in reading order.
     *
     * @param done sentences analysed, from 1 to {@code total}
     * @param total sentences of the article
     */
    void report(int done, int total);
  }

  /** Refuses a number of threads below one. */
  public ArticleAnnotator {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
    }
  }

  /** Two threads, no reports of progress. */
  public ArticleAnnotator(SentenceSplitter splitter, Analyzer analyzer) {
    this(splitter, analyzer, THREADS, (done, total) -> {});
  }

  /** One sentence before it is analysed. */
  private record Place(Block block, Span span) {}

  /** Analyses every sentence of every block whose {@link Block#isProse()} holds. */
  public AnnotatedArticle annotate(Article article) {
    List<Place> places = places(article);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<Token>>> analyses = new ArrayList<>();
      for (Place place : places) {
        String words = article.source().slice(place.span);
        analyses.add(pool.submit(() -> analyzer.analyze(words)));
      }
      List<Sentence> sentences = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        Place place = places.get(i);
        List<Token> tokens = shift(result(analyses.get(i)), place.span.start());
        sentences.add(new Sentence(i, place.block, place.span, tokens));
        progress.report(i + 1, places.size());
      }
      return new AnnotatedArticle(article, sentences);
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Place> places(Article article) {
    List<Place> places = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.isProse()) {
        for (Span sentence : splitter.split(article.source().slice(block.span()))) {
          places.add(new Place(block, sentence.shift(block.span().start())));
        }
      }
    }
    return places;
  }

  private static List<Token> result(Future<List<Token>> analysis) {
    try {
      return analysis.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a sentence was analysed", e);
    } catch (ExecutionException e) {
      // the analyzer's own failure, as the caller would see it without threads
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException("the analyzer failed", e);
    }
  }

  private static List<Token> shift(List<Token> tokens, int offset) {
    return tokens.stream()
        .map(
            token ->
                new Token(
                    token.index(),
                    token.span().shift(offset),
                    token.form(),
                    token.lemma(),
                    token.tag(),
                    token.entityTag(),
                    token.head(),
                    token.relation()))
        .toList();
  }
}
