package org.entente.claim;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.mention.TimeMention;
import org.entente.text.Span;
import org.entente.time.Period;

/** Readings that were found to be of the same fact, the first of them before all. */
final class ReadingGroup {

  /** A trigger word in its sentence. */
  record Place(Span sentence, int trigger) {}

  final Draft first;
  final Map<String, Argument> arguments = new LinkedHashMap<>();
  Optional<TimeMention> time;
  Optional<String> attributedTo;
  final Set<Evidence> evidence = new TreeSet<>();
  final Set<Place> places = new HashSet<>();
  final Set<Place> regards = new HashSet<>();
  final Set<Place> earlier = new HashSet<>();

  ReadingGroup(Draft draft) {
    this.first = draft;
    this.time = draft.time();
    this.attributedTo = draft.attributedTo();
    add(draft);
  }

  void add(Draft draft) {
    draft.arguments().forEach(a -> arguments.putIfAbsent(a.entity(), a));
    evidence.add(draft.evidence());
    Span sentence = draft.evidence().sentence();
    places.add(new Place(sentence, draft.trigger()));
    draft.regards().forEach(trigger -> regards.add(new Place(sentence, trigger)));
    draft.earlier().forEach(trigger -> earlier.add(new Place(sentence, trigger)));
    if (time.isEmpty() || refines(draft.time(), time)) {
      time = draft.time().or(() -> time);
    }
    attributedTo = attributedTo.or(draft::attributedTo);
  }

  /**
   * Whether a second reading says it more exactly. What has a name may have lasted: that somebody
   * did something in it in 1794 says nothing of its beginning and end.
   */
  private boolean refines(Optional<TimeMention> other, Optional<TimeMention> known) {
    return narrower(other, known)
        && (first.name().isEmpty()
            || (first.category() == Category.AGREEMENT && SameFact.compatible(other, known)));
  }

  private static boolean narrower(Optional<TimeMention> a, Optional<TimeMention> b) {
    return a.isPresent() && b.isPresent() && width(a.get().period()) < width(b.get().period());
  }

  private static long width(Period period) {
    return period.earliestStart().isEmpty() || period.latestEnd().isEmpty()
        ? Long.MAX_VALUE
        : period.latestEnd().get().toEpochDay() - period.earliestStart().get().toEpochDay();
  }
}
