package org.entente.gazetteer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a graph says of one thing, while it is read; the order of its triples does not matter. */
final class Thing {

  private final TreeSet<String> items = new TreeSet<>();
  private final Set<String> types = new HashSet<>();
  private final TreeSet<String> others = new TreeSet<>();
  private final List<TreeSet<String>> labels = List.of(new TreeSet<>(), new TreeSet<>());
  private final TreeSet<String> descriptions = new TreeSet<>();
  private OptionalInt start = OptionalInt.empty();
  private OptionalInt end = OptionalInt.empty();

  SortedSet<String> items() {
    return items;
  }

  Set<String> types() {
    return types;
  }

  Set<String> others() {
    return others;
  }

  /**
   * Adds a label.
   *
   * @param rank 0 for preferred ones, 1 for others
   */
  void label(String text, int rank) {
    labels.get(rank).add(text);
  }

  void description(String text) {
    descriptions.add(text);
  }

  void start(int year) {
    start = OptionalInt.of(start.isPresent() ? Math.min(start.getAsInt(), year) : year);
  }

  void end(int year) {
    end = OptionalInt.of(end.isPresent() ? Math.max(end.getAsInt(), year) : year);
  }

  /** The entry of its item; none where a new item has no label or type, or nothing is said. */
  Optional<GazetteerEntry> entry(String qid, Optional<GazetteerEntry> known) {
    List<String> said = labels.stream().flatMap(Set::stream).distinct().toList();
    Optional<String> label = said.stream().findFirst().or(() -> known.map(GazetteerEntry::label));
    Optional<String> type = GazetteerEntry.types().stream().filter(types::contains).findFirst();
    if (label.isEmpty() || (type.isEmpty() && known.isEmpty())) {
      return Optional.empty();
    }
    String kind = type.or(() -> known.map(GazetteerEntry::type)).orElse("");
    List<WeightedName> names = new ArrayList<>();
    said.forEach(name -> names.add(new WeightedName(name, 1)));
    for (String name : others) {
      if (!said.contains(name) && name.chars().anyMatch(Character::isUpperCase)) {
        names.add(WeightedName.other(name, kind));
      }
    }
    return Optional.of(
        new GazetteerEntry(
            qid,
            label.get(),
            type.orElse(""),
            start,
            end,
            "",
            0,
            descriptions.isEmpty() ? "" : descriptions.first(),
            names));
  }
}
