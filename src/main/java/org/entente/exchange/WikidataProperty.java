package org.entente.exchange;

/**
 * A property of Wikidata.
 *
 * @param id such as {@code P580}
 * @param label in English, such as {@code start time}
 */
record WikidataProperty(String id, String label) {}
