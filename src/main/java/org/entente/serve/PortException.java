package org.entente.serve;

/** A port that cannot be served at. */
public final class PortException extends RuntimeException {
  private static final long serialVersionUID = 1;

  PortException(int port, Throwable cause) {
    super("port " + port + ": another program has it; give a free one with --port", cause);
  }

  PortException(String host, Throwable cause) {
    super("host " + host + ": no address of this machine; give one with --host", cause);
  }
}
