package org.entente.evaluate;

import java.util.Optional;

/**
 * One line of the table of scores, from 0 to 1.
 *
 * @param set the set or article
 * @param name what is counted
 * @param precision right ones among those found, where that can be judged
 * @param recall right ones among those of the gold, where that can be judged
 * @param found how many were judged for the precision
 * @param gold how many were asked for
 */
public record Measure(
    String set,
    String name,
    Optional<Double> precision,
    Optional<Double> recall,
    int found,
    int gold) {

  static Measure of(String set, String name, int right, int found, int gold) {
    return new Measure(
        set, name, Optional.of(share(right, found)), Optional.of(share(right, gold)), found, gold);
  }

  static Measure recall(String set, String name, int right, int gold) {
    return new Measure(set, name, Optional.empty(), Optional.of(share(right, gold)), 0, gold);
  }

  static Measure precision(String set, String name, int right, int found) {
    return new Measure(set, name, Optional.of(share(right, found)), Optional.empty(), found, 0);
  }

  /** Harmonic mean of precision and recall. */
  public Optional<Double> f1() {
    return precision.flatMap(p -> recall.map(r -> p + r == 0 ? 0 : 2 * p * r / (p + r)));
  }

  /** F1, or the only one of precision and recall that there is. */
  public double value() {
    return f1().or(() -> recall).or(() -> precision).orElse(0.0);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
