package org.entente.phase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.claim.Claim;

/**
 * One change of the status of a pair, told by one claim or several.
 *
 * @param status what it leads to
 * @param before what it presupposes
 * @param start when it happened
 * @param end when its status is over by itself, as a war's is
 * @param claims best dated first
 */
record Change(
    Status status,
    Optional<Status> before,
    Bounds start,
    Optional<Bounds> end,
    List<Claim> claims) {

  static final Comparator<Change> BEST_DATED =
      Comparator.comparing((Change change) -> change.start.width())
          .thenComparing(change -> change.claim().evidence().get(0))
          .thenComparing(change -> change.claim().id());

  Change {
    claims = List.copyOf(claims);
  }

  /** The claim that dates it best. */
  Claim claim() {
    return claims.get(0);
  }

  /** Whether one of its claims is of the kind. */
  boolean tells(String kind) {
    return claims.stream().anyMatch(claim -> claim.kind().equals(kind));
  }

  /**
   * This change, told by another claim too; the time is that of this one, which is dated better.
   */
  Change with(Change other, Status common) {
    List<Claim> all = new ArrayList<>(claims);
    all.addAll(other.claims);
    return new Change(common, before.or(other::before), start, end, all);
  }
}
