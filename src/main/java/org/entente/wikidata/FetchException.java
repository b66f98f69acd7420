package org.entente.wikidata;

import java.io.IOException;

/** A service that gave no usable answer: where, what, and how to repair it, in one line. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1;

  private final Kind kind;

  /** What a fault means for the requests that follow. */
  enum Kind {
    /** The same request may be answered later. */
    PASSING,
    /** The same request will never be answered, others may be. */
    REFUSED,
    /** No request to this host will be answered in this run. */
    HOST_CLOSED
  }

  FetchException(Kind kind, Object where, String problem, String remedy) {
    super(where + ": " + problem + "; " + remedy);
    this.kind = kind;
  }

  /** Whether asking the same host again in this run is of no use. */
  boolean isHostClosed() {
    return kind == Kind.HOST_CLOSED;
  }

  boolean isPassing() {
    return kind == Kind.PASSING;
  }

  /** The same fault, after which the host is left in peace. */
  FetchException closing(String why) {
    FetchException closed = new FetchException(Kind.HOST_CLOSED, getMessage() + why);
    closed.initCause(this);
    return closed;
  }

  private FetchException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }
}
