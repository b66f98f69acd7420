package org.entente.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.gazetteer.Gazetteer.Candidate;

/** The maps from names to candidates while they fill. */
final class NameIndex {

  static final String STATE = "STATE";

  private static final double UNKNOWN_PRIOR = 1;

  private static final Comparator<Named> BEST_FIRST =
      Comparator.comparingDouble((Named named) -> named.candidate().weight())
          .thenComparing(Named::ours)
          .thenComparingDouble(named -> named.candidate().prior())
          .reversed()
          .thenComparing(named -> named.candidate().label())
          .thenComparing(named -> named.candidate().qid().orElse(""));

  private static final Comparator<Candidate> TODAY_FIRST =
      Comparator.comparing((Candidate state) -> !state.type().equals(STATE))
          .thenComparing(Comparator.comparingDouble(Candidate::prior).reversed())
          .thenComparing(Candidate::label);

  /** A candidate on its way into the map. */
  private record Named(Candidate candidate, boolean ours) {}

  private final Map<String, List<Named>> named = new HashMap<>(1 << 17);
  private final Map<String, List<Candidate>> adjectives = new HashMap<>();
  private final Map<String, List<Candidate>> people = new HashMap<>();
  private final Map<String, List<Candidate>> capitals = new HashMap<>();
  private final Map<String, List<String>> adjectivesOf = new HashMap<>();

  /**
   * Indexes everything.
   *
   * @param states our own list; what it says of a state counts
   * @param items all items by number; to those of states only names, fame and description are owed
   */
  NameIndex(List<StateRow> states, Map<String, GazetteerEntry> items) {
    Set<String> ours = new HashSet<>();
    states.forEach(state -> state.qid().ifPresent(ours::add));
    for (GazetteerEntry entry : items.values()) {
      if (!ours.contains(entry.qid())) {
        addNames(candidate(entry), entry.names(), false);
      }
    }
    states.forEach(row -> add(row, row.qid().map(items::get)));
    adjectives.values().forEach(list -> list.sort(TODAY_FIRST));
    people.values().forEach(list -> list.sort(TODAY_FIRST));
    capitals.values().forEach(list -> list.sort(TODAY_FIRST));
  }

  Map<String, List<Candidate>> adjectives() {
    return frozen(adjectives);
  }

  Map<String, List<Candidate>> people() {
    return frozen(people);
  }

  Map<String, List<Candidate>> capitals() {
    return frozen(capitals);
  }

  Map<String, List<String>> adjectivesOf() {
    return frozen(adjectivesOf);
  }

  /** Candidates of each name, best first. */
  Map<String, List<Candidate>> names() {
    Map<String, List<Candidate>> names = new HashMap<>(named.size() * 2);
    named.forEach(
        (name, entries) -> {
          if (entries.size() > 1) {
            entries.sort(BEST_FIRST);
          }
          names.put(name, entries.stream().map(Named::candidate).toList());
        });
    return names;
  }

  private static Candidate candidate(GazetteerEntry entry) {
    return new Candidate(
        Optional.of(entry.qid()),
        entry.label(),
        entry.type(),
        1,
        entry.prior() == 0 ? UNKNOWN_PRIOR : entry.prior(),
        entry.start(),
        entry.end(),
        entry.iso3(),
        entry.description());
  }

  private void add(StateRow row, Optional<GazetteerEntry> item) {
    Candidate state =
        new Candidate(
            row.qid(),
            row.label(),
            row.type(),
            1,
            item.map(GazetteerEntry::prior).filter(prior -> prior > 0).orElse(UNKNOWN_PRIOR),
            row.start(),
            row.end(),
            row.iso3(),
            item.map(GazetteerEntry::description).orElse(""));
    add(state.label(), state, true);
    addNames(state, row.names(), true);
    item.ifPresent(entry -> addNames(state, entry.names(), false));
    row.adjectives().forEach(word -> put(adjectives, word, state));
    row.people().forEach(word -> put(people, word, state));
    row.capitals().forEach(word -> put(capitals, word, state));
    adjectivesOf.put(NameForm.normal(state.label()), row.adjectives());
    state.qid().ifPresent(qid -> adjectivesOf.put(qid, row.adjectives()));
  }

  private void addNames(Candidate candidate, Collection<WeightedName> names, boolean ours) {
    for (WeightedName name : names) {
      if (name.weight() > 0) {
        add(name.name(), candidate.weighing(name.weight()), ours);
      }
    }
  }

  /** Adds a name unless the thing has it already with as much weight. */
  private void add(String name, Candidate candidate, boolean ours) {
    List<Named> entries = named.computeIfAbsent(NameForm.key(name), unused -> new ArrayList<>(1));
    for (int i = 0; i < entries.size(); i++) {
      Named entry = entries.get(i);
      if (entry.candidate().sameThing(candidate)) {
        if (!entry.ours() && entry.candidate().weight() < candidate.weight()) {
          entries.set(i, new Named(candidate, ours));
        }
        return;
      }
    }
    entries.add(new Named(candidate, ours));
  }

  private static void put(Map<String, List<Candidate>> states, String word, Candidate state) {
    List<Candidate> entries =
        states.computeIfAbsent(NameForm.normal(word), unused -> new ArrayList<>(1));
    if (!entries.contains(state)) {
      entries.add(state);
    }
  }

  private static <T> Map<String, List<T>> frozen(Map<String, List<T>> open) {
    open.replaceAll((name, list) -> List.copyOf(list));
    return Map.copyOf(open);
  }
}
