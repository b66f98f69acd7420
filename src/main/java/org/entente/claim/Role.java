package org.entente.claim;

/** The part that an entity plays; {@link #property()} is the local name in the ontology. */
public enum Role {
  /** The state or organisation that acts. */
  INITIATOR("initiator"),
  /** Whom or what the act is directed at. */
  RECIPIENT("recipient"),
  /** One of several equal sides of an event. */
  PARTICIPANT("participant"),
  /** The person who acted. */
  AGENT("agent"),
  /** One of the sides of an agreement or a symmetric relationship. */
  PARTY("party"),
  /** The person in an office. */
  HOLDER("holder"),
  /** The state or organisation of an office. */
  SERVES_FOR("servesFor"),
  /** The state or organisation that an envoy is sent to. */
  ACCREDITED_TO("accreditedTo"),
  MEMBER("member"),
  ORGANIZATION("organization"),
  SUPPORTER("supporter"),
  SUPPORTED("supported"),
  OPPONENT("opponent"),
  OPPOSED("opposed"),
  PARENT("parent"),
  CHILD("child"),
  /** Where it happened; not an involvement. */
  PLACE("place");

  private final String property;

  Role(String property) {
    this.property = property;
  }

  public String property() {
    return property;
  }

  /** Whether the filler is involved as an actor, so that {@code ent:involves} holds too. */
  public boolean isInvolvement() {
    return this != PLACE;
  }
}
