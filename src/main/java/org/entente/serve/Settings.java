package org.entente.serve;

import java.util.Optional;

/**
 * Where and how to serve.
 *
 * @param host name or address of the interface to listen at
 * @param port from 0 (any free port) to 65535
 * @param base address by which the world knows the server, behind a proxy for example
 */
public record Settings(String host, int port, Limits limits, Optional<String> base) {

  /** This machine only, with the usual limits. */
  public static Settings local(int port) {
    return new Settings(Endpoint.LOOPBACK, port, Limits.DEFAULT, Optional.empty());
  }
}
