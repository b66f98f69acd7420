package org.entente.lexicon;

/** A lexicon file that cannot be used: where, what, and how to repair it. */
public final class LexiconException extends RuntimeException {

  /**
   * Makes the message {@code file:line:column: problem; remedy}.
   *
   * @param line from 1
   * @param column from 1
   */
  public LexiconException(String file, int line, int column, String problem, String remedy) {
    super(file + ":" + line + ":" + column + ": " + problem + "; " + remedy);
  }
}
