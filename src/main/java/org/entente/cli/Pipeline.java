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

  private final GazetteerOption names;
  private final Consumer<String> progress;
  private Optional<Open> open = Optional.empty();

  private record Open(AnalysisStore store, int known, Evaluation evaluation) {}

  /**
   * Opens nothing before it is needed.
   *
   * @param names the user's own gazetteer files
   * @param progress told what takes long
   */
  Pipeline(GazetteerOption names, Consumer<String> progress) {
    this.names = names;
    this.progress = progress;
  }

  /** Whether names of the user make its facts differ from those of an extracted graph. */
  boolean hasOwnNames() {
    return !names.files().isEmpty();
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
              names.open(progress),
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
