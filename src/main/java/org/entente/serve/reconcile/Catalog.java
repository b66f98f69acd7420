package org.entente.serve.reconcile;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All things that can be found, and their classes.
 *
 * @param things by identifier
 * @param types those that some thing has, by id
 */
record Catalog(NavigableMap<String, Thing> things, NavigableMap<String, Type> types) {

  /** Classes to choose from at first, in this order; every thing has one of them. */
  static final List<String> ROOTS = List.of("Actor", "Place", "Event", "Agreement", "Relationship");

  Catalog {
    things = Collections.unmodifiableNavigableMap(new TreeMap<>(things));
    types = Collections.unmodifiableNavigableMap(new TreeMap<>(types));
  }

  /** The thing with this identifier or IRI. */
  Optional<Thing> find(String id) {
    return Optional.ofNullable(things.get(Spaces.id(id)));
  }

  /** The type with this id; a bare one where no thing has it. */
  Type type(String id) {
    Type known = types.get(id);
    return known == null ? new Type(id, id, "", List.of()) : known;
  }
}
