package org.entente.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.mention.TimeMention;
import org.entente.text.SourceText;
import org.entente.text.Span;
import org.entente.time.Period;

/**
 * Ties claims that cannot both hold, both ways. Missing one costs less than making one up, so both
 * must be of one kind with the same actors in the same roles, and then
 *
 * <ul>
 *   <li>one is told as done and the other as denied, and their times can be the same; or as not
 *       done, at a time that holds the first one's, or, of what is done once, both without a time;
 *   <li>or both are told as done, of what is done once, at times that no reading makes the same,
 *       and nothing is told that would let it be done twice.
 * </ul>
 *
 * <p>"Iraq recognized Syria in 1932" and "Iraq did not recognize Syria in 1932" do; "Iraq did not
 * recognize Syria until 1932" does not.
 */
final class Contradictions {

  /** Kinds that two states have once, or once between two breaks. */
  private static final Set<String> ONCE =
      Set.of("DiplomaticRelationsEstablished", "Founding", "Independence", "Recognition");

  /** Those of them for which two dates are two stories; recognition may come in steps. */
  private static final Set<String> ONE_DATE =
      Set.of("DiplomaticRelationsEstablished", "Founding", "Independence");

  /** After one of these a state may be founded, freed or have its relations established anew. */
  private static final Set<String> BREAKS =
      Set.of(
          "Annexation",
          "Coup",
          "DiplomaticRelationsRestored",
          "DiplomaticRelationsSuspended",
          "Invasion",
          "Liberation",
          "MandateImposed",
          "Occupation",
          "RegimeChange",
          "Revolution",
          "Secession",
          "Unification",
          "War");

  /** Acts of words and of force happen often: that one did not happen says nothing of another. */
  private static final Set<String> OFTEN =
      Set.of(
          "Abstention",
          "Acceptance",
          "Accusation",
          "Demand",
          "Denial",
          "Denunciation",
          "Proposal",
          "Rejection",
          "Statement",
          "Threat");

  /**
   * Words of a sentence whose "not" is only for a time, whose "did" is a second one, or whose date
   * is that of a feast.
   */
  private static final Pattern FOR_A_TIME =
      Pattern.compile(
          "(?i)\\b(?:until|till|yet|still|before|prior to|again|anew|any ?more|any longer|no longer"
              + "|initially|at first|originally|de facto|de jure|consular|non-?resident|re-?establish\\w*"
              + "|restor\\w*|resum\\w*|renew\\w*|new|second|successor"
              + "|congratulat\\w*|celebrat\\w*|anniversary)\\b");

  /** Wider than this, a date is too vague to disagree with another. */
  private static final long WIDEST_DAYS = 366;

  private final SourceText text;
  private final List<Claim> claims;

  private Contradictions(SourceText text, List<Claim> claims) {
    this.text = text;
    this.claims = claims;
  }

  /** The same claims, in the same order, with ties between those that contradict each other. */
  static List<Claim> mark(List<Claim> claims, SourceText text) {
    return new Contradictions(text, claims).marked();
  }

  private List<Claim> marked() {
    Map<String, List<Claim>> alike = new TreeMap<>();
    for (Claim claim : claims) {
      List<String> sides = sides(claim);
      if (!sides.isEmpty()) {
        alike.computeIfAbsent(claim.kind() + " " + sides, key -> new ArrayList<>()).add(claim);
      }
    }
    Map<String, List<ClaimLink>> ties = new TreeMap<>();
    for (List<Claim> group : alike.values()) {
      for (Claim one : group) {
        for (Claim other : group) {
          if (disagree(one, other) || disagree(other, one)) {
            ties.computeIfAbsent(one.id(), id -> new ArrayList<>())
                .add(new ClaimLink(ClaimLink.Property.CONTRADICTS, other.id()));
          }
        }
      }
    }
    return claims.stream()
        .map(
            claim ->
                ties.containsKey(claim.id())
                    ? claim.withLinks(
                        Stream.concat(
                                claim.links().stream(),
                                ties.get(claim.id()).stream()
                                    .sorted(Comparator.comparing(ClaimLink::target)))
                            .toList())
                    : claim)
        .toList();
  }

