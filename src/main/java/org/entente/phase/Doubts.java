package org.entente.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.issue.Issue;
import org.entente.issue.IssueCode;

/** What is doubtful about the order of changes, in words. */
final class Doubts {

  private final List<Issue> issues = new ArrayList<>();

  List<Issue> issues() {
    return List.copyOf(issues);
  }

  void open(ChangeOrder order) {
    for (Change change : order.unplaced()) {
      String others =
          order.openBeside(change).stream()
              .map(other -> quoted(other))
              .collect(Collectors.joining(", "));
      add(
          IssueCode.PHASE_ORDER_OPEN,
          change,
          quoted(change) + " opens no phase: it may have come before or after " + others);
    }
    for (List<Change> pair : order.told()) {
      Change worse =
          Change.BEST_DATED.compare(pair.get(0), pair.get(1)) > 0 ? pair.get(0) : pair.get(1);
      add(
          IssueCode.PHASE_ORDER_TOLD,
          worse,
          quoted(pair.get(0)) + " stands before " + quoted(pair.get(1)) + " only as told");
    }
  }

  void unclear(List<Change> changes) {
    for (Change change : changes) {
      add(
          IssueCode.PHASE_ORDER_OPEN,
          change,
          quoted(change) + " opens no phase: it may be one of several dated ones");
    }
  }

  void missing(PhaseChain chain) {
    for (Change change : chain.gaps()) {
      add(
          IssueCode.PHASE_EVENT_MISSING,
          change,
          quoted(change)
              + " cannot follow what is told before it: a change must be missing, or a date is"
              + " wrong");
    }
    for (Change change : chain.presupposing()) {
      String before = change.before().map(Status::label).orElse("");
      add(
          IssueCode.PHASE_EVENT_MISSING,
          change,
          quoted(change) + " presupposes '" + before + "', whose beginning is not told");
    }
  }

  private void add(IssueCode code, Change change, String detail) {
    issues.add(new Issue(code, change.claim().evidence().get(0).span(), detail));
  }

  private static String quoted(Change change) {
    return "'" + change.claim().label() + "'";
  }
}
