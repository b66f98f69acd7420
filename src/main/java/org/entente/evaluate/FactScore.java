package org.entente.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares the facts of a table with those of a gold file.
 *
 * <p>A gold fact is found when a fact of the same kind and an equal type overlaps its quote and
 * shares an argument, where the gold has one. That earns .4, the arguments .35 × F1 (an argument on
 * the wrong side earns half; a place given as an argument costs nothing), the time .15, the status
 * .10; what the gold leaves open drops out. Recall runs over the core gold facts, precision over
 * all facts of the table.
 */
public final class FactScore {

  private static final Map<String, String> SIDES = new HashMap<>();

  static {
    side(
        "source",
        "agent initiator supporter opponent member person holder parent actor subject sender");
    side(
        "target",
        "target recipient supported opposed organization organisation polity office servesFor child"
            + " object accreditedTo memberOf");
    side("both", "party participant involves signatory");
  }

  /** Roles whose fillers are no arguments. */
  private static final Set<String> CIRCUMSTANCES = Set.of("place", "topic", "regards");

  private static final List<String> KINDS = List.of("event", "agreement", "relationship", "all");

  /**
   * Precision, recall and their harmonic mean, from 0 to 1, rounded to four digits.
   *
   * @param p precision
   * @param r recall
   */
  public record Rates(double p, double r, double f1) {
    private static Rates of(double p, double r) {
      double f1 = p + r == 0 ? 0 : round(2 * p * r / (p + r), 4).doubleValue();
      return new Rates(round(p, 4).doubleValue(), round(r, 4).doubleValue(), f1);
    }
  }

  /**
   * The score of one kind of facts.
   *
   * @param soft by the credit that each fact earns
   * @param found by whether it earns any
   * @param system number of facts of the table
   * @param gold number of core gold facts
   */
  public record Line(String kind, Rates soft, Rates found, int system, int gold) {
    Measure measure(String set, String name, Rates rates) {
      return new Measure(set, name, Optional.of(rates.p()), Optional.of(rates.r()), system, gold);
    }

