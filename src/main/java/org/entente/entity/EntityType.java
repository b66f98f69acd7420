package org.entente.entity;

/** What a named thing is. The name in the ontology is {@link #className()}. */
public enum EntityType {
  /** A state of today's world, its government included. */
  STATE("State"),
  /** A state, empire, dynasty or regime of the past, or one period of a state. */
  HISTORIC_STATE("HistoricState"),
  /** A ministry, parliament, army command or other part of a state that acts for it. */
  STATE_ORGAN("StateOrgan"),
  ORGANIZATION("Organization"),
  COALITION("Coalition"),
  ARMED_GROUP("ArmedGroup"),
  POLITICAL_PARTY("PoliticalParty"),
  PERSON("Person"),
  /** People without an organisation: volunteers, refugees, a people. */
  GROUP("Group"),
  PLACE("Place"),
  /** A named event, such as World War I; it becomes a fact only through a frame. */
  EVENT("Event"),
  /** A named agreement, such as the Treaty of Lausanne. */
  AGREEMENT("Agreement");

  private final String className;

  EntityType(String className) {
    this.className = className;
  }

  /** Local name of the OWL class. */
  public String className() {
    return className;
  }

  /** Whether it can act: everything but places, events and agreements. */
  public boolean isActor() {
    return this != PLACE && this != EVENT && this != AGREEMENT;
  }

  /** Whether it is a state of today or of the past. */
  public boolean isState() {
    return this == STATE || this == HISTORIC_STATE;
  }
}
