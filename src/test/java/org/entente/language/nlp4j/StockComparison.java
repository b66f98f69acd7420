package org.entente.language.nlp4j;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.entente.language.Analyzer;
import org.entente.language.CacheRoot;
import org.entente.language.Token;

/**
 * Compares the analyses over mapped files with those of the toolkit as it loads itself.
 *
 * <p>Run it after every change to the mapped files (2 minutes, 6 GB of memory):
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt \
 *     -Dmdep.includeScope=test
 * java -Xmx5g -cp target/classes:target/test-classes:$(cat target/test-classpath.txt) \
 *     org.entente.language.nlp4j.StockComparison ARTICLE...
 * </pre>
 *
 * <p>ARTICLE is a plain-text article or a folder of them. The exit code is 0 when all analyses are
 * equal.
 */
final class StockComparison {
  private StockComparison() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> sentences = ArticleSentences.read(arguments);
    NLPDecoder decoder = stock();
    Analyzer stock = new Nlp4jAnalyzer(decoder);
    Analyzer mapped =
        Nlp4jAnalyzer.open(
            CacheRoot.of(System.getenv(), Path.of(System.getProperty("user.home"))), out::println);
    int different = 0;
    int tokens = 0;
    int changed = 0;
    for (String sentence : sentences) {
      List<Token> expected = stock.analyze(sentence);
      List<Token> actual = mapped.analyze(sentence);
      tokens += expected.size();
      NLPNode[] nodes = decoder.decode(sentence);
      for (Token token : expected) {
        changed += token.form().equals(nodes[token.index() + 1].getWordForm()) ? 0 : 1;
      }
      if (!expected.equals(actual)) {
        different++;
        out.println("differs: " + sentence);
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
          if (!expected.get(i).equals(actual.get(i))) {
            out.println("  stock  " + expected.get(i) + "\n  mapped " + actual.get(i));
          }
        }
      }
    }
    out.printf(
        "%d sentences, %d tokens: %d identical, %d different%n",
        sentences.size(), tokens, sentences.size() - different, different);
    out.printf("%d words that do not stand in the sentence as the toolkit gives them%n", changed);
    System.exit(different == 0 ? 0 : 1);
  }

  /** The toolkit as its own configuration loads it: about a minute. */
  static NLPDecoder stock() throws IOException {
    try (InputStream configuration =
        NLPDecoder.class.getResourceAsStream(
            "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml")) {
      return new NLPDecoder(Objects.requireNonNull(configuration));
    }
  }
}
