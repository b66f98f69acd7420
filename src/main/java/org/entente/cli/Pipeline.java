package org.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.evaluate.Evaluation;
import org.entente.language.AnalysisStore;
import org.entente.language.CacheRoot;
import org.entente.language.StoredAnalyzer;
import org.entente.language.nlp4j.Nlp4jAnalyzer;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;

/** The pipeline for scores; its analyses are kept, so that a second run after a change is quick. */
final class Pipeline {

  private final Consumer<String> progress;
  private Optional<Open> open = Optional.empty();

  private record Open(AnalysisStore store, int known, Evaluation evaluation) {}

  /**
   * Opens nothing before it is needed.
   *
   * @param progress told what takes long
   */
  Pipeline(Consumer<String> progress) {
    this.progress = progress;
  }

  Evaluation evaluation() throws IOException {
    return opened().evaluation();
  }

  /** Keeps new analyses for the next run. */
  void save() throws IOException {
    Open now = opened();
    if (now.store.size() > now.known) {
      now.store.save(Home.evaluationAnalyses());
      open = Optional.of(new Open(now.store, now.store.size(), now.evaluation));
    }
  }

  private Open opened() throws IOException {
    if (open.isEmpty()) {
      AnalysisStore store =
          AnalysisStore.openCache(Home.evaluationAnalyses(), Nlp4jAnalyzer.VERSION);
      Evaluation evaluation =
          new Evaluation(
              OpenNlpSentenceSplitter.open(),
              new StoredAnalyzer(store, sentence -> model()),
              progress);
      open = Optional.of(new Open(store, store.size(), evaluation));
    }
    return open.get();
  }

  private Nlp4jAnalyzer model() {
    try {
      return Nlp4jAnalyzer.open(
          CacheRoot.of(System.getenv(), Path.of(System.getProperty("user.home"))), progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
