package org.entente.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.gazetteer.Gazetteer;

/**
 * Chooses the Wikidata item of a name. Type and time veto; weight of the name, fame and nearness to
 * the states of the article rank; the best is taken only where it is likely by itself and stands
 * clear of the next. No link rather than a wrong one.
 */
final class Candidates {

  private static final double MARGIN = 1.3;

  /** Names of a place are shared more often than those of anything else. */
  private static final double PLACE_MARGIN = 1.8;

  private static final double BYNAME = 0.85;
  private static final double CLOSE_MARGIN = 1.1;

  /** WordNet's synonyms are often wider than the item; for people they are surnames with titles. */
  private static final double LOOSE_THING = 0.6;

  private static final double LOOSE = 0.5;

  /** Fame from which nearness need not be shown. */
  private static final double FAMOUS = 3;

  private static final int YOUTH = 12;
  private static final int AFTERLIFE = 15;

  /** Members of state legislatures share their names with everybody. */
  private static final Pattern LOCAL = Pattern.compile("\\b(?:reps|senate) (?:current|\\d+)\\b");

  private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}'’.-]*\\p{L}\\.?");

  private final Gazetteer gazetteer;
  private final Set<String> region;
  private final Set<String> states = new HashSet<>();

  /**
   * A chooser for one article.
   *
   * @param region ISO codes of the states that the title names
   * @param text the article's words; the states among them are its surroundings
   */
  Candidates(Gazetteer gazetteer, Set<String> region, String text) {
    this.gazetteer = gazetteer;
    this.region = new HashSet<>(region);
    WORD.matcher(text)
        .results()
        .map(match -> match.group())
        .distinct()
        .forEach(
            word -> {
              List<Gazetteer.Candidate> named = new ArrayList<>(gazetteer.statesOfAdjective(word));
              gazetteer.candidates(word).stream()
                  .filter(c -> EntityType.valueOf(c.type()).isState() && c.weight() >= 1)
                  .forEach(named::add);
              for (Gazetteer.Candidate state : named) {
                states.add(state.label());
                states.addAll(gazetteer.adjectivesOf(state.label()));
                if (!state.iso3().isEmpty()) {
                  this.region.add(state.iso3());
                }
              }
            });
  }

  /**
   * Which item a name is.
   *
   * @param name as written
   * @param type what the context says it is
   * @param years of the sentences that bear the name
   */
  EntityLink link(String name, EntityType type, Years years) {
    List<Gazetteer.Candidate> fitting = new ArrayList<>();
    List<String> vetoed = new ArrayList<>();
    for (Gazetteer.Candidate candidate : gazetteer.candidates(name)) {
      if (candidate.qid().isEmpty()) {
        continue;
      }
      EntityType item = EntityType.valueOf(candidate.type());
      // A name that means a state has been settled before; what is left is a place.
      if (!fits(item, type) || (type == EntityType.PLACE && item.isState())) {
        vetoed.add(candidate.qid().get() + " is " + candidate.type().toLowerCase(Locale.ROOT));
      } else if (!isOf(candidate, years)) {
        vetoed.add(candidate.qid().get() + " is of another time");
      } else {
        fitting.add(candidate);
      }
    }
    fitting.sort(Comparator.comparingDouble(c -> -score(c, years)));
    List<String> items = fitting.stream().flatMap(c -> c.qid().stream()).distinct().toList();
    if (items.isEmpty()) {
      return unlinked(
          vetoed.isEmpty()
              ? "the gazetteer does not know the name"
              : "vetoed: " + String.join(", ", vetoed));
    }
    Gazetteer.Candidate best = fitting.get(0);
    Optional<Gazetteer.Candidate> second =
        fitting.stream().filter(c -> !c.qid().equals(best.qid())).findFirst();
    if (best.weight() <= (type == EntityType.PERSON ? LOOSE : LOOSE_THING)) {
      return new EntityLink(
          EntityLink.Status.AMBIGUOUS,
          Optional.empty(),
          items,
          "only a loose name of " + items.get(0));
    }
    if (second.filter(s -> score(best, years) < margin(best, s) * score(s, years)).isPresent()) {
      return new EntityLink(
          EntityLink.Status.AMBIGUOUS, Optional.empty(), items, "several items fit");
    }
    // "Treaty of Paris" beside "Treaty of Paris (1763)": the bare name is anybody's.
    if (type == EntityType.AGREEMENT && best.start().isEmpty() && gazetteer.isPrefix(name)) {
      return new EntityLink(
          EntityLink.Status.AMBIGUOUS, Optional.empty(), items, "several agreements bear the name");
    }
    if (!isLikely(best, years)) {
      return new EntityLink(
          EntityLink.Status.AMBIGUOUS,
          Optional.empty(),
          items,
          "nothing but the name speaks for " + items.get(0));
    }
    return new EntityLink(
        EntityLink.Status.ACCEPTED, best.qid(), items, reason(best, second, years));
  }

  /** How far the best must outscore the runner-up; less where the name is only the best's own. */
  private static double margin(Gazetteer.Candidate best, Gazetteer.Candidate second) {
    if (best.weight() >= 1 && second.weight() <= BYNAME) {
      return CLOSE_MARGIN;
    }
    return best.type().equals(EntityType.PLACE.name()) ? PLACE_MARGIN : MARGIN;
  }

  private String reason(
      Gazetteer.Candidate best, Optional<Gazetteer.Candidate> second, Years years) {
    List<String> grounds = new ArrayList<>(List.of("name", "type"));
    if (years.isKnown() && best.start().isPresent()) {
      grounds.add("time");
    }
    if (isNear(best)) {
      grounds.add("surroundings");
    }
    return String.join(", ", grounds)
        + second.flatMap(Gazetteer.Candidate::qid).map(q -> "; ahead of " + q).orElse("; no other");
  }

  static EntityLink unlinked(String reason) {
    return new EntityLink(EntityLink.Status.UNLINKED, Optional.empty(), List.of(), reason);
  }

  /** The best known entity of a name, whatever its type. */
  Optional<Gazetteer.Candidate> best(String name) {
    return gazetteer.candidates(name).stream()
        .max(Comparator.comparingDouble(c -> score(c, Years.NONE)));
  }

  private double score(Gazetteer.Candidate candidate, Years years) {
    double score = candidate.weight() * (1 + candidate.prior());
    if (isNear(candidate)) {
      score *= 2;
    }
    // Battles of one name are told apart by their year.
    return candidate.start().isPresent()
            && years.touch(candidate.start().getAsInt() - 1, end(candidate, 1) + 1)
        ? score * 2
        : score;
  }

  /** Whether the item has to do with a state that the article names. */
  private boolean isNear(Gazetteer.Candidate candidate) {
    if (region.contains(candidate.iso3())) {
      return true;
    }
    String about = candidate.description();
    return states.stream()
        .anyMatch(
            state -> {
              int at = about.indexOf(state);
              return at >= 0
                  && (at == 0 || !Character.isLetter(about.charAt(at - 1)))
                  && (at + state.length() == about.length()
                      || !Character.isLetter(about.charAt(at + state.length())));
            });
  }

  private boolean isLikely(Gazetteer.Candidate candidate, Years years) {
    if (candidate.prior() >= FAMOUS) {
      return true;
    }
    return switch (EntityType.valueOf(candidate.type())) {
      case PERSON ->
          !LOCAL.matcher(candidate.description()).find()
              && (isNear(candidate)
                  || candidate.prior() >= 2
                  || (candidate.start().isPresent()
                      && years.touch(candidate.start().getAsInt() + YOUTH, end(candidate, 90))));
      case PLACE -> isNear(candidate) || candidate.prior() >= 2;
      case STATE_ORGAN ->
          isNear(candidate) || states.stream().anyMatch(candidate.label()::contains);
      default -> true;
    };
  }

  private static int end(Gazetteer.Candidate candidate, int span) {
    return candidate.end().orElse(candidate.start().orElse(0) + span);
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

  /** Nobody acts before his youth or long after his death; an event is not named before it is. */
  private static boolean isOf(Gazetteer.Candidate candidate, Years years) {
    if (!years.isKnown()) {
      return true;
    }
    if (candidate.type().equals("PERSON")) {
      int from =
          candidate.start().isPresent() ? candidate.start().getAsInt() + YOUTH : Integer.MIN_VALUE;
      int to =
          candidate.end().isPresent()
              ? candidate.end().getAsInt() + AFTERLIFE
              : candidate.start().isPresent()
                  ? candidate.start().getAsInt() + 100
                  : Integer.MAX_VALUE;
      return years.touch(from, to);
    }
    return candidate.start().isEmpty() || years.last() >= candidate.start().getAsInt() - 1;
  }
}
