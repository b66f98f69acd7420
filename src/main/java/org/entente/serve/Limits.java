package org.entente.serve;

/**
 * How much of the machine one client may take.
 *
 * @param timeoutSeconds longest run of a query, from 1
 * @param maxRows most rows or triples of an answer, from 1
 * @param maxBytes most bytes of an answer, from 1
 * @param maxQueries how many costly queries run at once, from 1; as many cheap ones run beside them
 * @param idleSeconds how long a connection may be silent, from 1
 */
public record Limits(
    int timeoutSeconds, int maxRows, int maxBytes, int maxQueries, int idleSeconds) {

  /** Safe on a small machine. */
  public static final Limits DEFAULT = new Limits(30, 100_000, 32 << 20, 4, 30);

  public Limits {
    if (Math.min(Math.min(timeoutSeconds, maxRows), Math.min(maxBytes, maxQueries)) < 1
        || idleSeconds < 1) {
      throw new IllegalArgumentException("a limit is a whole number from 1");
    }
  }
}
