package org.entente.evaluate;

import java.util.List;

/**
 * How a system did on a set.
 *
 * @param errors lines for a reader: what is wrong in each document, then what is taken for what
 */
record SetScore(List<Measure> measures, List<String> errors) {
  SetScore {
    measures = List.copyOf(measures);
    errors = List.copyOf(errors);
  }
}
