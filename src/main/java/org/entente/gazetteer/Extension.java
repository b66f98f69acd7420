package org.entente.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How what is said later changes what was known. */
final class Extension {

  private Extension() {}

  /**
   * Puts entries on top of those of their items: what they say counts, what they leave out stays,
   * the greater prior counts, and names come together, each with the weight that was given last.
   *
   * @throws IllegalArgumentException where a new item has no type
   */
  static void add(Map<String, GazetteerEntry> items, List<GazetteerEntry> later) {
    for (GazetteerEntry entry : later) {
      GazetteerEntry named = withLabel(entry);
      GazetteerEntry known = items.get(entry.qid());
      if (known == null && entry.type().isEmpty()) {
        throw new IllegalArgumentException(entry.qid() + " is new and has no type");
      }
      items.put(entry.qid(), known == null ? named : over(known, named));
    }
  }

  /** The label is a name too, unless the names say how sure it is. */
  private static GazetteerEntry withLabel(GazetteerEntry entry) {
    String label = GazetteerEntry.plain(entry.label());
    Set<String> keys = keys(entry.names());
    if (keys.contains(NameForm.key(label))) {
      return entry;
    }
    List<WeightedName> names = new ArrayList<>(entry.names());
    names.add(new WeightedName(label, 1));
    return over(entry, names);
  }

  private static GazetteerEntry over(GazetteerEntry known, GazetteerEntry later) {
    Set<String> renewed = keys(later.names());
    List<WeightedName> names = new ArrayList<>();
    known.names().stream()
        .filter(name -> !renewed.contains(NameForm.key(name.name())))
        .forEach(names::add);
    names.addAll(later.names());
    return new GazetteerEntry(
        known.qid(),
        later.label(),
        later.type().isEmpty() ? known.type() : later.type(),
        later.start().isPresent() ? later.start() : known.start(),
        later.end().isPresent() ? later.end() : known.end(),
        later.iso3().isEmpty() ? known.iso3() : later.iso3(),
        Math.max(known.prior(), later.prior()),
        later.description().isEmpty() ? known.description() : later.description(),
        names);
  }

  private static GazetteerEntry over(GazetteerEntry entry, List<WeightedName> names) {
    return new GazetteerEntry(
        entry.qid(),
        entry.label(),
        entry.type(),
        entry.start(),
        entry.end(),
        entry.iso3(),
        entry.prior(),
        entry.description(),
        names);
  }

  private static Set<String> keys(List<WeightedName> names) {
    return names.stream().map(name -> NameForm.key(name.name())).collect(Collectors.toSet());
  }
}
