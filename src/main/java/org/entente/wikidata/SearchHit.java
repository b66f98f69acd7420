package org.entente.wikidata;

/**
 * An item that a search found.
 *
 * @param item such as {@code Q796}
 * @param label as the service shows it; may be empty
 * @param description may be empty
 * @param matched the label or alias that the search words begin
 */
record SearchHit(String item, String label, String description, String matched) {}
