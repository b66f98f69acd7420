package org.entente.phase;

import java.util.Comparator;

/**
 * Two states in one strand.
 *
 * @param one id of the state that acts in a directed strand; else of the one that comes first by id
 * @param other id of the other state
 */
record Pair(Strand strand, String one, String other) implements Comparable<Pair> {

  static Pair of(Strand strand, String from, String to) {
    return strand.directed() || from.compareTo(to) < 0
        ? new Pair(strand, from, to)
        : new Pair(strand, to, from);
  }

  @Override
  public int compareTo(Pair pair) {
    return Comparator.comparing((Pair any) -> any.strand.name())
        .thenComparing(Pair::one)
        .thenComparing(Pair::other)
        .compare(this, pair);
  }
}
