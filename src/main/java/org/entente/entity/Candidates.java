package org.entente.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.lexicon.Gazetteer;

/**
 * Chooses the Wikidata item of a name: type and time veto, weight and prior rank, and the best is
 * taken only where it stands clear of the next. No link rather than a wrong one.
 */
final class Candidates {

  /** How far the best must outscore the runner-up. */
  private static final double MARGIN = 1.3;

  private final Gazetteer gazetteer;
  private final Set<String> region;

  /**
   * A chooser for one article.
   *
   * @param region ISO codes of the states that the title names
   */
  Candidates(Gazetteer gazetteer, Set<String> region) {
    this.gazetteer = gazetteer;
    this.region = Set.copyOf(region);
  }

  /**
   * Which item a name is.
   *
   * @param name as written
   * @param type what the context says it is
   * @param year of the sentence, where known
   */
  EntityLink link(String name, EntityType type, OptionalInt year) {
    List<Gazetteer.Candidate> fitting = new ArrayList<>();
    List<String> vetoed = new ArrayList<>();
    for (Gazetteer.Candidate candidate : gazetteer.candidates(name)) {
      if (candidate.qid().isEmpty()) {
        continue;
      }
      if (!fits(EntityType.valueOf(candidate.type()), type)) {
        vetoed.add(candidate.qid().get() + " is " + candidate.type());
      } else if (!alive(candidate, year)) {
        vetoed.add(candidate.qid().get() + " is of another time");
      } else {
        fitting.add(candidate);
      }
    }
    fitting.sort(Comparator.comparingDouble(this::score).reversed());
    List<String> items = fitting.stream().flatMap(c -> c.qid().stream()).distinct().toList();
    if (items.isEmpty()) {
      return new EntityLink(
          EntityLink.Status.UNLINKED,
          Optional.empty(),
          List.of(),
          vetoed.isEmpty()
              ? "the gazetteer does not know the name"
              : "vetoed: " + String.join(", ", vetoed));
    }
    Gazetteer.Candidate best = fitting.get(0);
    Optional<Gazetteer.Candidate> second =
        fitting.stream().filter(c -> !c.qid().equals(best.qid())).findFirst();
    if (best.weight() < 0.5 || second.filter(s -> score(best) < MARGIN * score(s)).isPresent()) {
      return new EntityLink(
          EntityLink.Status.AMBIGUOUS,
          Optional.empty(),
          items,
          best.weight() < 0.5 ? "only a loose name of " + items.get(0) : "several items fit");
    }
    return new EntityLink(
        EntityLink.Status.ACCEPTED,
        best.qid(),
        items,
        "name, type"
            + (year.isPresent() ? ", time" : "")
            + (second.isPresent() ? "; ahead of " + second.get().qid().orElse("") : "; no other"));
  }

  /** The best known entity of a name, whatever its type. */
  Optional<Gazetteer.Candidate> best(String name) {
    return gazetteer.candidates(name).stream().max(Comparator.comparingDouble(this::score));
  }

  private double score(Gazetteer.Candidate candidate) {
    double near = region.contains(candidate.iso3()) ? 2 : 1;
    return candidate.weight() * (1 + candidate.prior()) * near;
  }

  /** Whether an item's type agrees with what the context says. */
  static boolean fits(EntityType item, EntityType context) {
    if (item == context) {
      return true;
    }
    return switch (context) {
      case STATE, HISTORIC_STATE -> item.isState();
      case PLACE -> item.isState();
      case ORGANIZATION, COALITION, ARMED_GROUP, POLITICAL_PARTY, STATE_ORGAN ->
          item == EntityType.ORGANIZATION
              || item == EntityType.COALITION
              || item == EntityType.ARMED_GROUP
              || item == EntityType.POLITICAL_PARTY
              || item == EntityType.STATE_ORGAN;
      default -> false;
    };
  }

  private static boolean alive(Gazetteer.Candidate candidate, OptionalInt year) {
    if (year.isEmpty()) {
      return true;
    }
    boolean person = candidate.type().equals("PERSON");
    int slack = person ? -10 : 1;
    if (candidate.start().isPresent() && year.getAsInt() < candidate.start().getAsInt() - slack) {
      return false;
    }
    return !person
        || candidate.end().isEmpty()
        || year.getAsInt() <= candidate.end().getAsInt() + 5;
  }
}
