package org.entente.serve;

/** A query that is well formed and not allowed; the message says why. */
public final class RefusedQueryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  RefusedQueryException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** HTTP status of the refusal. */
  int status() {
    return status;
  }
}
