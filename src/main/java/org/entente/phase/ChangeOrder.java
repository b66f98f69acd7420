package org.entente.phase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.entente.claim.ClaimLink;

/**
 * The changes of one pair in the order of time, as far as the text tells it: first by dates, then
 * by "after" in one sentence, then by the order of telling in one paragraph. A change whose place
 * stays open is set apart, so that no order is made up.
 */
final class ChangeOrder {

  private final List<Change> changes;
  private final PartialOrder order;
  private final List<Change> placed = new ArrayList<>();
  private final List<Change> unplaced = new ArrayList<>();
  private final List<List<Change>> told = new ArrayList<>();

  ChangeOrder(List<Change> merged, TellingOrder telling) {
    this.changes = merged.stream().sorted(Change.BEST_DATED).toList();
    this.order = new PartialOrder(changes.size());
    relate((a, b) -> a.start().before(b.start()));
    relate((a, b) -> follows(b, a));
    PartialOrder stated = order.copy();
    relate(telling::before);
    place();
    for (int i = 1; i < placed.size(); i++) {
      Change one = placed.get(i - 1);
      Change other = placed.get(i);
      if (stated.open(changes.indexOf(one), changes.indexOf(other))) {
        told.add(List.of(one, other));
      }
    }
  }

  /** In the order of time. */
  List<Change> placed() {
    return List.copyOf(placed);
  }

  /** Those whose place is open, best dated first. */
  List<Change> unplaced() {
    return List.copyOf(unplaced);
  }

  /** Neighbours, earlier and later, that the order of telling alone puts so. */
  List<List<Change>> told() {
    return List.copyOf(told);
  }

  /** Those that may have come before or after the one. */
  List<Change> openBeside(Change one) {
    int i = changes.indexOf(one);
    return changes.stream().filter(other -> order.open(i, changes.indexOf(other))).toList();
  }

  /** Whether the one is known to come before the other. */
  boolean before(Change one, Change other) {
    return order.before(changes.indexOf(one), changes.indexOf(other));
  }

  private void relate(BiPredicate<Change, Change> before) {
    for (int i = 0; i < changes.size(); i++) {
      for (int j = 0; j < changes.size(); j++) {
        if (i != j && before.test(changes.get(i), changes.get(j))) {
          order.add(i, j);
        }
      }
    }
  }

  private static boolean follows(Change later, Change earlier) {
    return later.claims().stream()
        .flatMap(claim -> claim.links().stream())
        .filter(link -> link.property() == ClaimLink.Property.AFTER)
        .anyMatch(
            link -> earlier.claims().stream().anyMatch(claim -> claim.id().equals(link.target())));
  }

  /** Sets those apart that have the most neighbours of open order, the worst dated ones first. */
  private void place() {
    List<Integer> left = new ArrayList<>(IntStream.range(0, changes.size()).boxed().toList());
    while (true) {
      long most = left.stream().mapToLong(i -> open(i, left)).max().orElse(0);
      if (most == 0) {
        break;
      }
      List<Integer> worst = left.stream().filter(i -> open(i, left) == most).toList();
      long width = worst.stream().mapToLong(i -> changes.get(i).start().width()).max().orElse(0);
      // All that are equally bad go, because nothing chooses between them.
      List<Integer> out =
          worst.stream().filter(i -> changes.get(i).start().width() == width).toList();
      left.removeAll(out);
      out.forEach(i -> unplaced.add(changes.get(i)));
    }
    left.sort(Comparator.comparing(i -> left.stream().filter(j -> order.before(j, i)).count()));
    left.forEach(i -> placed.add(changes.get(i)));
    unplaced.sort(Change.BEST_DATED);
  }

  private long open(int one, List<Integer> others) {
    return others.stream().filter(other -> order.open(one, other)).count();
  }
}
