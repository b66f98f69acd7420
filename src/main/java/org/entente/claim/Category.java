package org.entente.claim;

/** What a claim is about. */
public enum Category {
  EVENT,
  AGREEMENT,
  RELATIONSHIP
}
