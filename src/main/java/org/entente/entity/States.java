package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.gazetteer.Gazetteer;

/** Which state a name or an adjective stands for in an article. */
final class States {

  private static final double SURE = 0.7;
  private static final double OWN_NAME = 0.95;

  private final Gazetteer gazetteer;
  private final List<TitleActors.Side> sides;

  /**
   * The states of one article.
   *
   * @param sides what its title is about
   */
  States(Gazetteer gazetteer, List<TitleActors.Side> sides) {
    this.gazetteer = gazetteer;
    this.sides = List.copyOf(sides);
  }

  /** The state of an adjective or people; those of the title first, then of today, then by time. */
  Optional<Gazetteer.Candidate> ofOrigin(String word, Years years) {
    List<Gazetteer.Candidate> states = gazetteer.statesOfAdjective(word);
    if (states.isEmpty()) {
      states = gazetteer.statesOfPeople(word);
    }
    List<Gazetteer.Candidate> all = states;
    return all.stream()
        .filter(this::isInTitle)
        .findFirst()
        .or(() -> gazetteer.stateOfAdjective(word))
        .or(() -> gazetteer.stateOfPeople(word))
        .or(() -> all.stream().filter(s -> isOf(s, years)).findFirst())
        .or(() -> all.stream().findFirst());
  }

  /** The state of a name: of today, else the one of the time where several bear it. */
  Optional<Gazetteer.Candidate> named(String name, Years years) {
    List<Gazetteer.Candidate> states =
        gazetteer.candidates(name).stream()
            .filter(c -> EntityType.valueOf(c.type()).isState() && c.weight() >= SURE)
            .toList();
    return states.stream()
        .filter(s -> s.type().equals(EntityType.STATE.name()))
        .findFirst()
        .or(() -> states.stream().filter(s -> isOf(s, years)).findFirst())
        .or(() -> states.stream().findFirst());
  }

  /**
   * Whether the name is here that of a province and not of the state: "Georgia and South Carolina".
   * It is where a sister province stands in the same sentence, or several in the article.
   *
   * @param beside names of the same sentence
   * @param everywhere names of the article, each once
   */
  boolean isProvince(String name, List<String> beside, List<String> everywhere) {
    Optional<Gazetteer.Candidate> province =
        gazetteer.candidates(name).stream()
            .filter(c -> c.type().equals(EntityType.PLACE.name()))
            .filter(c -> c.weight() >= OWN_NAME && c.description().contains(" of "))
            .findFirst();
    if (province.isEmpty() || named(name, Years.NONE).filter(this::isInTitle).isPresent()) {
      return false;
    }
    String kind = province.get().description();
    List<String> others = new ArrayList<>(beside);
    others.removeIf(other -> other.equals(name));
    if (others.stream().anyMatch(other -> isOfKind(other, kind))) {
      return true;
    }
    boolean origin =
        named(name, Years.NONE).stream()
            .flatMap(state -> gazetteer.adjectivesOf(state.label()).stream())
            .anyMatch(everywhere::contains);
    return !origin
        && everywhere.stream()
                .filter(other -> !other.equals(name) && isOfKind(other, kind))
                .limit(2)
                .count()
            == 2;
  }

  private boolean isOfKind(String name, String kind) {
    return gazetteer.candidates(name).stream()
        .anyMatch(c -> c.weight() >= OWN_NAME && c.description().equals(kind));
  }

  private boolean isInTitle(Gazetteer.Candidate state) {
    return sides.stream().anyMatch(side -> side.known().equals(Optional.of(state)));
  }

  static boolean isOf(Gazetteer.Candidate state, Years years) {
    return years.touch(
        state.start().orElse(Integer.MIN_VALUE), state.end().orElse(Integer.MAX_VALUE));
  }
}
