package org.entente.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.entity.EntityLink;
import org.entente.entity.LinkCandidate;

/**
 * What people decided about one thing.
 *
 * @param item the item that it is, such as {@code Q796}, with the reason
 * @param none why it has no item at all
 * @param close an item that is close to it, but not it
 * @param rejected items that it is not, each with the reason
 */
record Verdict(
    Optional<Said> item,
    Optional<String> none,
    Optional<Said> close,
    Map<String, String> rejected) {

  /**
   * An item, and who says so.
   *
   * @param reason author, date and comment
   */
  record Said(String item, String reason) {}

  /** The link after the review. */
  EntityLink applyTo(EntityLink link) {
    if (item.isPresent()) {
      return new EntityLink(
          EntityLink.Status.ACCEPTED,
          Optional.of(item.get().item()),
          candidates(item.get().item(), link),
          item.get().reason());
    }
    if (none.isPresent()) {
      return new EntityLink(EntityLink.Status.UNLINKED, Optional.empty(), List.of(), none.get());
    }
    if (close.isPresent()) {
      return new EntityLink(
          EntityLink.Status.AMBIGUOUS,
          Optional.empty(),
          candidates(close.get().item(), link),
          close.get().reason());
    }
    return withoutRejected(link);
  }

  /** Those of the link, the chosen one first; rejected ones have a veto. */
  private List<LinkCandidate> candidates(String first, EntityLink link) {
    List<LinkCandidate> all = new ArrayList<>();
    Optional<LinkCandidate> known =
        link.candidates().stream().filter(c -> c.item().equals(first)).findFirst();
    all.add(known.map(c -> c.withVeto(Optional.empty())).orElseGet(() -> unknown(first)));
    link.candidates().stream()
        .filter(candidate -> !candidate.item().equals(first))
        .map(this::judged)
        .forEach(all::add);
    return all;
  }

  private static LinkCandidate unknown(String item) {
    return new LinkCandidate(
        item, item, 0, 0, LinkCandidate.TimeFit.UNKNOWN, false, 0, Optional.empty());
  }

  private LinkCandidate judged(LinkCandidate candidate) {
    return Optional.ofNullable(rejected.get(candidate.item()))
        .map(reason -> candidate.withVeto(Optional.of(reason)))
        .orElse(candidate);
  }

  /** No other item steps in for a rejected one: what ranked behind it did not pass by itself. */
  private EntityLink withoutRejected(EntityLink link) {
    List<String> reasons = new ArrayList<>();
    rejected.forEach(
        (rejectedItem, reason) -> {
          if (link.candidates().stream().anyMatch(c -> c.item().equals(rejectedItem))
              || link.item().equals(Optional.of(rejectedItem))) {
            reasons.add(reason);
          }
        });
    if (reasons.isEmpty()) {
      return link;
    }
    List<LinkCandidate> judged =
        link.candidates().stream()
            .map(this::judged)
            .sorted(Comparator.comparing(candidate -> candidate.veto().isPresent()))
            .toList();
    boolean lost =
        link.item().filter(rejected::containsKey).isPresent()
            || judged.stream().allMatch(candidate -> candidate.veto().isPresent());
    if (!lost) {
      reasons.add(0, link.reason());
    }
    return new EntityLink(
        lost ? EntityLink.Status.UNLINKED : link.status(),
        lost ? Optional.empty() : link.item(),
        judged,
        String.join("; ", reasons));
  }
}
