package org.entente.serve.reconcile;

/** A request that cannot be answered; the message says why and what to change. */
final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  RequestException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** HTTP status of the refusal. */
  int status() {
    return status;
  }
}
