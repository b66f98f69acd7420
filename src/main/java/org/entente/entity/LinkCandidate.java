package org.entente.entity;

import java.util.Optional;

/**
 * An item that a name may stand for, and what speaks for it and against it.
 *
 * @param item its Wikidata item, such as {@code Q796}
 * @param label its English label
 * @param nameWeight how surely the name is one of its names, from 0 (loose) to 1 (its own)
 * @param prior how well known it is: the logarithm of how many sources know it, 0 or more
 * @param time whether the years beside the name are years of the item
 * @param near whether it has to do with states or places that the article names
 * @param score the whole; only for comparison with the other candidates of the same name
 * @param veto why it cannot be meant, whatever its score
 */
public record LinkCandidate(
    String item,
    String label,
    double nameWeight,
    double prior,
    TimeFit time,
    boolean near,
    double score,
    Optional<String> veto) {

  /** The same with another veto, or none. */
  public LinkCandidate withVeto(Optional<String> otherVeto) {
    return new LinkCandidate(item, label, nameWeight, prior, time, near, score, otherVeto);
  }

  /** How the years beside a name agree with those of an item. */
  public enum TimeFit {
    /** Some year is one of the item's. */
    FITS,
    /** The item's years, or those beside the name, are not known. */
    UNKNOWN,
    /** The item has years, and none is beside the name. */
    APART
  }
}
