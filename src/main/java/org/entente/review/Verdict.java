package org.entente.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.entity.EntityLink;

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

  private List<String> candidates(String first, EntityLink link) {
    LinkedHashSet<String> all = new LinkedHashSet<>();
    all.add(first);
    all.addAll(link.candidates());
    all.removeAll(rejected.keySet());
    return List.copyOf(all);
  }

  /** No other item steps in for a rejected one: what ranked behind it did not pass by itself. */
  private EntityLink withoutRejected(EntityLink link) {
    List<String> reasons = new ArrayList<>();
    rejected.forEach(
        (rejectedItem, reason) -> {
          if (link.candidates().contains(rejectedItem)
              || link.item().equals(Optional.of(rejectedItem))) {
            reasons.add(reason);
          }
        });
    if (reasons.isEmpty()) {
      return link;
    }
    List<String> left =
        link.candidates().stream().filter(candidate -> !rejected.containsKey(candidate)).toList();
    boolean lost = link.item().filter(rejected::containsKey).isPresent() || left.isEmpty();
    if (!lost) {
      reasons.add(0, link.reason());
    }
    return new EntityLink(
        lost ? EntityLink.Status.UNLINKED : link.status(),
        lost ? Optional.empty() : link.item(),
        left,
        String.join("; ", reasons));
  }
}
