package org.entente.claim;

import java.util.List;
import java.util.Optional;

/**
 * What a sentence holds that a fact could be made of, whether or not one was.
 *
 * @param sentence index of the sentence
 * @param actors ids of the actors that its words stand for, names and pronouns, in reading order
 * @param triggers words that frames listen to, in reading order
 * @param verb dictionary form of the lowest verb above two of the actors
 */
public record Clues(
    int sentence, List<String> actors, List<Trigger> triggers, Optional<String> verb) {
  public Clues {
    actors = List.copyOf(actors);
    triggers = List.copyOf(triggers);
  }
}
