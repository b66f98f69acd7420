package org.entente.serve.reconcile;

import java.util.Map;

/**
 * A thing that may be what the client seeks.
 *
 * @param score from 0 to 100
 * @param nameScore likeness of the names, from 0 to 100; negative where no name was given
 * @param rightType whether it has a wanted class
 * @param properties how well each wanted property fits, from 0 to 100
 */
record Candidate(
    Thing thing,
    double score,
    double nameScore,
    boolean rightType,
    Map<Property, Double> properties) {}
