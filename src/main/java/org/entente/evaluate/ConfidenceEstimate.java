package org.entente.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.entente.claim.ConfidenceTable;
import org.entente.claim.RuleConfidence;

/**
 * Precision of each rule, from judged readings, drawn towards that of its family: {@code (right +
 * m·p) / (n + m)}, where {@code p} is the family's precision, which is drawn likewise towards that
 * of all rules. So a rule with three judged readings says mostly what its family says.
 */
public final class ConfidenceEstimate {

  /**
   * How many readings the prior counts for. Of 1, 2, 4 … 128 that with the least Brier score when
   * each article is predicted from the others; see {@link #crossValidation()}.
   */
  static final double STRENGTH = 64;

  /** The number that all rules had before they were measured. */
  private static final double BASELINE = 0.82;

  private static final double[] STRENGTHS = {1, 2, 4, 8, 16, 32, 64, 128};

  /** No prediction is surer than this, so that one error does not cost without bound. */
  private static final double SUREST = 0.99;

  private final List<Judged> rows;

  public ConfidenceEstimate(List<Judged> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Judged readings and how many of them are right. */
  private record Count(int judged, int right) {
    static Count of(List<Judged> rows, Predicate<Judged> which) {
      List<Judged> chosen = rows.stream().filter(which).toList();
      return new Count(chosen.size(), (int) chosen.stream().filter(Judged::right).count());
    }

    double drawnTo(double prior, double strength) {
      return (right + strength * prior) / (judged + strength);
    }
  }

  /** Counts of all, of each family and of each rule. */
  private record Counts(Count all, Map<String, Count> families, Map<String, Count> rules) {
    static Counts of(List<Judged> rows) {
      Map<String, Count> families = new TreeMap<>();
      Map<String, Count> rules = new TreeMap<>();
      for (Judged row : rows) {
        families.computeIfAbsent(
            RuleConfidence.family(row.rule()),
            f -> Count.of(rows, other -> RuleConfidence.family(other.rule()).equals(f)));
        rules.computeIfAbsent(row.rule(), r -> Count.of(rows, other -> other.rule().equals(r)));
      }
      return new Counts(Count.of(rows, row -> true), families, rules);
    }

    double overall() {
      return all.drawnTo(BASELINE, 1);
    }

    double family(String family, double strength) {
      return families.getOrDefault(family, new Count(0, 0)).drawnTo(overall(), strength);
    }

    double rule(String rule, double strength) {
      return rules
          .getOrDefault(rule, new Count(0, 0))
          .drawnTo(family(RuleConfidence.family(rule), strength), strength);
    }
  }

  /** The lines of {@code confidence.tsv}, as {@link ConfidenceTable} reads them. */
  public List<String> table() {
    Counts counts = Counts.of(rows);
    List<String> lines = new ArrayList<>();
    lines.add("# How far each rule can be trusted; made by ./entente evaluate --confidence.");
    lines.add(
        "# confidence = (right + m·p)/(judged + m), m = " + (int) STRENGTH + ", p its family");
    lines.add(ConfidenceTable.HEADER);
    lines.add(line("all", "all", counts.all(), counts.overall()));
    counts
        .families()
        .forEach((f, count) -> lines.add(line("family", f, count, counts.family(f, STRENGTH))));
    counts
        .rules()
        .forEach((r, count) -> lines.add(line("rule", r, count, counts.rule(r, STRENGTH))));
    return lines;
  }

  private static String line(String scope, String name, Count count, double confidence) {
    return String.format(
        Locale.ROOT,
        "%s\t%s\t%d\t%d\t%.3f",
        scope,
        name,
        count.judged(),
        count.right(),
        confidence);
  }

  /** How well each way predicts the articles that it has not seen. */
  public List<String> crossValidation() {
    List<String> lines = new ArrayList<>();
    lines.add("each article predicted from the others: Brier score, log loss (less is better)");
    lines.add(score("constant " + BASELINE, seen -> row -> BASELINE));
    lines.add(score("share of all", seen -> row -> seen.overall()));
    for (double m : STRENGTHS) {
      lines.add(
          score(
              "family, m = " + (int) m,
              seen -> row -> seen.family(RuleConfidence.family(row.rule()), m)));
      lines.add(score("rule, m = " + (int) m, seen -> row -> seen.rule(row.rule(), m)));
    }
    return lines;
  }

  /** A way to predict, made from what is seen. */
  private interface Way {
    ToDoubleFunction<Judged> from(Counts seen);
  }

  private String score(String name, Way way) {
    double brier = 0;
    double loss = 0;
    for (String article : rows.stream().map(Judged::article).distinct().sorted().toList()) {
      ToDoubleFunction<Judged> predict =
          way.from(Counts.of(rows.stream().filter(r -> !r.article().equals(article)).toList()));
      for (Judged row : rows) {
        if (row.article().equals(article)) {
          double p = Math.min(SUREST, Math.max(1 - SUREST, predict.applyAsDouble(row)));
          double miss = row.right() ? 1 - p : p;
          brier += miss * miss;
          loss -= Math.log(1 - miss);
        }
      }
    }
    return String.format(
        Locale.ROOT, "  %-22s %.4f  %.4f", name, brier / rows.size(), loss / rows.size());
  }
}
