package org.entente.article;

/** An input that cannot be used: where, what, and how to repair it, in one line. */
public final class InputException extends RuntimeException {

  /**
   * Makes the message {@code where: problem; remedy}.
   *
   * @param where path of the input as it was given
   */
  public InputException(Object where, String problem, String remedy) {
    super(where + ": " + problem + "; " + remedy);
  }
}
