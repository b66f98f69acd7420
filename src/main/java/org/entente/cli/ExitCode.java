package org.entente.cli;

/** What a command ends with. */
final class ExitCode {
  static final int DONE = 0;

  /** Done, but something was refused: a graph that breaks a shape, a statement without ground. */
  static final int REFUSED = 1;

  /** The command line or an input cannot be used. */
  static final int UNUSABLE = 2;

  private ExitCode() {}
}
