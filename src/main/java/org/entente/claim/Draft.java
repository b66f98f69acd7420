package org.entente.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.mention.TimeMention;

/**
 * One reading of one place, before readings of the same fact are merged.
 *
 * @param category event, agreement or relationship
 * @param kind local name of the SKOS concept
 * @param factuality how far the text stands behind it
 * @param name id of the entity that names the event or agreement itself
 * @param arguments in the order of the frame's roles
 * @param time when
 * @param attributedTo id of the entity that says so
 * @param evidence where
 * @param trigger index in the sentence of the word that triggered the reading
 * @param regards triggers in the same sentence of what an act of words is about
 * @param earlier triggers in the same sentence of what it tells to have come before
 */
record Draft(
    Category category,
    String kind,
    Factuality factuality,
    Optional<String> name,
    List<Argument> arguments,
    Optional<TimeMention> time,
    Optional<String> attributedTo,
    Evidence evidence,
    int trigger,
    Set<Integer> regards,
    Set<Integer> earlier) {
  Draft {
    regards = Set.copyOf(regards);
    earlier = Set.copyOf(earlier);
    arguments = List.copyOf(arguments);
  }

  /** A reading that says nothing yet about others. */
  Draft(
      Category category,
      String kind,
      Factuality factuality,
      Optional<String> name,
      List<Argument> arguments,
      Optional<TimeMention> time,
      Optional<String> attributedTo,
      Evidence evidence,
      int trigger,
      Set<Integer> regards) {
    this(
        category,
        kind,
        factuality,
        name,
        arguments,
        time,
        attributedTo,
        evidence,
        trigger,
        regards,
        Set.of());
  }

  Draft regarding(Set<Integer> triggers) {
    return with(arguments, time, triggers, earlier);
  }

  /** The same of some of its actors, at a time of their own. */
  Draft of(List<Argument> some, TimeMention when) {
    return with(some, Optional.of(when), regards, earlier);
  }

  Draft after(Set<Integer> triggers) {
    return with(arguments, time, regards, triggers);
  }

  private Draft with(
      List<Argument> actors,
      Optional<TimeMention> when,
      Set<Integer> about,
      Set<Integer> beforehand) {
    return new Draft(
        category,
        kind,
        factuality,
        name,
        actors,
        when,
        attributedTo,
        evidence,
        trigger,
        about,
        beforehand);
  }
}
