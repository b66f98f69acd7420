package org.entente.exchange;

import java.util.List;

/** Why something is not offered for upload. */
final class LeftOutTable {

  /** Name of the file. */
  static final String FILE = "left-out.tsv";

  private LeftOutTable() {}

  static String of(List<Outcome.LeftOut> leftOut) {
    StringBuilder text = new StringBuilder("subject\tproperty\tvalue\treason\tfact\n");
    for (Outcome.LeftOut one : leftOut) {
      Proposal proposal = one.proposal();
      text.append(
              String.join(
                  "\t",
                  cell(proposal.subject().label()),
                  proposal.property().label(),
                  cell(proposal.value().label()),
                  cell(one.reason()),
                  proposal.ground().fact()))
          .append('\n');
    }
    return text.toString();
  }

  private static String cell(String words) {
    return words.replaceAll("[\\t\\r\\n]+", " ");
  }
}
