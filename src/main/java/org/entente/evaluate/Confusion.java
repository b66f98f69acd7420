package org.entente.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what was found for what was asked. */
final class Confusion {

  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  void add(String asked, String found) {
    counts.computeIfAbsent(asked, key -> new TreeMap<>()).merge(found, 1, Integer::sum);
  }

  /** A line for each thing asked, with the most frequent answer first. */
  List<String> lines(String title) {
    List<String> lines = new ArrayList<>(List.of("", title));
    counts.forEach(
        (asked, found) ->
            lines.add(
                "  "
                    + asked
                    + ": "
                    + found.entrySet().stream()
                        .sorted(
                            Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                                .thenComparing(Map.Entry::getKey))
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "))));
    return lines;
  }
}
