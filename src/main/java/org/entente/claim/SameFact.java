package org.entente.claim;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.entente.mention.TimeMention;
import org.entente.time.Period;

/** Whether a reading tells a fact that others have told. */
final class SameFact {

  /** Kinds of event that happen once between the same parties unless dates say otherwise. */
  private static final Set<String> UNIQUE =
      Set.of(
          "Annexation",
          "DiplomaticRelationsEstablished",
          "DiplomaticRelationsRestored",
          "DiplomaticRelationsSuspended",
          "Founding",
          "Independence",
          "Invasion",
          "Liberation",
          "MandateImposed",
          "Occupation",
          "Recognition",
          "RegimeChange",
          "Secession",
          "TakesOffice",
          "Unification",
          "War");

  private SameFact() {}

  static boolean holds(ReadingGroup group, Draft draft) {
    Draft first = group.first;
    if (first.category() != draft.category() || first.factuality() != draft.factuality()) {
      return false;
    }
    if (first.name().isPresent() || draft.name().isPresent()) {
      return first.name().equals(draft.name());
    }
    if (!first.kind().equals(draft.kind())) {
      return false;
    }
    Set<String> here = entities(group.arguments.values());
    Set<String> there = entities(draft.arguments());
    if (group.evidence.stream().anyMatch(e -> e.sentence().equals(draft.evidence().sentence()))
        && (here.containsAll(there) || there.containsAll(here))
        && sides(group, draft)
        && compatible(group.time, draft.time())) {
      return true;
    }
    if (first.category() != Category.RELATIONSHIP
        && !UNIQUE.contains(first.kind())
        && (group.time.isEmpty() || draft.time().isEmpty())) {
      // Two visits without dates are not one visit, two agreements not one agreement.
      return false;
    }
    boolean inside =
        here.equals(there)
            || (here.containsAll(there) && there.size() > 1)
            || (there.containsAll(here) && here.size() > 1)
            // "the 2003 invasion of Iraq" is "the American invasion of Iraq in 2003"
            || (UNIQUE.contains(first.kind())
                && group.time.isPresent()
                && draft.time().isPresent()
                && !here.isEmpty()
                && !there.isEmpty()
                && (here.containsAll(there) || there.containsAll(here)));
    return inside && sides(group, draft) && compatible(group.time, draft.time());
  }

  static Set<String> entities(Iterable<Argument> arguments) {
    Set<String> ids = new HashSet<>();
    arguments.forEach(argument -> ids.add(argument.entity()));
    return ids;
  }

  /** No entity plays one part here and the opposite part there. */
  private static boolean sides(ReadingGroup group, Draft draft) {
    return draft.arguments().stream()
        .allMatch(
            a -> {
              Argument other = group.arguments.get(a.entity());
              return other == null || other.role() == a.role();
            });
  }

  static boolean compatible(Optional<TimeMention> a, Optional<TimeMention> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    Period first = a.get().period();
    Period second = b.get().period();
    return notAfter(first.earliestStart(), second.latestEnd())
        && notAfter(second.earliestStart(), first.latestEnd());
  }

  private static boolean notAfter(Optional<LocalDate> start, Optional<LocalDate> end) {
    return start.isEmpty() || end.isEmpty() || !start.get().isAfter(end.get());
  }
}
