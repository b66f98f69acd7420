package org.entente.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "hussein, husein, 1",
    "hussein, husesin, 1",
    "kitten, sitting, 3",
    "ca, abc, 3",
    "'', abc, 3",
    "abc, '', 3",
    "abc, abc, 0",
  })
  void countsEdits(String one, String other, int edits) {
    assertThat(EditDistance.of(one, other, 5)).isEqualTo(edits);
  }

  @Test
  void agreesWithTheFullTableUpToItsBound() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      String one = word(random);
      String other = word(random);
      int bound = random.nextInt(6);
      int full = full(one, other);
      int banded = EditDistance.of(one, other, bound);
      if (full <= bound) {
        assertThat(banded).as("%s %s within %d", one, other, bound).isEqualTo(full);
      } else {
        assertThat(banded).as("%s %s within %d", one, other, bound).isGreaterThan(bound);
      }
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  /** Every cell of the table, as the definition has it. */
  private static int full(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
