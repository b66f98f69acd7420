package org.entente.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.article.Article;
import org.entente.article.ArticleReader;
import org.entente.claim.ClaimedArticle;
import org.entente.language.Analyzer;
import org.entente.language.CacheRoot;
import org.entente.language.Sentence;
import org.entente.language.nlp4j.Nlp4jAnalyzer;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.entente.text.SourceText;

/**
 * Prints how fast whole extraction is on two threads, how fast NLP4J alone is in the same run, and
 * how the time grows with the text. Run by hand, no test; the machine should be quiet, and if it is
 * not, only the ratio means something; it is the median of the runs' ratios.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt \
 *     -Dmdep.includeScope=test
 * java -Xmx3g -cp target/classes:target/test-classes:$(cat target/test-classpath.txt) \
 *     org.entente.extract.Throughput ARTICLE|FOLDER...
 * </pre>
 *
 * <p>Growth: the first article is read once and then ten times over, as one text; each is the
 * median of {@value #RUNS} runs after one to warm up.
 */
final class Throughput {

  private static final int RUNS = 5;
  private static final int TIMES = 10;
  private static final int THREADS = 2;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Analyzer analyzer;
  private final Extraction extraction;

  private Throughput() throws IOException {
    Path cache = CacheRoot.of(System.getenv(), Path.of(System.getProperty("user.home")));
    analyzer = Nlp4jAnalyzer.open(cache, out::println);
    extraction = new Extraction(OpenNlpSentenceSplitter.open(), analyzer);
  }

  public static void main(String[] arguments) throws Exception {
    List<Article> articles =
        ArticleReader.inputs(Arrays.stream(arguments).map(Path::of).toList()).stream()
            .map(ArticleReader::read)
            .toList();
    Throughput bench = new Throughput();
    bench.printSpeed(articles);
    bench.printGrowth(articles.get(0));
  }

  private void printSpeed(List<Article> articles) throws Exception {
    List<String> sentences = new ArrayList<>();
    int tokens = 0;
    for (Article article : articles) {
      ClaimedArticle read = extraction.extract(article);
      for (Sentence sentence : read.linked().annotated().sentences()) {
        sentences.add(article.source().slice(sentence.span()));
        tokens += sentence.tokens().size();
      }
    }
    out.printf("%d articles, %d sentences, %d tokens%n", articles.size(), sentences.size(), tokens);
    List<Double> whole = new ArrayList<>();
    List<Double> alone = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int run = 0; run <= RUNS; run++) {
      double seconds = seconds(() -> articles.forEach(extraction::extract));
      double analysis = seconds(() -> analyze(sentences));
      if (run > 0) {
        whole.add(seconds);
        alone.add(analysis);
        ratios.add(analysis / seconds);
        out.printf(
            "run %d: extraction %.0f tokens/s, NLP4J alone %.0f tokens/s%n",
            run, tokens / seconds, tokens / analysis);
      }
    }
    out.printf(
        "median, %d threads: extraction %.0f tokens/s, NLP4J alone %.0f tokens/s, ratio %.2f%n",
        THREADS, tokens / median(whole), tokens / median(alone), median(ratios));
  }

  private void printGrowth(Article article) throws Exception {
    String text = article.source().content();
    Article once = ArticleReader.parse(article.source());
    Article often =
        ArticleReader.parse(new SourceText(article.source().name(), (text + "\n\n").repeat(TIMES)));
    List<Double> single = new ArrayList<>();
    List<Double> multiple = new ArrayList<>();
    for (int run = 0; run <= RUNS; run++) {
      double one = seconds(() -> extraction.extract(once));
      double ten = seconds(() -> extraction.extract(often));
      if (run > 0) {
        single.add(one);
        multiple.add(ten);
      }
    }
    out.printf(
        "growth on %s: once %.2f s, %d times the text %.2f s, factor %.1f%n",
        article.source().name(),
        median(single),
        TIMES,
        median(multiple),
        median(multiple) / median(single));
  }

  private void analyze(List<String> sentences) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    List<Callable<Integer>> tasks = new ArrayList<>();
    sentences.forEach(sentence -> tasks.add(() -> analyzer.analyze(sentence).size()));
    for (Future<Integer> analysis : pool.invokeAll(tasks)) {
      analysis.get();
    }
    pool.shutdown();
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
  }
}
