package org.entente.phase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.claim.Claim;
import org.entente.claim.ClaimLink;
import org.entente.claim.ClaimedArticle;
import org.entente.claim.Evidence;
import org.entente.claim.Factuality;
import org.entente.mention.TimeMention;
import org.entente.text.SourceText;
import org.entente.text.Span;
import org.entente.time.Period;

/** Reads changes of status from claims. */
final class ChangeReader {

  private final StatusRules rules;
  private final SourceText text;
  private final Sides sides;
  private final Map<String, Claim> claims = new HashMap<>();

  ChangeReader(StatusRules rules, ClaimedArticle article) {
    this.rules = rules;
    this.text = article.linked().annotated().article().source();
    this.sides = new Sides(article.linked().entities());
    article.claims().forEach(claim -> claims.putIfAbsent(claim.id(), claim));
  }

  /** Every change that the claims tell as done, by pair. */
  SortedMap<Pair, List<Change>> changes(List<Claim> all) {
    SortedMap<Pair, List<Change>> changes = new TreeMap<>();
    for (Claim claim : all) {
      if (claim.factuality() == Factuality.ACTUAL) {
        change(claim).ifPresent(change -> put(changes, claim, change.status(), change));
      }
    }
    return changes;
  }

  /** Every claim that tells a change as not done, by pair. */
  SortedMap<Pair, List<Claim>> refusals(List<Claim> all) {
    SortedMap<Pair, List<Claim>> refusals = new TreeMap<>();
    for (Claim claim : all) {
      Optional<Status> status = refused(claim);
      status.ifPresent(found -> put(refusals, claim, found, claim));
    }
    return refusals;
  }

  Optional<Status> refused(Claim claim) {
    return claim.factuality() == Factuality.NEGATED
        ? Optional.ofNullable(rules.ifNot().get(claim.kind()))
        : Optional.empty();
  }

  private <T> void put(SortedMap<Pair, List<T>> map, Claim claim, Status status, T value) {
    for (Pair pair : sides.of(claim, status.strand())) {
      map.computeIfAbsent(pair, key -> new ArrayList<>()).add(value);
    }
  }

  private Optional<Change> change(Claim claim) {
    Optional<Status> before = Optional.ofNullable(rules.before().get(claim.kind()));
    Optional<Status> after = Optional.ofNullable(rules.after().get(claim.kind()));
    Optional<Status> during = Optional.ofNullable(rules.during().get(claim.kind()));
    return told(claim, before, after, during).filter(change -> !change.status().onlyNarrower());
  }

  private Optional<Change> told(
      Claim claim, Optional<Status> before, Optional<Status> after, Optional<Status> during) {
    return after
        .map(
            status ->
                new Change(
                    exactly(status, before, claim),
                    before,
                    when(claim, Bounds::of),
                    Optional.empty(),
                    List.of(claim)))
        .or(
            () ->
                during.map(
                    status ->
                        new Change(
                            exactly(status, before, claim),
                            before,
                            when(claim, Bounds::start),
                            Optional.of(claim.time().map(this::end).orElse(Bounds.OPEN)),
                            List.of(claim))));
  }

  /** What raises or lowers a level names the old one first; only what it leads to counts. */
  private Status exactly(Status status, Optional<Status> before, Claim claim) {
    return before.equals(Optional.of(status))
        ? status.ledToBy(words(claim, Evidence::sentence))
        : status.saidBy(words(claim, Evidence::span));
  }

  private String words(Claim claim, Function<Evidence, Span> part) {
    return claim.evidence().stream()
        .map(evidence -> text.slice(part.apply(evidence)))
        .collect(Collectors.joining("\n"));
  }

  /** A war "in 1940" may have begun then and ended later; only "from … to" tells when it ended. */
  private Bounds end(TimeMention time) {
    Bounds end = Bounds.end(time.period());
    return end.equals(Bounds.start(time.period())) ? Bounds.OPEN : end;
  }

  /** The time of the claim; where it names no start, what the same sentence puts before it. */
  private Bounds when(Claim claim, Function<Period, Bounds> bounds) {
    Bounds own = claim.time().map(time -> bounds.apply(time.period())).orElse(Bounds.OPEN);
    if (own.earliest().isPresent()) {
      return own;
    }
    Bounds later = own;
    for (Claim earlier : earlier(claim)) {
      later = later.since(earlier.time().flatMap(time -> time.period().earliestStart()));
    }
    return later;
  }

  private List<Claim> earlier(Claim claim) {
    return claim.links().stream()
        .filter(link -> link.property() == ClaimLink.Property.AFTER)
        .map(link -> claims.get(link.target()))
        .filter(Objects::nonNull)
        .toList();
  }
}
