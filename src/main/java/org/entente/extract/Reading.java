package org.entente.extract;

import java.util.List;
import org.entente.claim.ClaimedArticle;
import org.entente.mention.FoundTimes;
import org.entente.mention.TimeMention;

/**
 * What the stages found in one article.
 *
 * @param found every time that the text names
 * @param claimed names and claims
 */
public record Reading(FoundTimes found, ClaimedArticle claimed) {

  /** The times on the calendar, in reading order. */
  public List<TimeMention> times() {
    return found.placed();
  }
}
