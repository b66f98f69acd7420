package org.entente.claim;

/**
 * One claim's tie to another.
 *
 * @param property how they are tied
 * @param target id of the other claim
 */
public record ClaimLink(Property property, String target) {

  /** Ties between claims; {@link #localName()} is the local name in the ontology. */
  public enum Property {
    /** A signing concludes an agreement. */
    CONCLUDES("concludes"),
    /** An act about an act: a rejection regards an offer. */
    REGARDS("regards"),
    PART_OF("partOf"),
    /** The same sentence tells the other to have come before: "broke relations after the war". */
    AFTER("after"),
    /** Two claims that cannot both hold. */
    CONTRADICTS("contradicts");

    private final String localName;

    Property(String localName) {
      this.localName = localName;
    }

    public String localName() {
      return localName;
    }
  }
}
