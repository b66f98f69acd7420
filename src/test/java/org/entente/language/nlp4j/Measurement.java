package org.entente.language.nlp4j;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.language.Analyzer;
import org.entente.language.CacheRoot;
import org.entente.language.Token;

/**
 * Prints start time, speed on one and two threads, memory, and whether two threads give the
 * analyses of one. Run it like {@link StockComparison}, with the same arguments.
 */
final class Measurement {
  private Measurement() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long begin = System.nanoTime();
    Analyzer analyzer =
        Nlp4jAnalyzer.open(
            CacheRoot.of(System.getenv(), Path.of(System.getProperty("user.home"))), out::println);
    out.printf("start %.2f s%n", seconds(begin));
    analyzer.analyze("Iraq and Syria signed a treaty.");
    out.printf("start and first sentence %.2f s%n", seconds(begin));
    measureSpeed(analyzer, ArticleSentences.read(arguments), out);
    System.gc();
    Runtime java = Runtime.getRuntime();
    out.printf("live heap %d MB%n", (java.totalMemory() - java.freeMemory()) >> 20);
    Path status = Path.of("/proc/self/status"); // Linux only
    if (Files.exists(status)) {
      Files.readAllLines(status).stream()
          .filter(l -> l.matches("(VmHWM|Rss).*"))
          .forEach(out::println);
    }
  }

  private static void measureSpeed(Analyzer analyzer, List<String> sentences, PrintStream out)
      throws InterruptedException, ExecutionException {
    List<List<Token>> first = List.of();
    for (int run = 1; run <= 4; run++) {
      for (int threads = 1; threads <= 2; threads++) {
        long started = System.nanoTime();
        List<List<Token>> analyses = analyze(analyzer, sentences, threads);
        double seconds = seconds(started);
        int tokens = analyses.stream().mapToInt(List::size).sum();
        first = first.isEmpty() ? analyses : first;
        out.printf(
            "run %d, %d threads: %d sentences, %d tokens, %.0f tokens/s, %s%n",
            run,
            threads,
            sentences.size(),
            tokens,
            tokens / seconds,
            analyses.equals(first) ? "same as first run" : "DIFFERENT from first run");
      }
    }
  }

  private static List<List<Token>> analyze(Analyzer analyzer, List<String> sentences, int threads)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Callable<List<Token>>> tasks = new ArrayList<>();
    sentences.forEach(sentence -> tasks.add(() -> analyzer.analyze(sentence)));
    List<List<Token>> analyses = new ArrayList<>();
    for (Future<List<Token>> analysis : pool.invokeAll(tasks)) {
      analyses.add(analysis.get());
    }
    pool.shutdown();
    return analyses;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
