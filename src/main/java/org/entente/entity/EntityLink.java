package org.entente.entity;

import java.util.List;
import java.util.Optional;

/**
 * Which Wikidata item an entity is, and why.
 *
 * @param status whether the item was accepted, several fitted, or none
 * @param item the accepted item, such as {@code Q796}
 * @param candidates items that were considered, best first
 * @param reason the deciding grounds in words, for {@code explain}
 */
public record EntityLink(
    Status status, Optional<String> item, List<String> candidates, String reason) {

  /** Outcomes of linking. */
  public enum Status {
    ACCEPTED,
    AMBIGUOUS,
    /** Nothing known fits: the entity is published under a local name only. */
    UNLINKED
  }

  public EntityLink {
    candidates = List.copyOf(candidates);
    if ((status == Status.ACCEPTED) != item.isPresent()) {
      throw new IllegalArgumentException("status " + status + " with item " + item);
    }
  }
}
