package org.entente.serve.reconcile;

/**
 * Insertions, deletions, replacements and swaps of neighbours that lead from one word to another
 * (optimal string alignment), up to a bound. Only the cells within the bound of the diagonal are
 * looked at, so the work is the length times the bound.
 */
final class EditDistance {

  private EditDistance() {}

  /**
   * The distance in UTF-16 units.
   *
   * @param bound at least 0
   * @return the distance, or some number above the bound where it is greater
   */
  static int of(String one, String other, int bound) {
    int far = bound + 1;
    if (Math.abs(one.length() - other.length()) > bound) {
      return far;
    }
    int width = other.length();
    int[] before = new int[width + 1];
    int[] above = new int[width + 1];
    int[] row = new int[width + 1];
    for (int j = 0; j <= width; j++) {
      above[j] = Math.min(j, far);
    }
    for (int i = 1; i <= one.length(); i++) {
      int from = Math.max(1, i - bound);
      int to = Math.min(width, i + bound);
      row[from - 1] = from == 1 ? Math.min(i, far) : far;
      int least = row[from - 1];
      for (int j = from; j <= to; j++) {
        // The cell above the last one lies outside the band of the row before.
        int up = j < i + bound ? above[j] : far;
        int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(above[j - 1] + cost, Math.min(up, row[j - 1]) + 1);
        if (cost == 1
            && i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        row[j] = Math.min(best, far);
        least = Math.min(least, row[j]);
      }
      if (least > bound) {
        return far;
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above[width];
  }
}
