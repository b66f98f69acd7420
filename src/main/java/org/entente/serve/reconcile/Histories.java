package org.entente.serve.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** In how many facts each actor is involved, and in which years. */
final class Histories {

  private final Map<String, Integer> facts = new HashMap<>();
  private final Map<String, TreeSet<Integer>> years = new HashMap<>();

  /** Adds a fact by its values; what involves nobody changes nothing. */
  void add(Map<Property, List<Value>> fact) {
    for (Value actor : fact.getOrDefault(Property.INVOLVES, List.of())) {
      facts.merge(actor.id(), 1, Integer::sum);
      Stream.of(Property.EARLIEST_YEAR, Property.NAMED_YEAR, Property.LATEST_YEAR)
          .flatMap(property -> fact.getOrDefault(property, List.of()).stream())
          .map(year -> PropertyMatch.year(year.text()))
          .filter(year -> year != PropertyMatch.NO_YEAR)
          .forEach(year -> years.computeIfAbsent(actor.id(), it -> new TreeSet<>()).add(year));
    }
  }

  int facts(String id) {
    return facts.getOrDefault(id, 0);
  }

  /** First and last year of the facts, as people write it; empty where no year is known. */
  String years(String id) {
    TreeSet<Integer> all = years.getOrDefault(id, new TreeSet<>());
    if (all.isEmpty()) {
      return "";
    }
    return all.first().equals(all.last())
        ? year(all.first())
        : year(all.first()) + "–" + year(all.last());
  }

  /** Astronomical year 0 is 1 BC. */
  private static String year(int astronomical) {
    return astronomical > 0 ? Integer.toString(astronomical) : (1 - astronomical) + " BC";
  }
}
