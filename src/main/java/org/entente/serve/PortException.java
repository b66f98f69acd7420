package org.entente.serve;

/** A port that cannot be served at. */
public final class PortException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PortException(int port, Throwable cause) {
    super("port " + port + ": another program has it; give a free one with --port", cause);
  }
}
