package org.entente.language;

import java.util.List;

/** Tokens, lemmas, tags, names and dependencies of a sentence: the seam to a language toolkit. */
public interface Analyzer {

  /**
   * Analyses one sentence. Pure: the same sentence gives an equal list; threads may share it.
   *
   * @param sentence the characters of one sentence, not blank
   * @return its tokens in order, spans relative to the sentence
   */
  List<Token> analyze(String sentence);

  /** Name and version of toolkit and models; changes whenever an analysis may change. */
  String version();
}