  /** Actors with their roles; empty where too few are named to be sure that it is the same. */
  private static List<String> sides(Claim claim) {
    List<String> sides =
        claim.arguments().stream()
            .filter(argument -> argument.role().isInvolvement())
            .map(argument -> argument.role() + "=" + argument.entity())
            .sorted()
            .toList();
    boolean one = claim.kind().equals("Independence") || claim.kind().equals("Founding");
    return sides.size() >= (one ? 1 : 2) && claim.name().isEmpty() ? sides : List.of();
  }

  private boolean disagree(Claim one, Claim other) {
    if (one.id().equals(other.id())
        || one.factuality() != Factuality.ACTUAL
        || sameSentence(one, other)) {
      return false;
    }
    return switch (other.factuality()) {
      case DENIED -> overlap(one, other);
      case NEGATED -> !OFTEN.contains(one.kind()) && !forATime(other) && notDone(one, other);
      case ACTUAL -> ONE_DATE.contains(one.kind()) && twoDates(one, other);
      case PLANNED, ALLEGED -> false;
    };
  }

  private static boolean notDone(Claim done, Claim not) {
    if (done.time().isEmpty() && not.time().isEmpty()) {
      return ONCE.contains(done.kind());
    }
    Optional<Period> inside = done.time().map(TimeMention::period);
    Optional<Period> outside = not.time().map(TimeMention::period);
    if (inside.isEmpty() || outside.isEmpty() || !bounded(inside) || !bounded(outside)) {
      return false;
    }
    return !first(inside).isBefore(first(outside)) && !last(inside).isAfter(last(outside));
  }

  private static boolean overlap(Claim one, Claim other) {
    Optional<Period> a = one.time().map(TimeMention::period);
    Optional<Period> b = other.time().map(TimeMention::period);
    return !bounded(a) || !bounded(b) || (!first(a).isAfter(last(b)) && !first(b).isAfter(last(a)));
  }

  private boolean twoDates(Claim one, Claim other) {
    Optional<Period> a = one.time().map(TimeMention::period);
    Optional<Period> b = other.time().map(TimeMention::period);
    if (!exact(one) || !exact(other) || forATime(one) || forATime(other)) {
      return false;
    }
    if (!first(a).isAfter(last(b)) && !first(b).isAfter(last(a))) {
      return false;
    }
    LocalDate from = first(a).isBefore(first(b)) ? first(a) : first(b);
    LocalDate to = last(a).isAfter(last(b)) ? last(a) : last(b);
    return claims.stream().noneMatch(claim -> breaks(claim, one, from, to));
  }

  private static boolean breaks(Claim claim, Claim one, LocalDate from, LocalDate to) {
    Optional<Period> when = claim.time().map(TimeMention::period);
    Set<String> actors = one.arguments().stream().map(Argument::entity).collect(Collectors.toSet());
    return BREAKS.contains(claim.kind())
        && claim.arguments().stream().map(Argument::entity).anyMatch(actors::contains)
        && (!bounded(when) || (!first(when).isAfter(to) && !last(when).isBefore(from)));
  }

  /** Whether its own sentence names a time of a year at most. */
  private static boolean exact(Claim claim) {
    Optional<Period> period = claim.time().map(TimeMention::period);
    return bounded(period)
        && ChronoUnit.DAYS.between(first(period), last(period)) <= WIDEST_DAYS
        && claim.time().stream()
            .anyMatch(
                time ->
                    !time.inferred()
                        && !time.anchor()
                        && claim.evidence().stream()
                            .allMatch(evidence -> evidence.sentence().contains(time.core())));
  }

  private boolean forATime(Claim claim) {
    return claim.evidence().stream()
        .map(Evidence::sentence)
        .anyMatch(sentence -> FOR_A_TIME.matcher(text.slice(sentence)).find());
  }

  private static boolean sameSentence(Claim one, Claim other) {
    Set<Span> sentences =
        one.evidence().stream().map(Evidence::sentence).collect(Collectors.toSet());
    return other.evidence().stream().map(Evidence::sentence).anyMatch(sentences::contains);
  }

  private static boolean bounded(Optional<Period> period) {
    return period.flatMap(Period::earliestStart).isPresent()
        && period.flatMap(Period::latestEnd).isPresent();
  }

  private static LocalDate first(Optional<Period> period) {
    return period.flatMap(Period::earliestStart).orElse(LocalDate.MIN);
  }

  private static LocalDate last(Optional<Period> period) {
    return period.flatMap(Period::latestEnd).orElse(LocalDate.MAX);
  }
}
