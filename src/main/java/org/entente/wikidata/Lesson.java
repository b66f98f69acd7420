package org.entente.wikidata;

import java.util.List;

/**
 * What came of asking.
 *
 * @param learned items, by number
 * @param refused names or items that were not believed, with the reason, in the order asked
 * @param merged items that are part of another by now, each with its new number
 * @param faults requests without a usable answer, each once
 */
public record Lesson(
    List<Learned> learned, List<String> refused, List<String> merged, List<String> faults) {
  public Lesson {
    learned = List.copyOf(learned);
    refused = List.copyOf(refused);
    merged = List.copyOf(merged);
    faults = List.copyOf(faults);
  }
}
