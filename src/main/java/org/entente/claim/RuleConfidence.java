package org.entente.claim;

/**
 * How far a rule can be trusted: what readers found of its readings.
 *
 * @param rule id of the frame or rule
 * @param judged how many of its readings were judged; 0 where its family alone speaks for it
 * @param right how many of them were right
 * @param confidence estimated share of right readings, from 0 to 1
 */
public record RuleConfidence(String rule, int judged, int right, double confidence) {
  public RuleConfidence {
    if (right < 0 || right > judged) {
      throw new IllegalArgumentException(rule + ": " + right + " of " + judged + " right");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(rule + " has confidence " + confidence);
    }
  }

  /** The family of a rule: the file of its frame, which its id begins with. */
  public static String family(String rule) {
    return rule.replaceFirst("\\..*", "");
  }
}
