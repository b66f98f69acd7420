package org.entente.serve.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How alike two folded names are, from 0 to 100: the same; the same words in another order; else
 * the better of words in common and letters in common. The two measures are the ones that record
 * linkage has long used: the Dice coefficient, with nearly equal words counted in part, and the
 * edit distance of Levenshtein with swapped neighbours.
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-31164-2">P. Christen, Data Matching (2012),
 *     chapter 5</a>
 */
final class NameSimilarity {

  static final double SAME = 100;
  static final double REORDERED = 97;

  private static final double LETTERS = 95;
  private static final double WORDS = 90;

  /** Of the words that the other name has not, so many are compared letter by letter. */
  private static final int FUZZY_WORDS = 24;

  private NameSimilarity() {}

  static double of(String one, String other) {
    if (one.equals(other)) {
      return SAME;
    }
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    String[] words = sorted(one);
    String[] others = sorted(other);
    if (Arrays.equals(words, others)) {
      return REORDERED;
    }
    int longer = Math.max(one.length(), other.length());
    int bound = longer / 4;
    int edits = EditDistance.of(one, other, bound);
    double letters = edits > bound ? 0 : LETTERS * (longer - edits) / longer;
    return Math.max(letters, WORDS * dice(words, others));
  }

  private static String[] sorted(String name) {
    String[] words = name.split(" ", -1);
    Arrays.sort(words);
    return words;
  }

  /** Equal words first, so that none is taken for one that is only nearly equal. */
  private static double dice(String[] words, String[] others) {
    List<String> left = new ArrayList<>(List.of(words));
    List<String> right = new ArrayList<>(List.of(others));
    left.removeIf(right::remove);
    double common = words.length - left.size();
    for (String word : left.subList(0, Math.min(FUZZY_WORDS, left.size()))) {
      int best = -1;
      double likeness = 0;
      for (int j = 0; j < Math.min(FUZZY_WORDS, right.size()); j++) {
        double alike = alike(word, right.get(j));
        if (alike > likeness) {
          best = j;
          likeness = alike;
        }
      }
      if (best >= 0) {
        right.remove(best);
        common += likeness;
      }
    }
    return 2 * common / (words.length + others.length);
  }

  /** One letter wrong in four; short words and numbers must be the same. */
  private static double alike(String word, String other) {
    int longer = Math.max(word.length(), other.length());
    int bound = Math.min(longer / 4, 3);
    if (bound == 0 || Character.isDigit(word.charAt(0))) {
      return 0;
    }
    int edits = EditDistance.of(word, other, bound);
    return edits > bound ? 0 : (double) (longer - edits) / longer;
  }

  /** The best over several names. */
  static double best(String name, List<String> others) {
    return others.stream().mapToDouble(other -> of(name, other)).max().orElse(0);
  }
}
