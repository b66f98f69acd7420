package org.entente.claim;

/**
 * How far the text stands behind what it reports. Only {@link #ACTUAL} becomes an event, agreement
 * or relationship of the graph; everything else is a reported situation.
 */
public enum Factuality {
  /** Told as having happened or being so. */
  ACTUAL,
  /** Proposed, intended, scheduled, called for. */
  PLANNED,
  /** Told as not having happened. */
  NEGATED,
  /** Claimed or suspected by someone. */
  ALLEGED,
  /** Claimed by someone and contradicted by another. */
  DENIED
}
