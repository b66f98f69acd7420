package org.entente.entity;

import java.util.List;
import java.util.Optional;

/**
 * One thing that an article names: an actor, a place, a named event or agreement.
 *
 * @param id readable key made from the label, unique in the article, such as {@code
 *     hafez-al-assad}; the last part of the published IRI
 * @param type what it is
 * @param label its fullest name in the article or, where linked, the item's English label
 * @param names every name by which the article calls it, sorted, label included
 * @param link the Wikidata item, or why none
 * @param ofState id of the state that a state organ, army or regime belongs to
 */
public record Entity(
    String id,
    EntityType type,
    String label,
    List<String> names,
    EntityLink link,
    Optional<String> ofState) {
  public Entity {
    names = List.copyOf(names);
  }
}
