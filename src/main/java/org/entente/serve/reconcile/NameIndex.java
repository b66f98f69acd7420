package org.entente.serve.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.text.Folded;

/**
 * Finds the things whose names share the most letters with a name: by trigrams, so that the work
 * grows with the length of the name and never with its square. What it finds is still to be scored.
 */
final class NameIndex {

  private record Name(Thing thing, int trigrams) {}

  private record Found(Name name, double overlap) {}

  private final List<Name> names = new ArrayList<>();
  private final Map<String, int[]> postings = new HashMap<>();
  private final Map<String, Thing> keys = new HashMap<>();

  /** An index over all labels, other names and identifiers. */
  NameIndex(Collection<Thing> things) {
    Map<String, List<Integer>> lists = new HashMap<>();
    for (Thing thing : things) {
      keys.put(thing.id(), thing);
      keys.put(thing.iri(), thing);
      TreeSet<String> folded = new TreeSet<>();
      folded.add(Folded.of(thing.name()));
      thing.otherNames().forEach(other -> folded.add(Folded.of(other)));
      for (String name : folded) {
        Set<String> trigrams = trigrams(name);
        int number = names.size();
        names.add(new Name(thing, trigrams.size()));
        trigrams.forEach(t -> lists.computeIfAbsent(t, it -> new ArrayList<>()).add(number));
      }
    }
    lists.forEach((t, list) -> postings.put(t, list.stream().mapToInt(i -> i).toArray()));
  }

  /** The thing whose identifier or IRI the client wrote as a name, or nothing. */
  List<Thing> named(String id) {
    Thing thing = keys.get(id);
    return thing == null ? List.of() : List.of(thing);
  }

  /**
   * The things whose names are likest, at most so many, the likest first.
   *
   * @param name folded
   * @param wanted which things count at all
   */
  List<Thing> likest(String name, int most, Predicate<Thing> wanted) {
    Set<String> trigrams = trigrams(name);
    int[] shared = new int[names.size()];
    for (String trigram : trigrams) {
      for (int number : postings.getOrDefault(trigram, new int[0])) {
        shared[number]++;
      }
    }
    List<Found> found = new ArrayList<>();
    for (int number = 0; number < shared.length; number++) {
      Name candidate = names.get(number);
      if (shared[number] > 0 && wanted.test(candidate.thing())) {
        int both = trigrams.size() + candidate.trigrams();
        found.add(new Found(candidate, 2.0 * shared[number] / both));
      }
    }
    found.sort(
        Comparator.comparingDouble(Found::overlap)
            .reversed()
            .thenComparing(one -> one.name().thing().id()));
    Map<String, Thing> likest = new LinkedHashMap<>();
    for (Found one : found) {
      if (likest.size() == most) {
        break;
      }
      likest.putIfAbsent(one.name().thing().id(), one.name().thing());
    }
    return List.copyOf(likest.values());
  }

  private static Set<String> trigrams(String folded) {
    String padded = "  " + folded + " ";
    TreeSet<String> trigrams = new TreeSet<>();
    for (int i = 0; i + 3 <= padded.length(); i++) {
      trigrams.add(padded.substring(i, i + 3));
    }
    return trigrams;
  }
}
