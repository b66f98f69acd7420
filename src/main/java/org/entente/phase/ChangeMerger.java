package org.entente.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one change of all that tell the same one.
 *
 * <p>Changes are the same if they lead to the same status and can have happened at the same time.
 * One whose time is open on a side is the same as the only one of its kind that fits.
 */
final class ChangeMerger {

  private final StatusRules rules;
  private final List<Change> merged = new ArrayList<>();
  private final List<Change> unclear = new ArrayList<>();

  ChangeMerger(StatusRules rules, List<Change> changes) {
    this.rules = rules;
    changes.stream().sorted(Change.BEST_DATED).forEach(this::add);
  }

  /** Changes that are not the same as each other. */
  List<Change> merged() {
    return List.copyOf(merged);
  }

  /** Changes that can be the same as several others; which one is open. */
  List<Change> unclear() {
    return List.copyOf(unclear);
  }

  private void add(Change change) {
    List<Change> same = merged.stream().filter(known -> common(known, change).isPresent()).toList();
    if (same.isEmpty()) {
      merged.add(change);
    } else if (same.size() > 1) {
      unclear.add(change);
    } else {
      Change known = same.get(0);
      Status common = common(known, change).orElseThrow();
      merged.set(merged.indexOf(known), known.with(change, common));
    }
  }

  /** The status of both, where they are one change. */
  private Optional<Status> common(Change known, Change change) {
    if (!known.start().mayMeet(change.start())) {
      return Optional.empty();
    }
    // "The ties were restored by 1997" is not how they were established long before.
    if (!change.start().isClosed() && !known.tells(change.claim().kind())) {
      return Optional.empty();
    }
    Status one = known.status();
    Status other = change.status();
    if (one.covers(other)) {
      return Optional.of(other);
    }
    if (other.covers(one)) {
      return Optional.of(one);
    }
    Status above = rules.broadest(one);
    // Told twice in different words, for the same dates.
    boolean dated = known.start().isClosed() && change.start().isClosed();
    return dated && above.covers(other) ? Optional.of(above) : Optional.empty();
  }
}
