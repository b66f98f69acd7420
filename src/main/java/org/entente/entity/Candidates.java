package org.entente.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final double NEAR = 2;

  /** Nothing is known of where it is. */
  private static final double PERHAPS_NEAR = 1.4;

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
  private final String title;
  private final Years all;

  /**
   * A chooser for one article.
   *
   * @param region ISO codes of the states that the title names
   * @param title of the article
   * @param text the article's words; the states among them are its surroundings
   */
  Candidates(Gazetteer gazetteer, Set<String> region, String title, String text) {
    this.gazetteer = gazetteer;
    this.region = new HashSet<>(region);
    this.title = Gazetteer.normal(title);
    this.all = Years.of(text);
    WORD.matcher(title + "\n" + text)
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

  /** Takes places into the surroundings: items whose description names one are near. */
  void surround(Set<String> places) {
    places.stream().filter(place -> place.length() > 3).forEach(states::add);
  }

  /**
   * Which item a name is.
   *
   * @param name as written
   * @param type what the context says it is
   * @param years of the sentences that bear the name
   */
  EntityLink link(String name, EntityType type, Years years) {
    List<Gazetteer.Candidate> known =
        gazetteer.candidates(name).stream().filter(c -> c.qid().isPresent()).toList();
    List<Gazetteer.Candidate> fitting = new ArrayList<>();
    List<LinkCandidate> vetoed = new ArrayList<>();
    for (Gazetteer.Candidate candidate : known) {
      Optional<String> veto = veto(candidate, type, years, known.size() == 1);
      if (veto.isPresent()) {
        vetoed.add(considered(candidate, years, veto));
      } else {
        fitting.add(candidate);
      }
    }
    fitting.sort(Comparator.comparingDouble(c -> -score(c, years)));
    List<LinkCandidate> considered = new ArrayList<>();
    fitting.forEach(c -> considered.add(considered(c, years, Optional.empty())));
    considered.addAll(vetoed);
    if (fitting.isEmpty()) {
      return new EntityLink(
          EntityLink.Status.UNLINKED,
          Optional.empty(),
          considered,
          vetoed.isEmpty() ? "the gazetteer does not know the name" : vetoes(vetoed));
    }
    Optional<String> doubt = doubt(fitting, name, type, years);
    if (doubt.isPresent()) {
      return new EntityLink(EntityLink.Status.AMBIGUOUS, Optional.empty(), considered, doubt.get());
    }
    return new EntityLink(
        EntityLink.Status.ACCEPTED,
        fitting.get(0).qid(),
        considered,
        reason(fitting.get(0), second(fitting), years));
  }

  private static String vetoes(List<LinkCandidate> vetoed) {
    return vetoed.stream()
        .map(c -> c.item() + " " + c.veto().orElse(""))
        .collect(Collectors.joining(", ", "vetoed: ", ""));
  }

  /** Why the item cannot be meant. */
  private Optional<String> veto(
      Gazetteer.Candidate candidate, EntityType type, Years years, boolean alone) {
    EntityType item = EntityType.valueOf(candidate.type());
    // A name that means a state has been settled before; what is left is a place.
    if (!fits(item, type) || (type == EntityType.PLACE && item.isState())) {
      return Optional.of("is " + candidate.type().toLowerCase(Locale.ROOT));
    }
    // "since 1930, and before World War II", in a text that goes on to 1950.
    boolean own = alone && candidate.weight() >= 1 && candidate.prior() >= FAMOUS;
    Years told = own && item == EntityType.EVENT && all.isKnown() ? all : years;
    return isOf(candidate, told) ? Optional.empty() : Optional.of("is of another time");
  }

  /** Why the best of those that may be meant is not taken. */
  private Optional<String> doubt(
      List<Gazetteer.Candidate> fitting, String name, EntityType type, Years years) {
    Gazetteer.Candidate best = fitting.get(0);
    boolean onlyPlace =
        type == EntityType.PLACE && fitting.size() == 1 && isNear(best) && best.weight() >= LOOSE;
    if (!onlyPlace && best.weight() <= (type == EntityType.PERSON ? LOOSE : LOOSE_THING)) {
      return Optional.of("only a loose name of " + best.qid().orElse(""));
    }
    if (second(fitting)
        .filter(s -> score(best, years) < margin(best, s) * score(s, years))
        .isPresent()) {
      return Optional.of("several items fit");
    }
    // "Treaty of Paris" beside "Treaty of Paris (1763)": the bare name is anybody's.
    if (type == EntityType.AGREEMENT && best.start().isEmpty() && gazetteer.isPrefix(name)) {
      return Optional.of("several agreements bear the name");
    }
    return isLikely(best, years)
        ? Optional.empty()
        : Optional.of("nothing but the name speaks for " + best.qid().orElse(""));
  }

  private static Optional<Gazetteer.Candidate> second(List<Gazetteer.Candidate> fitting) {
    return fitting.stream().filter(c -> !c.qid().equals(fitting.get(0).qid())).findFirst();
  }

  private LinkCandidate considered(
      Gazetteer.Candidate candidate, Years years, Optional<String> veto) {
    return new LinkCandidate(
        candidate.qid().orElse(""),
        candidate.label(),
        candidate.weight(),
        candidate.prior(),
        time(candidate, years),
        isNear(candidate),
        score(candidate, years),
        veto);
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

  /** The best known entity of a name, whatever its type. */
  Optional<Gazetteer.Candidate> best(String name) {
    return gazetteer.candidates(name).stream()
        .max(Comparator.comparingDouble(c -> score(c, Years.NONE)));
  }

  private double score(Gazetteer.Candidate candidate, Years years) {
    boolean near = isNear(candidate);
    double score = score(candidate, near);
    if (!near && candidate.description().isEmpty() && candidate.iso3().isEmpty()) {
      score *= PERHAPS_NEAR;
    }
    return time(candidate, years) == LinkCandidate.TimeFit.FITS ? score * 2 : score;
  }

  /** By name, fame and nearness alone. */
  static double score(Gazetteer.Candidate candidate, boolean near) {
    return candidate.weight() * (1 + candidate.prior()) * (near ? NEAR : 1);
  }

  /** Battles of one name are told apart by their year. */
  private static LinkCandidate.TimeFit time(Gazetteer.Candidate candidate, Years years) {
    if (candidate.start().isEmpty() || !years.isKnown()) {
      return LinkCandidate.TimeFit.UNKNOWN;
    }
    return years.touch(candidate.start().getAsInt() - 1, end(candidate, 1) + 1)
        ? LinkCandidate.TimeFit.FITS
        : LinkCandidate.TimeFit.APART;
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
    // Whoever has an article of that very title is the one that others are told apart from.
    if (candidate.prior() >= FAMOUS || Gazetteer.normal(candidate.label()).equals(title)) {
      return true;
    }
    return switch (EntityType.valueOf(candidate.type())) {
      case PERSON ->
          !LOCAL.matcher(candidate.description()).find()
              && (isNear(candidate)
                  || candidate.prior() >= 2
                  || (candidate.start().isPresent()
                      && years.touch(candidate.start().getAsInt() + YOUTH, end(candidate, 90))
                      && !isElsewhere(candidate)));
      case PLACE -> isNear(candidate) || candidate.prior() >= 2;
      case STATE_ORGAN ->
          isNear(candidate) || states.stream().anyMatch(candidate.label()::contains);
      default -> true;
    };
  }

  /** "Scottish explorer" in a text that names states, but neither Scotland nor the Scots. */
  private boolean isElsewhere(Gazetteer.Candidate candidate) {
    return !states.isEmpty()
        && WORD.matcher(candidate.description())
            .results()
            .anyMatch(word -> !gazetteer.statesOfAdjective(word.group()).isEmpty());
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
