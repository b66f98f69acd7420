package org.entente.serve.reconcile;

import java.util.List;
import java.util.Map;

/**
 * What can be found: an actor, a place, an event, an agreement or a relationship.
 *
 * @param iri whole
 * @param id as the service writes it
 * @param name label
 * @param otherNames other names, without the label, sorted
 * @param types ids of all its classes, the narrowest first
 * @param values by property, each list sorted; without properties that have none
 * @param facts how many facts it is involved in
 * @param description one line that tells it from its namesakes; empty where nothing is known
 */
record Thing(
    String iri,
    String id,
    String name,
    List<String> otherNames,
    List<String> types,
    Map<Property, List<Value>> values,
    int facts,
    String description) {

  Thing {
    otherNames = List.copyOf(otherNames);
    types = List.copyOf(types);
    values = Map.copyOf(values);
  }

  List<Value> values(Property property) {
    return values.getOrDefault(property, List.of());
  }
}
