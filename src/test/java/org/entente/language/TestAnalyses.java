package org.entente.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.language.nlp4j.Nlp4jAnalyzer;

/**
 * Analyses for tests, read from {@code src/test/resources/analyses/nlp4j.tsv.gz}: no model,
 * milliseconds.
 *
 * <p>A test with a new sentence fails and says so; {@value #UPDATE} runs the tests with the real
 * model for such sentences and rewrites the file when the JVM ends. It then holds the old analyses
 * and the new ones; {@code -Danalyses.update=prune} instead keeps only those that the run asked
 * for, so it needs a run of all tests.
 */
public final class TestAnalyses {
  private static final String UPDATE = "mvn test -Danalyses.update=true";

  private static final Path FOLDER = Path.of("src/test/resources/analyses");

  private TestAnalyses() {}

  /** Analyses stored for tests; all tests of one JVM share it. */
  public static Analyzer analyzer() {
    return Shared.ANALYZER;
  }

  /** Analyses of the public sets, which are larger: {@code evaluation.tsv.gz} beside the other. */
  public static Analyzer ofSets() {
    return Sets.ANALYZER;
  }

  /** Reads an article's analyses only when some test asks for them. */
  private static final class Shared {
    private static final Analyzer ANALYZER = open(FOLDER.resolve("nlp4j.tsv.gz"));
  }

  private static final class Sets {
    private static final Analyzer ANALYZER = open(FOLDER.resolve("evaluation.tsv.gz"));
  }

  private static Analyzer open(Path file) {
    String update = System.getProperty("analyses.update", "false");
    AnalysisStore store = new AnalysisStore(Nlp4jAnalyzer.VERSION);
    try {
      boolean updating = !update.equals("false");
      if (Files.exists(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          store.addAll(in);
        } catch (AnalysisFormatException e) {
          // made by another version of the analyzer: with an update everything is made anew
          if (!updating) {
            throw new IOException(file + ": " + e.getMessage() + "; update it: " + UPDATE, e);
          }
          store = new AnalysisStore(Nlp4jAnalyzer.VERSION);
        }
      }
      return updating ? recording(file, store, update.equals("prune")) : closed(store);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An analyzer that knows only the store. */
  static Analyzer closed(AnalysisStore store) {
    return new StoredAnalyzer(
        store,
        sentence -> {
          throw new IllegalStateException(
              "no stored analysis of \"" + sentence + "\"; add it: " + UPDATE);
        });
  }

  private static Analyzer recording(Path file, AnalysisStore store, boolean prune) {
    StoredAnalyzer stored = new StoredAnalyzer(store, sentence -> model());
    Set<String> asked = ConcurrentHashMap.newKeySet();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  AnalysisStore kept = new AnalysisStore(store.version());
                  asked.forEach(s -> store.find(s).ifPresent(tokens -> kept.add(s, tokens)));
                  try {
                    (prune ? kept : store).save(file);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
    return new Analyzer() {
      @Override
      public java.util.List<Token> analyze(String sentence) {
        asked.add(sentence);
        return stored.analyze(sentence);
      }

      @Override
      public String version() {
        return stored.version();
      }
    };
  }

  /** The real model, over the user's cache. */
  public static Nlp4jAnalyzer model() {
    try {
      return Nlp4jAnalyzer.open(
          CacheRoot.of(System.getenv(), Path.of(System.getProperty("user.home"))), step -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
