package org.entente.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.article.Article;
import org.entente.article.ArticleReader;
import org.entente.extract.Extraction;
import org.entente.language.TestAnalyses;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.junit.jupiter.api.Test;

/** Histories are scored from claims, for speed; they must be the facts that the graph publishes. */
class FoundReaderTest {

  private static final Path ARTICLE = Path.of("seeds/iraq-syria-relations.txt");

  /** Years are compared: {@code facts.rq} gives the first day even where only the year is known. */
  @Test
  void givesTheFactsAndBeginningsOfTheGraph() throws IOException {
    Article article = ArticleReader.read(ARTICLE);
    OpenNlpSentenceSplitter splitter = OpenNlpSentenceSplitter.open();
    FoundText found =
        FoundReader.of(
            "seed",
            Task.HISTORIES,
            new Extraction(splitter, TestAnalyses.analyzer()).read(article));
    FactTable table = new Evaluation(splitter, TestAnalyses.analyzer(), step -> {}).facts(article);
    List<String> published =
        table.facts().stream()
            .filter(fact -> fact.status().equals("actual"))
            .map(
                fact ->
                    String.join("+", fact.types())
                        + " "
                        + fact.bounds().map(FoundReaderTest::year).orElse(0L)
                        + " "
                        + fact.evidence().stream()
                            .sorted()
                            .map(s -> s.start() + "-" + s.end())
                            .collect(Collectors.joining(" ")))
            .toList();
    assertThat(published).hasSizeGreaterThan(100);
    assertThat(found.facts())
        .extracting(
            fact ->
                fact.kind()
                    + " "
                    + Bounds.of(fact.date(), "").map(FoundReaderTest::year).orElse(0L)
                    + " "
                    + fact.evidence().stream()
                        .map(article.source()::codePointSpan)
                        .distinct()
                        .sorted()
                        .map(s -> s.start() + "-" + s.end())
                        .collect(Collectors.joining(" ")))
        .containsExactlyInAnyOrderElementsOf(published);
  }

  /** 0 where the beginning is open. */
  private static long year(Bounds bounds) {
    return Math.max(0, bounds.first() / 10_000);
  }
}
