package org.entente.serve.reconcile;

import java.util.List;
import org.entente.text.Folded;

/**
 * What a client seeks.
 *
 * @param name as written; empty where only properties are given
 * @param types ids, any of which is right; empty where every class is
 * @param strictness what happens to things of other classes
 * @param limit most candidates to return, from 1
 * @param conditions on properties
 */
record ReconciliationQuery(
    String name, List<String> types, Strictness strictness, int limit, List<Condition> conditions) {

  /**
   * The words of the protocol's {@code type_strict}, which leaves their meaning open; here as
   * Freebase, where they come from, had them.
   */
  enum Strictness {
    /** A thing of another class has half the score. */
    SHOULD,
    /** Only things of one of the classes are returned. */
    ANY,
    /** Only things of all the classes are returned. */
    ALL
  }

  /**
   * What a thing should have.
   *
   * @param values at least one; one that fits is enough
   */
  record Condition(Property property, List<Wanted> values) {
    Condition {
      values = List.copyOf(values);
    }
  }

  /**
   * A value that a thing should have, in the forms in which it is compared: they are made once, and
   * compared with every thing.
   *
   * @param folded as a name
   * @param id as an identifier
   * @param item as an item of Wikidata
   * @param year as a year; {@link PropertyMatch#NO_YEAR} where it is none
   */
  record Wanted(String folded, String id, String item, int year) {
    static Wanted of(String text) {
      String stripped = text.strip();
      return new Wanted(
          Folded.of(text),
          Spaces.id(stripped),
          Spaces.item(stripped),
          PropertyMatch.year(stripped));
    }
  }

  ReconciliationQuery {
    types = List.copyOf(types);
    conditions = List.copyOf(conditions);
  }

  boolean hasRightType(Thing thing) {
    return strictness == Strictness.ALL
        ? thing.types().containsAll(types)
        : types.isEmpty() || types.stream().anyMatch(thing.types()::contains);
  }
}
