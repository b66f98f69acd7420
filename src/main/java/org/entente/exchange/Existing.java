package org.entente.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Wikidata already says, as far as slices of it were given. */
final class Existing {

  private final Map<String, List<ExistingStatement>> bySubject = new HashMap<>();

  void add(Collection<ExistingStatement> statements) {
    for (ExistingStatement statement : statements) {
      List<ExistingStatement> known =
          bySubject.computeIfAbsent(
              statement.subject() + " " + statement.property(), key -> new ArrayList<>());
      // The same slice may come in two forms.
      if (!known.contains(statement)) {
        known.add(statement);
      }
    }
  }

  /** Statements of one thing with one value. */
  List<ExistingStatement> find(String subject, String property, String value) {
    return bySubject.getOrDefault(subject + " " + property, List.of()).stream()
        .filter(statement -> statement.value().equals(value))
        .toList();
  }

  int size() {
    return bySubject.values().stream().mapToInt(List::size).sum();
  }
}
