package org.entente.exchange;

import java.util.List;

/**
 * What becomes of the proposals.
 *
 * @param statements what is offered for upload
 * @param leftOut what is not, each with the reason
 * @param differences times that cannot both hold
 */
record Outcome(List<Offer> statements, List<LeftOut> leftOut, List<Difference> differences) {
  Outcome {
    statements = List.copyOf(statements);
    leftOut = List.copyOf(leftOut);
    differences = List.copyOf(differences);
  }

  /**
   * A statement to upload.
   *
   * @param url address of the text, for the reference
   */
  record Offer(Proposal proposal, String url) {}

  /** A proposal that is not offered. */
  record LeftOut(Proposal proposal, String reason) {}

  /**
   * Two times for one thing.
   *
   * @param property that has the time, such as start time
   * @param ours from the text
   * @param theirs of Wikidata
   */
  record Difference(
      Proposal proposal,
      WikidataProperty property,
      Extent ours,
      WikidataTime theirs,
      ExistingStatement statement,
      String url) {}
}
