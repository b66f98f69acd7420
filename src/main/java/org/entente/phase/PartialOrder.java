package org.entente.phase;

/** What is known about the order of a few things, numbered from 0. */
final class PartialOrder {

  private final boolean[][] before;

  PartialOrder(int size) {
    before = new boolean[size][size];
  }

  /** The same, which stays when this grows. */
  PartialOrder copy() {
    PartialOrder copy = new PartialOrder(before.length);
    for (int i = 0; i < before.length; i++) {
      copy.before[i] = before[i].clone();
    }
    return copy;
  }

  /** Adds that one comes before another, with all that follows; what contradicts is left out. */
  void add(int one, int other) {
    if (one == other || before[other][one]) {
      return;
    }
    for (int i = 0; i < before.length; i++) {
      for (int j = 0; j < before.length; j++) {
        boolean first = i == one || before[i][one];
        boolean second = j == other || before[other][j];
        before[i][j] |= first && second;
      }
    }
  }

  boolean before(int one, int other) {
    return before[one][other];
  }

  /** Whether nothing is known about the order of two different things. */
  boolean open(int one, int other) {
    return one != other && !before[one][other] && !before[other][one];
  }
}
