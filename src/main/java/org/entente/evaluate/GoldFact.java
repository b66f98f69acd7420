package org.entente.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One fact that a reader found in the article.
 *
 * @param type its type; {@code types} has those that count as equal too
 * @param arguments role and ids of entities, alternatives separated by {@code |}
 * @param place id of the place, where there is one
 * @param time as written in the file, may be empty
 * @param core whether the fact must be found; others may be
 * @param start first code point of the quote in the text
 * @param end code point after the quote
 */
record GoldFact(
    String kind,
    String type,
    Set<String> types,
    List<Argument> arguments,
    Optional<String> place,
    String time,
    Optional<Bounds> bounds,
    String status,
    boolean core,
    String quote,
    int start,
    int end) {

  /** An entity in a role. */
  record Argument(String role, String alternatives) {}

  GoldFact {
    types = Set.copyOf(types);
    arguments = List.copyOf(arguments);
  }
}
