package org.entente.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of our types counts as which type of a set: {@code kinds.tsv}, {@code names.tsv}.
 *
 * @param gold classes of the set's types, by type; one for each way of comparing
 * @param ours classes of our types, likewise
 */
record TypeMap(Map<String, List<String>> gold, Map<String, List<String>> ours) {

  /** Stands for: not compared. */
  private static final String NONE = "-";

  TypeMap {
    gold = Map.copyOf(gold);
    ours = Map.copyOf(ours);
  }

  /** Types of names; classes: coarse, fine. */
  static TypeMap names() {
    return read("names.tsv");
  }

  /** Kinds of facts; class: the type of a heading. */
  static TypeMap kinds() {
    return read("kinds.tsv");
  }

  /** Whether it has a line for each of these types. */
  boolean knowsGold(Collection<String> types) {
    return gold.keySet().containsAll(types);
  }

  /**
   * The class of a set's type.
   *
   * @param way which column, from 0
   */
  Optional<String> ofGold(String type, int way) {
    return of(gold, type, way);
  }

  /** The class of one of our types; none where the file does not name the type. */
  Optional<String> ofOurs(String type, int way) {
    return of(ours, type, way);
  }

  private static Optional<String> of(Map<String, List<String>> map, String type, int way) {
    return Optional.ofNullable(map.get(type))
        .map(classes -> classes.get(way))
        .filter(name -> !name.equals(NONE));
  }

  private static TypeMap read(String name) {
    Map<String, List<String>> gold = new HashMap<>();
    Map<String, List<String>> ours = new HashMap<>();
    try (InputStream in = TypeMap.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .forEach(
              row ->
                  (row.get(0).equals("gold") ? gold : ours)
                      .put(row.get(1), row.subList(2, row.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TypeMap(gold, ours);
  }
}
