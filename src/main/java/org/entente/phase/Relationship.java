package org.entente.phase;

import java.util.List;
import org.entente.claim.Claim;

/**
 * One strand of what two states are to each other.
 *
 * @param strand which one
 * @param one id of the state that acts in a directed strand; else of the one that comes first by id
 * @param other id of the other state
 * @param phases in the order of time
 * @param unplaced claims of changes whose place in this order is open; they open no phase
 */
public record Relationship(
    Strand strand, String one, String other, List<Phase> phases, List<Claim> unplaced) {
  public Relationship {
    if (one.equals(other) || (!strand.directed() && one.compareTo(other) > 0)) {
      throw new IllegalArgumentException(one + " and " + other + " are not in order");
    }
    phases = List.copyOf(phases);
    unplaced = List.copyOf(unplaced);
  }
}
