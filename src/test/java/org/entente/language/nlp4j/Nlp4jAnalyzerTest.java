package org.entente.language.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.entente.language.AnalysisStore;
import org.entente.language.Analyzer;
import org.entente.language.TestAnalyses;
import org.entente.language.Token;
import org.entente.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one test with the real model; on a new machine it first fills the cache, a minute. */
class Nlp4jAnalyzerTest {
  private static Analyzer analyzer;

  @BeforeAll
  static void open() {
    analyzer = TestAnalyses.model();
  }

  @Test
  void analysesAreThoseOfTheToolkit() throws IOException {
    AnalysisStore stock = new AnalysisStore(Nlp4jAnalyzer.VERSION);
    try (InputStream in = Files.newInputStream(StockSample.FILE)) {
      stock.addAll(in);
    }
    assertThat(stock.size()).isEqualTo(StockSample.SENTENCES.size());
    for (String sentence : StockSample.SENTENCES) {
      assertThat(stock.find(sentence)).as(sentence).contains(analyzer.analyze(sentence));
    }
  }

  @Test
  void describesTokensAsTheSeamSays() {
    List<Token> tokens = analyzer.analyze("Two wars ended in 1918.");
    assertThat(tokens)
        .containsExactly(
            new Token(0, new Span(0, 3), "Two", "two", "CD", "U-CARDINAL", 1, "nmod"),
            new Token(1, new Span(4, 8), "wars", "war", "NNS", "O", 2, "nsubj"),
            new Token(2, new Span(9, 14), "ended", "end", "VBD", "O", -1, "root"),
            new Token(3, new Span(15, 17), "in", "in", "IN", "O", 2, "prep"),
            new Token(4, new Span(18, 22), "1918", "1918", "CD", "U-DATE", 3, "pobj"),
            new Token(5, new Span(22, 23), ".", ".", ".", "O", 2, "punct"));
  }

  @ParameterizedTest
  @CsvSource({
    "The war ended badly., 2, end",
    "Egypt provided weapons., 1, provide",
    "The talks followed the war., 2, follow",
    "It happened in 1956., 1, happen",
    "The tribes existed for years., 2, exist",
    "He exceeded his powers., 1, exceed",
    "He succeeded his father., 1, succeed",
    "They needed help., 1, need",
  })
  void pastFormsHaveTheLemmaOfTheVerb(String sentence, int index, String lemma) {
    assertThat(analyzer.analyze(sentence).get(index).lemma()).isEqualTo(lemma);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Nasser’s ‘gang’” left—Britain–France talks… cannot go on.",
        "The sign 𐎠𐎼 stands in Old Persian texts.",
        "On 14\u00a0July\u202f1969 Iraq left.",
        "He paid £1.5m (US$2,000,000) :-) at http://example.org/a_b?c=d.",
        "U.S.S.R.-backed gov't, etc., didn't wanna talk...",
        "( [ { } ] ) -- * ~ ^ | \\ / `` '' \" '",
        "İstanbul, Çankaya, Kraków, Đà Nẵng and Ἀθῆναι fell."
      })
  void spansCoverTheFormsAsWritten(String sentence) {
    List<Token> tokens = analyzer.analyze(sentence);
    StringBuilder rest = new StringBuilder(sentence);
    for (Token token : tokens) {
      assertThat(sentence.substring(token.span().start(), token.span().end()))
          .isEqualTo(token.form());
      for (int at = token.span().start(); at < token.span().end(); at++) {
        rest.setCharAt(at, ' ');
      }
    }
    assertThat(rest.toString().chars()).allMatch(c -> c == ' ' || Character.isSpaceChar(c));
    assertThat(tokens).extracting(Token::head).allMatch(head -> head >= -1 && head < tokens.size());
  }

  @Test
  void blankTextHasNoTokens() {
    assertThat(analyzer.analyze(" ")).isEmpty();
  }

  @Test
  void versionNamesTheToolkitOnTheClassPath() throws IOException {
    Properties english = new Properties();
    try (InputStream in =
        Nlp4jAnalyzer.class.getResourceAsStream(
            "/META-INF/maven/edu.emory.mathcs.nlp/nlp4j-english/pom.properties")) {
      english.load(in);
    }
    assertThat(analyzer.version()).startsWith("nlp4j-" + english.getProperty("version") + "/");
  }
}