    /** As the original prints it. */
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-13s soft P %s R %s F1 %s   found P %s R %s F1 %s   (system %d, gold %d)",
          kind,
          round(soft.p, 3),
          round(soft.r, 3),
          round(soft.f1, 3),
          round(found.p, 3),
          round(found.r, 3),
          round(found.f1, 3),
          system,
          gold);
    }
  }

  private final Gold gold;
  private final List<GoldFact> expected;
  private final List<FactTable.Fact> facts;
  private final double[][] credits;

  /**
   * Compares every pair.
   *
   * @param text the article, in which the quotes of the gold file stand
   */
  public FactScore(Gold gold, String text, FactTable table) {
    this.gold = gold;
    // Offsets count a line end as one character, whatever system wrote the file.
    this.expected = gold.facts(text.replaceAll("\r\n?", "\n"));
    this.facts = table.facts();
    this.credits =
        expected.stream()
            .map(g -> facts.stream().mapToDouble(s -> compare(g, s)).toArray())
            .toArray(double[][]::new);
  }

  /** One line for each kind, and one for all. */
  public List<Line> lines() {
    return KINDS.stream().map(this::line).toList();
  }

  /**
   * Lines of the table of scores.
   *
   * @param set name of the article
   */
  public List<Measure> measures(String set) {
    List<Measure> measures = new ArrayList<>();
    for (Line line : lines()) {
      measures.add(line.measure(set, "facts found, " + line.kind(), line.found()));
    }
    Line all = line("all");
    measures.add(all.measure(set, "facts soft, all", all.soft()));
    return measures;
  }

  private Line line(String kind) {
    int[] ours = of(kind, facts.stream().map(FactTable.Fact::kind).toList());
    int[] theirs = of(kind, expected.stream().map(GoldFact::kind).toList());
    double[] best =
        Arrays.stream(theirs)
            .filter(i -> expected.get(i).core())
            .mapToDouble(i -> max(credits[i]))
            .toArray();
    double[] back =
        Arrays.stream(ours)
            .mapToDouble(j -> max(Arrays.stream(theirs).mapToDouble(i -> credits[i][j]).toArray()))
            .toArray();
    return new Line(
        kind,
        Rates.of(mean(back), mean(best)),
        Rates.of(mean(hits(back)), mean(hits(best))),
        ours.length,
        best.length);
  }

  private static int[] of(String kind, List<String> kinds) {
    return IntStream.range(0, kinds.size())
        .filter(i -> kind.equals("all") || kinds.get(i).equals(kind))
        .toArray();
  }

  /** Ids of the facts that match some fact of the gold file, core or not. */
  public Set<String> found() {
    Set<String> found = new TreeSet<>();
    for (int j = 0; j < facts.size(); j++) {
      int fact = j;
      if (Arrays.stream(credits).anyMatch(row -> row[fact] > 0)) {
        found.add(facts.get(j).id());
      }
    }
    return found;
  }

  /** One line for each core gold fact missed or found in part, and for each fact without gold. */
  public List<String> errors() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      GoldFact g = expected.get(i);
      double best = max(credits[i]);
      if (best == 0 && g.core()) {
        lines.add("MISSED  " + g.type() + " | " + g.quote());
      } else if (best > 0 && best < 0.85) {
        lines.add(
            "PARTIAL "
                + round(best, 2).doubleValue()
                + " "
                + g.type()
                + " "
                + g.arguments().stream()
                    .map(a -> "[" + quoted(a.role()) + ", " + quoted(a.alternatives()) + "]")
                    .collect(Collectors.joining(", ", "[", "]"))
                + " "
                + (g.time().isEmpty() ? "None" : g.time())
                + " "
                + g.status()
                + " | "
                + g.quote());
      }
    }
    for (int j = 0; j < facts.size(); j++) {
      int fact = j;
      if (Arrays.stream(credits).allMatch(row -> row[fact] == 0)) {
        lines.add(
            "SPURIOUS "
                + facts.get(j).id()
                + " "
                + new TreeSet<>(facts.get(j).types())
                    .stream().map(FactScore::quoted).collect(Collectors.joining(", ", "[", "]"))
                + " "
                + facts.get(j).evidence().stream()
                    .limit(1)
                    .map(s -> "(" + s.start() + ", " + s.end() + ")")
                    .collect(Collectors.joining(", ", "[", "]")));
      }
    }
    return lines;
  }

  // ---- one pair

  /** 0 where the fact is no match, else its credit, at most 1. */
  private double compare(GoldFact g, FactTable.Fact s) {
    if (!g.kind().equals(s.kind())
        || Collections.disjoint(g.types(), s.types())
        || s.evidence().stream().noneMatch(e -> e.start() < g.end() && g.start() < e.end())) {
      return 0;
    }
    double sum = 0.4;
    double weights = 0.4;
    if (!g.arguments().isEmpty()) {
      double f1 = arguments(g, s);
      if (f1 == 0) {
        return 0;
      }
      sum += 0.35 * f1;
      weights += 0.35;
    }
    if (g.bounds().isPresent()) {
      Bounds bounds = g.bounds().get();
      double time =
          s.bounds().map(b -> b.equals(bounds) ? 1.0 : b.overlaps(bounds) ? 0.5 : 0.0).orElse(0.0);
      sum += 0.15 * time;
      weights += 0.15;
    }
    sum += g.status().equals(s.status()) ? 0.10 : 0;
    weights += 0.10;
    return sum / weights;
  }

  private double arguments(GoldFact g, FactTable.Fact s) {
    double hits = 0;
    Set<String> used = new HashSet<>();
    for (GoldFact.Argument wanted : g.arguments()) {
      Gold.Known known = gold.known(wanted.alternatives());
      double best = 0;
      String found = "";
      for (var argument : s.arguments().entrySet()) {
        FactTable.Key key = argument.getKey();
        if (!used.contains(key.argument()) && same(argument.getValue(), known)) {
          double credit = credit(wanted.role(), key.role());
          if (credit > best) {
            best = credit;
            found = key.argument();
          }
        }
      }
      if (best > 0) {
        used.add(found);
        hits += best;
      }
    }
    if (hits == 0) {
      return 0;
    }
    Gold.Known place = g.place().map(gold::known).orElse(Gold.Known.NOTHING);
    long distinct =
        s.arguments().entrySet().stream()
            .filter(a -> !CIRCUMSTANCES.contains(a.getKey().role()))
            .filter(a -> used.contains(a.getKey().argument()) || !same(a.getValue(), place))
            .map(a -> a.getKey().argument())
            .distinct()
            .count();
    double p = hits / Math.max(hits, (double) distinct);
    double r = hits / g.arguments().size();
    return 2 * p * r / (p + r);
  }

  private static boolean same(FactTable.Called called, Gold.Known known) {
    return !Collections.disjoint(called.names(), known.names())
        || !Collections.disjoint(called.items(), known.items());
  }

  private static double credit(String wanted, String given) {
    String a = SIDES.getOrDefault(wanted, wanted);
    String b = SIDES.getOrDefault(given, given);
    return a.equals(b) || a.equals("both") || b.equals("both") ? 1 : 0.5;
  }

  private static void side(String side, String roles) {
    for (String role : roles.split(" ", -1)) {
      SIDES.put(role, side);
    }
  }

  // ---- numbers

  private static double max(double[] values) {
    double max = 0;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  // A plain sum from left to right: a compensated one would differ in the last digit.
  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }

  private static double[] hits(double[] values) {
    return Arrays.stream(values).map(value -> value > 0 ? 1 : 0).toArray();
  }

  private static BigDecimal round(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
  }

  private static String quoted(String text) {
    return text.contains("'") && !text.contains("\"")
        ? '"' + text + '"'
        : "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
