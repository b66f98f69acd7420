package org.entente.phase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.claim.Claim;

/** Phases from changes in the order of time: each change closes one phase and opens the next. */
final class PhaseChain {

  private final StatusRules rules;
  private final List<Phase> phases = new ArrayList<>();
  private final List<Change> openers = new ArrayList<>();
  private final List<Change> gaps = new ArrayList<>();
  private final List<Change> presupposing = new ArrayList<>();

  PhaseChain(StatusRules rules) {
    this.rules = rules;
  }

  /** In the order of time. */
  List<Phase> phases() {
    return List.copyOf(phases);
  }

  /** Changes that cannot follow the one before: the text must have left out another. */
  List<Change> gaps() {
    return List.copyOf(gaps);
  }

  /** First changes that presuppose a status, of which the text tells no beginning. */
  List<Change> presupposing() {
    return List.copyOf(presupposing);
  }

  /** What had not come about until a change did. */
  void begin(Status status, List<Claim> claims) {
    phases.add(new Phase(status, Bounds.OPEN, Bounds.OPEN, List.of(), List.of(), claims));
  }

  void add(Change change) {
    if (phases.isEmpty()) {
      change.before().ifPresent(before -> presuppose(before, change));
    } else {
      close(change);
    }
    Bounds end = change.end().orElse(Bounds.OPEN);
    List<Claim> closers = end.isOpen() ? List.of() : change.claims();
    phases.add(
        new Phase(change.status(), change.start(), end, change.claims(), closers, List.of()));
    openers.add(change);
  }

  /**
   * What is broken was in force, what is restored was broken; the text does not tell since when.
   */
  private void presuppose(Status before, Change change) {
    phases.add(
        new Phase(before, Bounds.OPEN, change.start(), List.of(), change.claims(), List.of()));
    presupposing.add(change);
  }

  private void close(Change change) {
    Phase last = phases.get(phases.size() - 1);
    if (!openers.isEmpty() && openers.get(openers.size() - 1).end().isPresent()) {
      closeByItself(last, change);
      return;
    }
    Bounds end = change.start();
    if (fits(last.status(), change)) {
      Optional<LocalDate> earliest = end.earliest().or(last.start()::earliest);
      replaceLast(last.endedBy(new Bounds(earliest, end.latest()), change.claims()));
    } else {
      gaps.add(change);
      replaceLast(last.withEnd(new Bounds(last.start().earliest(), end.latest())));
    }
  }

  /** A war or alliance ends when the text says so, and at the next change at the latest. */
  private void closeByItself(Phase last, Change change) {
    if (last.end().isOpen() && !last.status().covers(change.status())) {
      Optional<LocalDate> earliest = change.start().earliest().or(last.start()::earliest);
      replaceLast(last.endedBy(new Bounds(earliest, change.start().latest()), change.claims()));
    }
  }

  private boolean fits(Status last, Change change) {
    Status next = change.status();
    if (last.covers(next) || next.covers(last)) {
      return false;
    }
    boolean sisters = rules.broadest(last).covers(next);
    return sisters || change.before().map(before -> before.covers(last)).orElse(true);
  }

  private void replaceLast(Phase phase) {
    phases.set(phases.size() - 1, phase);
  }

  /** A change whose place is open may have ended each phase that it does not certainly miss. */
  void mayBeEndedBy(Change change, ChangeOrder order) {
    for (int i = 0; i < phases.size(); i++) {
      Phase phase = phases.get(i);
      boolean same = phase.status().covers(change.status());
      if (!same && mayFallInto(phase, change, order)) {
        Optional<LocalDate> day = change.start().since(phase.start().earliest()).earliest();
        phases.set(i, phase.withEnd(widened(phase, day)));
      }
    }
  }

  private static Bounds widened(Phase phase, Optional<LocalDate> day) {
    return phase.end().isOpen() ? new Bounds(day, Optional.empty()) : phase.end().from(day);
  }

  private boolean mayFallInto(Phase phase, Change change, ChangeOrder order) {
    boolean before = opener(phase).map(opener -> order.before(change, opener)).orElse(false);
    boolean after = closer(phase).map(closer -> order.before(closer, change)).orElse(false);
    return !before && !after;
  }

  private Optional<Change> opener(Phase phase) {
    return openers.stream().filter(c -> c.claims().equals(phase.startedBy())).findFirst();
  }

  private Optional<Change> closer(Phase phase) {
    return openers.stream().filter(c -> c.claims().equals(phase.endedBy())).findFirst();
  }
}
