package org.entente.cli;

/** Something that the user can repair; the message says where, what and how. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(Object where, String problem, String remedy) {
    super(where + ": " + problem + "; " + remedy);
  }
}
