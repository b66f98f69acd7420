package org.entente.phase;

import java.util.List;
import org.entente.claim.Claim;

/**
 * A stretch of a relationship with one status. It says nothing that its claims do not say: their
 * evidence is its evidence.
 *
 * @param status what the two are to each other
 * @param start when it began; never narrower than the events that opened it
 * @param end when it ended; never narrower than the events that closed it, open where none is told
 * @param startedBy claims that tell its opening, best dated first; none where a later event
 *     presupposes it
 * @param endedBy claims that tell its end, best dated first
 * @param statedBy claims that tell something as not done
 */
public record Phase(
    Status status,
    Bounds start,
    Bounds end,
    List<Claim> startedBy,
    List<Claim> endedBy,
    List<Claim> statedBy) {
  public Phase {
    startedBy = List.copyOf(startedBy);
    endedBy = List.copyOf(endedBy);
    statedBy = List.copyOf(statedBy);
  }

  Phase withEnd(Bounds bounds) {
    return new Phase(status, start, bounds, startedBy, endedBy, statedBy);
  }

  Phase endedBy(Bounds bounds, List<Claim> claims) {
    return new Phase(status, start, bounds, startedBy, claims, statedBy);
  }
}
