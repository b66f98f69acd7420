package org.entente.language;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers from a store; asks another analyzer only for sentences that are not there, and stores its
 * answers. The other one is not made before the first such sentence, so that a run over stored
 * sentences loads no model. Threads may share it.
 */
public final class StoredAnalyzer implements Analyzer {
  private final AnalysisStore store;
  private final Function<String, Analyzer> onFirstMiss;
  private @Nullable Analyzer delegate;

  /**
   * An analyzer of the store's version.
   *
   * @param store where analyses are looked up and added; saving it is the caller's business
   * @param onFirstMiss makes the other analyzer; gets the sentence that is missing, so that it can
   *     name it when it refuses by throwing an exception
   */
  public StoredAnalyzer(AnalysisStore store, Function<String, Analyzer> onFirstMiss) {
    this.store = store;
    this.onFirstMiss = onFirstMiss;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the other analyzer has another version than the store
   */
  @Override
  public List<Token> analyze(String sentence) {
    return store.find(sentence).orElseGet(() -> analyzeAndStore(sentence));
  }

  @Override
  public String version() {
    return store.version();
  }

  private List<Token> analyzeAndStore(String sentence) {
    List<Token> tokens = delegate(sentence).analyze(sentence);
    store.add(sentence, tokens);
    return tokens;
  }

  private synchronized Analyzer delegate(String sentence) {
    if (delegate == null) {
      Analyzer made = onFirstMiss.apply(sentence);
      if (!made.version().equals(store.version())) {
        throw new IllegalStateException(
            "analyses of " + made.version() + " cannot go into a store of " + store.version());
      }
      delegate = made;
    }
    return delegate;
  }
}
