package org.entente.exchange;

import java.util.List;
import java.util.Map;

/**
 * A statement that Wikidata has.
 *
 * @param subject item
 * @param property id
 * @param value item; empty where the value is a time
 * @param times by property id: the qualifiers that are times, or the value itself
 * @param references addresses in its references
 */
record ExistingStatement(
    String subject,
    String property,
    String value,
    Map<String, List<WikidataTime>> times,
    List<String> references) {
  ExistingStatement {
    times = Map.copyOf(times);
    references = List.copyOf(references);
  }
}
