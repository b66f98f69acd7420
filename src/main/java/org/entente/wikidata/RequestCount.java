package org.entente.wikidata;

/**
 * What asking cost.
 *
 * @param requests sent over the network, repetitions included
 * @param cached answers that were kept from earlier
 * @param waits how often a service wanted time, or failed and was given time
 */
public record RequestCount(int requests, int cached, int waits) {}
