package org.entente.extract;

import java.util.List;
import org.entente.claim.ClaimedArticle;
import org.entente.mention.TimeMention;

/**
 * What the stages found in one article.
 *
 * @param times every time that the text names, in reading order
 * @param claimed names and claims
 */
public record Reading(List<TimeMention> times, ClaimedArticle claimed) {
  public Reading {
    times = List.copyOf(times);
  }
}
