package org.entente.phase;

/**
 * A side of what two states are to each other, such as diplomatic relations or war. Strands run
 * beside each other: a change in one closes nothing in another.
 *
 * @param name local name of the concept, such as {@code diplomaticStatus}
 * @param directed whether it goes from one state to another, so that each of two has its own
 */
public record Strand(String name, boolean directed) {}
