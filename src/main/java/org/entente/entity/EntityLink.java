package org.entente.entity;

import java.util.List;
import java.util.Optional;

/**
 * Which Wikidata item an entity is, and why.
 *
 * @param status whether the item was accepted, several fitted, or none
 * @param item the accepted item, such as {@code Q796}
 * @param candidates items that were considered: those that may be meant, best first, then those
 *     with a veto
 * @param reason the deciding grounds in words, for {@code explain}
 */
public record EntityLink(
    Status status, Optional<String> item, List<LinkCandidate> candidates, String reason) {

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

  /** A link to an item that was found without a choice among candidates. */
  public static EntityLink accepted(String item, String reason) {
    return new EntityLink(Status.ACCEPTED, Optional.of(item), List.of(), reason);
  }

  /** No link. */
  public static EntityLink unlinked(String reason) {
    return new EntityLink(Status.UNLINKED, Optional.empty(), List.of(), reason);
  }

  /** The candidates that may be meant, best first. */
  public List<LinkCandidate> fitting() {
    return candidates.stream().filter(candidate -> candidate.veto().isEmpty()).toList();
  }
}
