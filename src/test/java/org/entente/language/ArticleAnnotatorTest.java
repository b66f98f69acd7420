package org.entente.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.text.SourceText;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

class ArticleAnnotatorTest {
  /** Sentences end with a full stop. */
  private static final SentenceSplitter FULL_STOPS =
      paragraph -> {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int stop = paragraph.indexOf('.'); stop >= 0; stop = paragraph.indexOf('.', start)) {
          spans.add(new Span(start, stop + 1));
          start = Math.min(paragraph.length(), stop + 2);
        }
        return spans;
      };

  @Test
  void analysesProseOnlyAndPointsIntoTheSource() {
    String text = "= T =\nIraq left. Syria stayed.\n- Capital: Baghdad.\n* Iran came.";
    Article article =
        new Article(
            new SourceText("t", text),
            "T",
            new Span(2, 3),
            List.of(
                block(text, Block.Kind.PARAGRAPH, "Iraq left. Syria stayed."),
                block(text, Block.Kind.INFOBOX_LINE, "Capital: Baghdad."),
                block(text, Block.Kind.LIST_ITEM, "Iran came.")));
    List<String> progress = new ArrayList<>();
    AnnotatedArticle annotated =
        new ArticleAnnotator(
                FULL_STOPS,
                new BlankAnalyzer(),
                2,
                (done, total) -> progress.add(done + " of " + total))
            .annotate(article);
    assertThat(annotated.article()).isSameAs(article);
    assertThat(annotated.sentences())
        .extracting(sentence -> article.source().slice(sentence.span()))
        .containsExactly("Iraq left.", "Syria stayed.", "Iran came.");
    assertThat(annotated.sentences()).extracting(Sentence::index).containsExactly(0, 1, 2);
    assertThat(annotated.sentences().get(2).block()).isEqualTo(article.blocks().get(2));
    for (Sentence sentence : annotated.sentences()) {
      assertThat(sentence.tokens())
          .allMatch(token -> article.source().slice(token.span()).equals(token.form()));
    }
    assertThat(progress).containsExactly("1 of 3", "2 of 3", "3 of 3");
  }

  @Test
  void resultDoesNotDependOnThreads() {
    String text =
        IntStream.range(0, 500)
            .mapToObj(i -> "Word " + i + " stands.")
            .collect(Collectors.joining(" "));
    Article article =
        new Article(
            new SourceText("t", text),
            "T",
            new Span(0, 1),
            List.of(block(text, Block.Kind.PARAGRAPH, text)));
    AnnotatedArticle one =
        new ArticleAnnotator(FULL_STOPS, new BlankAnalyzer(), 1, (d, t) -> {}).annotate(article);
    AnnotatedArticle four =
        new ArticleAnnotator(FULL_STOPS, new BlankAnalyzer(), 4, (d, t) -> {}).annotate(article);
    assertThat(one.sentences()).hasSize(500).isEqualTo(four.sentences());
  }

  @Test
  void analyzersFailureReachesTheCaller() {
    Article article =
        new Article(
            new SourceText("t", "Iraq left."),
            "T",
            new Span(0, 1),
            List.of(block("Iraq left.", Block.Kind.PARAGRAPH, "Iraq left.")));
    Analyzer refusing = TestAnalyses.closed(new AnalysisStore("none"));
    assertThatThrownBy(() -> new ArticleAnnotator(FULL_STOPS, refusing).annotate(article))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("no stored analysis of \"Iraq left.\"");
  }

  @Test
  void refusesZeroThreads() {
    assertThatThrownBy(() -> new ArticleAnnotator(FULL_STOPS, new BlankAnalyzer(), 0, (d, t) -> {}))
        .hasMessage("threads is 0, must be at least 1");
  }

  private static Block block(String text, Block.Kind kind, String words) {
    int start = text.indexOf(words);
    return new Block(kind, new Span(start, start + words.length()), List.of());
  }
}
