package org.entente.wikidata;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.gazetteer.wikidata.DumpEntity;

/**
 * An item that is believed to bear some of the names asked for.
 *
 * @param item what Wikidata says of it
 * @param type name of an {@code EntityType}
 * @param names with their weights: 1 for its label or page title, less for an alias or a redirect
 * @param retrieved the day Wikidata said so
 */
public record Learned(
    DumpEntity item, String type, SortedMap<String, Double> names, LocalDate retrieved) {
  public Learned {
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
  }

  Learned(DumpEntity item, String type, Map<String, Double> names, LocalDate retrieved) {
    this(item, type, new TreeMap<>(names), retrieved);
  }

  /** The same item with only these of its names. */
  public Learned keep(Predicate<String> which) {
    SortedMap<String, Double> kept = new TreeMap<>(names);
    kept.keySet().removeIf(which.negate());
    return new Learned(item, type, kept, retrieved);
  }
}
