package org.entente.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.text.Span;

/**
 * Times by span and value, as {@code score_times.py --interval} counts them: the measures of
 * TempEval-3, with two values equal when they mean the same days, since the TEI values of GUM write
 * a century as its first and last day.
 *
 * @see <a href="https://aclanthology.org/S13-2001/">TempEval-3</a>
 */
final class TimeScore {

  private final Confusion confusion = new Confusion();
  private final List<String> errors = new ArrayList<>();
  private int asked;
  private int found;
  private int strict;
  private int relaxed;
  private int values;

  private TimeScore() {}

  static SetScore of(GoldSet set, Map<String, FoundText> found) {
    TimeScore score = new TimeScore();
    for (GoldText gold : set.documents()) {
      score.document(gold, found.getOrDefault(gold.id(), FoundText.nothing(gold.id())).times());
    }
    String name = set.name();
    score.errors.addAll(score.confusion.lines("time: what was found for it"));
    return new SetScore(
        List.of(
            Measure.of(name, "times, strict", score.strict, score.found, score.asked),
            Measure.of(name, "times, relaxed", score.relaxed, score.found, score.asked),
            Measure.of(name, "times, value", score.values, score.found, score.asked)),
        score.errors);
  }

  private void document(GoldText gold, List<FoundText.Time> times) {
    asked += gold.times().size();
    found += times.size();
    List<String> wrong = new ArrayList<>();
    Set<Integer> used = new HashSet<>();
    List<GoldText.Time> sorted =
        gold.times().stream()
            .sorted(Comparator.comparingInt((GoldText.Time time) -> time.span().start()))
            .toList();
    for (GoldText.Time time : sorted) {
      Optional<Integer> match = match(time.span(), times, used);
      if (match.isEmpty()) {
        confusion.add("asked", "nothing");
        wrong.add("  missed   " + time.value() + " " + Excerpt.of(gold.text(), time.span()));
        continue;
      }
      used.add(match.get());
      relaxed++;
      compare(gold, time, times.get(match.get()), wrong);
    }
    for (int i = 0; i < times.size(); i++) {
      if (!used.contains(i)) {
        FoundText.Time time = times.get(i);
        confusion.add("not asked", "something");
        wrong.add("  spurious " + time.value() + " " + Excerpt.of(gold.text(), time.span()));
      }
    }
    if (!wrong.isEmpty()) {
      errors.add(gold.id());
      errors.addAll(wrong);
    }
  }

  private void compare(
      GoldText gold, GoldText.Time time, FoundText.Time answer, List<String> wrong) {
    boolean exact = answer.span().equals(time.span());
    strict += exact ? 1 : 0;
    boolean valued = !time.value().isEmpty();
    boolean same = valued && Days.same(answer.value(), time.value());
    values += same ? 1 : 0;
    String how =
        (exact ? "exact span, " : "other span, ")
            + (!valued ? "no value asked" : same ? "same days" : "other days");
    confusion.add("asked", how);
    if (!exact || (valued && !same)) {
      wrong.add(
          (valued && !same ? "  value    " : "  span     ")
              + time.value()
              + " "
              + Excerpt.of(gold.text(), time.span())
              + " found: "
              + answer.value()
              + " «"
              + gold.text().substring(answer.span().start(), answer.span().end())
              + "»");
    }
  }

  /** The unused time that overlaps most, an exact one before all others. */
  private static Optional<Integer> match(Span span, List<FoundText.Time> times, Set<Integer> used) {
    Optional<Integer> best = Optional.empty();
    int most = 0;
    for (int i = 0; i < times.size(); i++) {
      Span other = times.get(i).span();
      if (!used.contains(i) && other.overlaps(span)) {
        int shared = Math.min(other.end(), span.end()) - Math.max(other.start(), span.start());
        int worth = other.equals(span) ? Integer.MAX_VALUE : shared;
        if (worth > most) {
          most = worth;
          best = Optional.of(i);
        }
      }
    }
    return best;
  }
}
