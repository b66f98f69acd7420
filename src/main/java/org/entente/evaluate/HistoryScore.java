package org.entente.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.evaluate.FoundText.Fact;
import org.entente.evaluate.GoldText.Heading;

/**
 * Facts against the headings of histories, as {@code score_rdcr.py} counts them.
 *
 * <p>A heading is found when a fact of one of its types has its year; a heading without a year,
 * when such a fact stands in its paragraphs. The lenient precision asks of each fact of a mapped
 * kind in a heading's paragraphs whether its type is one of the heading's; it is a lower bound,
 * since paragraphs say more than their headings. A fact counts once for a heading, wherever in the
 * paragraphs it stands: the scorer gets one row a fact, with its first evidence, and here every
 * evidence is looked at.
 */
final class HistoryScore {

  /** Characters of a paragraph that the listing of errors shows. */
  private static final int FIRST_WORDS = 160;

  private final TypeMap kinds = TypeMap.kinds();
  private final Map<String, int[]> types = new TreeMap<>();
  private final Confusion confusion = new Confusion();
  private final List<String> errors = new ArrayList<>();
  private int headings;
  private int typeAndYear;
  private int year;
  private int withDay;
  private int day;
  private int judged;
  private int agreeing;

  private HistoryScore() {}

  static SetScore of(GoldSet set, Map<String, FoundText> found) {
    HistoryScore score = new HistoryScore();
    for (GoldText gold : set.documents()) {
      score.document(gold, found.getOrDefault(gold.id(), FoundText.nothing(gold.id())).facts());
    }
    return score.result(set.name());
  }

  private void document(GoldText gold, List<Fact> facts) {
    List<String> wrong = new ArrayList<>();
    for (Heading heading : gold.headings()) {
      if (!heading.types().isEmpty()) {
        heading(gold, heading, facts, wrong);
      }
    }
    if (!wrong.isEmpty()) {
      errors.add(gold.id());
      errors.addAll(wrong);
    }
  }

  private void heading(GoldText gold, Heading heading, List<Fact> facts, List<String> wrong) {
    List<Fact> there = facts.stream().filter(fact -> fact.isIn(heading.span())).toList();
    List<Fact> ofType = facts.stream().filter(fact -> agrees(heading, fact)).toList();
    boolean hit =
        heading.year().isEmpty()
            ? there.stream().anyMatch(ofType::contains)
            : ofType.stream().anyMatch(fact -> fact.year().equals(heading.year()));
    headings++;
    typeAndYear += hit ? 1 : 0;
    year +=
        !heading.year().isEmpty()
                && facts.stream().anyMatch(fact -> fact.year().equals(heading.year()))
            ? 1
            : 0;
    for (String type : heading.types().stream().distinct().toList()) {
      int[] counts = types.computeIfAbsent(type, key -> new int[2]);
      counts[0] += hit ? 1 : 0;
      counts[1]++;
    }
    if (heading.date().length() == 10) {
      withDay++;
      boolean onDay = ofType.stream().anyMatch(fact -> fact.date().equals(heading.date()));
      day += onDay ? 1 : 0;
      if (hit && !onDay) {
        wrong.add("  day      " + described(heading));
        ofType.stream()
            .filter(fact -> fact.year().equals(heading.year()))
            .forEach(fact -> wrong.add("           found: " + described(gold, fact)));
      }
    }
    for (Fact fact : there) {
      if (type(fact).isPresent()) {
        judged++;
        agreeing += agrees(heading, fact) ? 1 : 0;
      }
    }
    listed(gold, heading, there, hit, wrong);
  }

  private void listed(
      GoldText gold, Heading heading, List<Fact> there, boolean hit, List<String> wrong) {
    String asked = String.join("+", heading.types()) + (hit ? "" : " (missed)");
    if (there.isEmpty()) {
      confusion.add(asked, "nothing");
    }
    there.stream().map(Fact::kind).distinct().forEach(kind -> confusion.add(asked, kind));
    if (!hit) {
      wrong.add("  missed   " + described(heading));
      wrong.add("           " + Excerpt.start(gold.text(), heading.span(), FIRST_WORDS));
      there.forEach(fact -> wrong.add("           there: " + described(gold, fact)));
    }
    there.stream()
        .filter(fact -> type(fact).isPresent() && !agrees(heading, fact))
        .forEach(
            fact ->
                wrong.add(
                    "  spurious " + described(gold, fact) + " under \"" + heading.words() + '"'));
  }

  private Optional<String> type(Fact fact) {
    return kinds.ofOurs(fact.kind(), 0);
  }

  private boolean agrees(Heading heading, Fact fact) {
    return type(fact).filter(heading.types()::contains).isPresent();
  }

  private static String described(Heading heading) {
    return String.join("+", heading.types())
        + " "
        + (heading.date().isEmpty() ? heading.year() : heading.date())
        + " \""
        + heading.words()
        + '"';
  }

  private static String described(GoldText gold, Fact fact) {
    return fact.kind()
        + " "
        + (fact.date().isEmpty() ? "without date" : fact.date())
        + fact.evidence().stream()
            .limit(1)
            .map(span -> " «" + Excerpt.start(gold.text(), span, FIRST_WORDS) + "»")
            .collect(Collectors.joining());
  }

  private SetScore result(String set) {
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.recall(set, "headings, type and year", typeAndYear, headings));
    measures.add(Measure.recall(set, "headings, year of any fact", year, headings));
    measures.add(Measure.recall(set, "headings, type and day", day, withDay));
    measures.add(Measure.precision(set, "facts under a heading, lenient", agreeing, judged));
    types.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue()[1]))
        .forEach(
            entry ->
                measures.add(
                    Measure.recall(
                        set, "– " + entry.getKey(), entry.getValue()[0], entry.getValue()[1])));
    errors.addAll(confusion.lines("heading: kinds of facts in its paragraphs"));
    return new SetScore(measures, errors);
  }
}
