package org.entente.serve;

import org.apache.jena.query.QueryCancelledException;

/**
 * A query that goes beyond a bound while it runs; the message says which. It is a cancellation
 * because ARQ lets only that out of a FILTER: of anything else it makes a row that does not match,
 * and the answer would be wrong without a word.
 */
final class CostlyQueryException extends QueryCancelledException {
  private static final long serialVersionUID = 1;

  private final String reason;

  CostlyQueryException(String reason) {
    this.reason = reason;
  }

  @Override
  public String getMessage() {
    return reason;
  }
}
