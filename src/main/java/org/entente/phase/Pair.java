package org.entente.phase;

import java.util.Comparator;

/**
 * Two states in the order of their ids, in one strand.
 *
 * @param strand local name of the strand
 */
record Pair(String strand, String one, String other) implements Comparable<Pair> {

  static Pair of(String strand, String a, String b) {
    return a.compareTo(b) < 0 ? new Pair(strand, a, b) : new Pair(strand, b, a);
  }

  @Override
  public int compareTo(Pair pair) {
    return Comparator.comparing(Pair::strand)
        .thenComparing(Pair::one)
        .thenComparing(Pair::other)
        .compare(this, pair);
  }
}
