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
  private final String text;
  private final Years told;

  /**
   * The states of one article.
   *
   * @param sides what its title is about
   * @param text its words, title included
   */
  States(Gazetteer gazetteer, List<TitleActors.Side> sides, String text) {
    this.gazetteer = gazetteer;
    this.sides = List.copyOf(sides);
    this.text = text;
    this.told = Years.of(text);
  }

  /** The state of an adjective or people; those of the title first, then of today, then by time. */
  Optional<Gazetteer.Candidate> ofOrigin(String word, Years years) {
    List<Gazetteer.Candidate> states = gazetteer.statesOfAdjective(word);
    if (states.isEmpty()) {
      states = gazetteer.statesOfPeople(word);
    }
    states = states.stream().filter(this::isMeant).toList();
    if (told.areAncient()) {
      return ancient(states);
    }
    List<Gazetteer.Candidate> all = states;
    return all.stream()
        .filter(this::isInTitle)
        .findFirst()
        .or(() -> Gazetteer.only(all))
        .or(() -> all.stream().filter(s -> isOf(s, years)).findFirst())
        .or(() -> all.stream().findFirst());
  }

  /** "Indian" also means others: only where the text names India does it mean the state. */
  private boolean isMeant(Gazetteer.Candidate state) {
    return state.weight() >= 1 || text.contains(state.label());
  }

  /** The state of a name: of today, else the one of the time where several bear it. */
  Optional<Gazetteer.Candidate> named(String name, Years years) {
    List<Gazetteer.Candidate> states =
        gazetteer.candidates(name).stream()
            .filter(c -> EntityType.valueOf(c.type()).isState() && c.weight() >= SURE)
            .toList();
    if (told.areAncient()) {
      return ancient(states);
    }
    return states.stream()
        .filter(s -> s.type().equals(EntityType.STATE.name()))
        .findFirst()
        .or(() -> states.stream().filter(s -> isOf(s, years)).findFirst())
        .or(() -> states.stream().findFirst());
  }

  /**
   * The link of a state, with the other states that the name may mean.
   *
   * @param name by which the text calls it
   */
  EntityLink link(Gazetteer.Candidate state, String name) {
    if (state.qid().isEmpty()) {
      return EntityLink.unlinked(
          told.areAncient() && state.type().equals(EntityType.STATE.name())
              ? "a state of today in a text on antiquity"
              : "a state without an item in the gazetteer");
    }
    String ground =
        isInTitle(state)
            ? "of the title"
            : state.type().equals(EntityType.STATE.name()) ? "of today" : "of the time";
    List<Gazetteer.Candidate> others = new ArrayList<>(gazetteer.statesOfAdjective(name));
    gazetteer.candidates(name).stream()
        .filter(c -> EntityType.valueOf(c.type()).isState() && c.weight() >= SURE)
        .forEach(others::add);
    List<LinkCandidate> considered = new ArrayList<>();
    considered.add(considered(state, Optional.empty()));
    for (Gazetteer.Candidate other : others) {
      boolean known = considered.stream().anyMatch(c -> other.qid().equals(Optional.of(c.item())));
      if (!known && other.qid().isPresent()) {
        considered.add(considered(other, Optional.of("is not the one " + ground)));
      }
    }
    return new EntityLink(
        EntityLink.Status.ACCEPTED,
        state.qid(),
        considered,
        (EntityType.valueOf(state.type()).isState() ? "name of a state" : "name of a region")
            + (considered.size() > 1 ? ", the one " + ground : ""));
  }

  private LinkCandidate considered(Gazetteer.Candidate state, Optional<String> veto) {
    boolean near = isInTitle(state);
    return new LinkCandidate(
        state.qid().orElse(""),
        state.label(),
        state.weight(),
        state.prior(),
        LinkCandidate.TimeFit.UNKNOWN,
        near,
        Candidates.score(state, near),
        veto);
  }

  /**
   * In a text on antiquity: a state of its years, else the land of that name, which is not the
   * state of today.
   */
  private Optional<Gazetteer.Candidate> ancient(List<Gazetteer.Candidate> states) {
    Optional<Gazetteer.Candidate> title = states.stream().filter(this::isInTitle).findFirst();
    return title
        .or(() -> states.stream().filter(s -> s.start().isPresent() && isOf(s, told)).findFirst())
        .or(
            () ->
                states.stream()
                    .filter(s -> s.type().equals(EntityType.STATE.name()))
                    .map(Gazetteer.Candidate::withoutItem)
                    .findFirst());
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
