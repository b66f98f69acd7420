package org.entente.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.claim.Argument;
import org.entente.claim.Claim;
import org.entente.claim.Factuality;
import org.entente.claim.Role;
import org.entente.time.Period;

/** For whom the office-holders of one article act, as the article itself says. */
final class TenureBook {

  private record Term(String state, Optional<Period> period) {}

  private final Map<String, List<Term>> terms = new TreeMap<>();

  /**
   * Reads the tenures.
   *
   * @param states ids of the entities that are states
   * @param ontology says which kinds are tenures
   */
  TenureBook(List<Claim> claims, Set<String> states, Ontology ontology) {
    for (Claim claim : claims) {
      if (claim.factuality() != Factuality.ACTUAL
          || !ontology.classFor(claim.kind(), claim.category()).equals(Vocabulary.TENURE)) {
        continue;
      }
      for (Argument holder : claim.arguments()) {
        for (Argument state : claim.arguments()) {
          if (holder.role() == Role.HOLDER
              && state.role() == Role.SERVES_FOR
              && states.contains(state.entity())) {
            Optional<Period> period = claim.time().map(time -> time.period());
            terms.merge(
                holder.entity(),
                List.of(new Term(state.entity(), period)),
                (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
          }
        }
      }
    }
  }

  /** The state that the person served at the time; none where there are several or none. */
  Optional<String> stateOf(String person, Optional<Period> when) {
    Set<String> states = new TreeSet<>();
    for (Term term : terms.getOrDefault(person, List.of())) {
      if (when.isEmpty() || term.period().isEmpty() || mayMeet(when.get(), term.period().get())) {
        states.add(term.state());
      }
    }
    return states.size() == 1 ? Optional.of(states.iterator().next()) : Optional.empty();
  }

  private static boolean mayMeet(Period a, Period b) {
    return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
  }

  private static boolean startsBeforeEnd(Period a, Period b) {
    return a.earliestStart().isEmpty()
        || b.latestEnd().isEmpty()
        || !a.earliestStart().get().isAfter(b.latestEnd().get());
  }
}
