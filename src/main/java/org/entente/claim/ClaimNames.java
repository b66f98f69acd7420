package org.entente.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.entity.Entity;

/** Ids and labels of claims. */
final class ClaimNames {

  private final Map<String, Entity> entities;

  ClaimNames(Map<String, Entity> entities) {
    this.entities = Map.copyOf(entities);
  }

  String label(ReadingGroup group, List<Argument> arguments) {
    if (group.first.name().isPresent()) {
      return name(group.first.name().get());
    }
    String kind = group.first.kind().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    String words = kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
    String sides =
        arguments.stream()
            .collect(
                Collectors.groupingBy(
                    Argument::role,
                    TreeMap::new,
                    Collectors.mapping(a -> name(a.entity()), Collectors.joining(", "))))
            .values()
            .stream()
            .collect(Collectors.joining(" – "));
    String when = group.time.map(t -> " (" + t.period().edtf() + ")").orElse("");
    return words + ": " + sides + when;
  }

  private String name(String entity) {
    Entity known = entities.get(entity);
    return known == null ? entity : known.label();
  }

  static String key(ReadingGroup group) {
    if (group.first.name().isPresent()) {
      return group.first.name().get();
    }
    String when =
        group
            .time
            .map(
                t ->
                    t.period()
                        .edtf()
                        .replaceAll("(?<![0-9X])-(?=[0-9]{4})", "bce")
                        .replaceAll("[^0-9Xbce-]+", "-")
                        .replaceAll("^-+|-+$", ""))
            .filter(s -> !s.isEmpty())
            .map(s -> s.toLowerCase(Locale.ROOT) + "-")
            .orElse("");
    String kind = group.first.kind().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    String sides =
        group.arguments.values().stream()
            .sorted(Comparator.comparing(Argument::role).thenComparing(Argument::entity))
            .map(Argument::entity)
            .limit(4)
            .collect(Collectors.joining("-"));
    return (when + kind + "-" + sides).toLowerCase(Locale.ROOT);
  }
}
