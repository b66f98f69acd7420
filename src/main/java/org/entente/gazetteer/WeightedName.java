package org.entente.gazetteer;

/**
 * A name of an item.
 *
 * @param name as written; without tab, line break, {@code |} and {@code ;}, which the file needs
 * @param weight how surely the name means the item, from 0 to 1; 0 takes the name away from it
 */
public record WeightedName(String name, double weight) {

  private static final double OTHER = 0.9;

  /** A lone given name, surname or title of a person is never enough for a link. */
  private static final double LONE = 0.5;

  /**
   * A name besides the label, as sure as such names are.
   *
   * @param type of the item
   */
  public static WeightedName other(String name, String type) {
    return new WeightedName(name, type.equals("PERSON") && name.indexOf(' ') < 0 ? LONE : OTHER);
  }

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
