package org.entente.gazetteer;

/**
 * A name of an item.
 *
 * @param name as written; without tab, line break, {@code |} and {@code ;}, which the file needs
 * @param weight how surely the name means the item, from 0 to 1; 0 takes the name away from it
 */
public record WeightedName(String name, double weight) {

  /** Refuses what the file cannot hold. */
  public WeightedName {
    if (name.isBlank() || !name.equals(GazetteerEntry.plain(name))) {
      throw new IllegalArgumentException("no plain name: '" + name + "'");
    }
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("no weight from 0 to 1: " + weight);
    }
  }
}
