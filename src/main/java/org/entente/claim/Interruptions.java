package org.entente.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.mention.TimeMention;
import org.entente.time.Period;

/**
 * What stands in the text between a reading without time and a dated fact, and tells that they are
 * not the same: relations that were restored in 1984 and broken in 1991 are restored for a second
 * time afterwards, and a text that is in the sixties does not speak of 2015.
 */
final class Interruptions {

  private static final Set<String> RELATIONS =
      Set.of(
          "DiplomaticRelationsEstablished",
          "DiplomaticRelationsRestored",
          "DiplomaticRelationsSuspended");

  /** Kinds after which a kind of event would be another one of its kind. */
  private static final Map<String, Set<String>> OPPOSITES =
      Map.of(
          "DiplomaticRelationsEstablished", Set.of("DiplomaticRelationsSuspended"),
          "DiplomaticRelationsRestored", Set.of("DiplomaticRelationsSuspended"),
          "DiplomaticRelationsSuspended",
              Set.of("DiplomaticRelationsEstablished", "DiplomaticRelationsRestored"),
          "Annexation", Set.of("Independence"),
          "Independence", Set.of("Annexation"),
          "Secession", Set.of("Unification"),
          "Unification", Set.of("Secession"),
          // Who breaks or takes up relations is not at war.
          "War", RELATIONS);

  /** So far from a fact a text that tells the years in turn does not speak of it yet. */
  private static final int YEARS = 5;

  private final List<Draft> dated;

  Interruptions(List<Draft> drafts) {
    this.dated =
        drafts.stream()
            .filter(draft -> draft.factuality() == Factuality.ACTUAL && draft.time().isPresent())
            .sorted(Comparator.comparing(Draft::evidence))
            .toList();
  }

  /** Whether the draft, which has no time, cannot tell the fact of the dated group. */
  boolean between(ReadingGroup group, Draft draft) {
    Optional<Period> when = group.time.map(TimeMention::period);
    // What has a name is always the same.
    if (when.isEmpty() || draft.time().isPresent() || draft.name().isPresent()) {
      return false;
    }
    int here = start(draft.evidence());
    int first = group.evidence.stream().mapToInt(Interruptions::start).min().orElseThrow();
    int last = group.evidence.stream().mapToInt(Interruptions::start).max().orElseThrow();
    if (here > last) {
      return opposites(draft)
          .anyMatch(
              other ->
                  isBetween(start(other.evidence()), last, here)
                      && isBefore(when.get(), period(other)));
    }
    if (here >= first) {
      return false;
    }
    return opposites(draft)
            .anyMatch(
                other ->
                    isBetween(start(other.evidence()), here, first)
                        && isBefore(period(other), when.get()))
        || isInEarlierYears(here, when.get());
  }

  private Stream<Draft> opposites(Draft draft) {
    Set<String> kinds = OPPOSITES.getOrDefault(draft.kind(), Set.of());
    Set<String> actors = SameFact.entities(draft.arguments());
    return dated.stream()
        .filter(other -> kinds.contains(other.kind()))
        .filter(other -> SameFact.entities(other.arguments()).containsAll(actors));
  }

  /** The nearest dates on both sides lie well before. */
  private boolean isInEarlierYears(int here, Period when) {
    Optional<Draft> before =
        dated.stream().filter(d -> start(d.evidence()) < here).reduce((a, b) -> b);
    Optional<Draft> after = dated.stream().filter(d -> start(d.evidence()) > here).findFirst();
    return before.isPresent()
        && after.isPresent()
        && isLongBefore(period(before.get()), when)
        && isLongBefore(period(after.get()), when);
  }

  private static boolean isLongBefore(Period period, Period other) {
    Optional<LocalDate> end = period.latestEnd();
    Optional<LocalDate> start = other.earliestStart();
    return end.isPresent() && start.isPresent() && end.get().plusYears(YEARS).isBefore(start.get());
  }

  private static boolean isBefore(Period period, Period other) {
    Optional<LocalDate> end = period.latestEnd();
    Optional<LocalDate> start = other.earliestStart();
    return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
  }

  private static boolean isBetween(int position, int from, int to) {
    return position > from && position < to;
  }

  private static Period period(Draft draft) {
    return draft.time().orElseThrow().period();
  }

  private static int start(Evidence evidence) {
    return evidence.sentence().start();
  }
}
