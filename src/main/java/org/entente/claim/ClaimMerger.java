package org.entente.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.entity.Entity;

/**
 * Makes one claim of all readings of the same fact, and gives it an id and a label.
 *
 * <p>Readings are of the same fact if they agree in kind and factuality, if the arguments of one
 * hold those of the other, and if their times can be the same. A reading without time joins the
 * only claim that fits, unless something between them speaks against it; else it stays alone.
 */
final class ClaimMerger {

  private final ClaimNames names;
  private final ConfidenceTable confidence;

  /**
   * A merger for one article.
   *
   * @param entities by id
   * @param confidence measured precision of the rules
   */
  ClaimMerger(Map<String, Entity> entities, ConfidenceTable confidence) {
    this.names = new ClaimNames(entities);
    this.confidence = confidence;
  }

  /** Claims sorted by first evidence, then id. */
  List<Claim> merge(List<Draft> drafts) {
    Interruptions interruptions = new Interruptions(drafts);
    List<ReadingGroup> groups = new ArrayList<>();
    // Only readings of one kind, or of one name, can be of the same fact.
    Map<String, List<ReadingGroup>> candidates = new HashMap<>();
    // Timed readings first, so that one without time finds the one it may join.
    List<Draft> ordered = new ArrayList<>(drafts);
    ordered.sort(
        Comparator.comparing((Draft d) -> d.time().isEmpty())
            .thenComparing(d -> -d.arguments().size())
            .thenComparing(Draft::evidence));
    for (Draft draft : ordered) {
      List<ReadingGroup> alike =
          candidates.computeIfAbsent(draft.name().orElse(draft.kind()), key -> new ArrayList<>());
      List<ReadingGroup> fitting =
          alike.stream()
              .filter(group -> SameFact.holds(group, draft) && !interruptions.between(group, draft))
              .toList();
      if (fitting.isEmpty()
          || (draft.time().isEmpty() && fitting.size() > 1 && draft.name().isEmpty())) {
        ReadingGroup group = new ReadingGroup(draft);
        groups.add(group);
        alike.add(group);
      } else {
        fitting.get(0).add(draft);
      }
    }
    groups.sort(
        Comparator.comparing((ReadingGroup g) -> g.evidence.iterator().next())
            .thenComparing(g -> g.first.kind()));
    Map<String, Integer> seen = new HashMap<>();
    Map<ReadingGroup, String> ids = new LinkedHashMap<>();
    for (ReadingGroup group : groups) {
      String key = ClaimNames.key(group);
      int count = seen.merge(key, 1, Integer::sum);
      ids.put(group, count == 1 ? key : key + "-" + count);
    }
    List<Claim> claims = new ArrayList<>();
    Map<ReadingGroup.Place, Set<String>> tellers = new HashMap<>();
    ids.forEach(
        (group, id) ->
            group.places.forEach(
                place -> tellers.computeIfAbsent(place, key -> new HashSet<>()).add(id)));
    ids.forEach((group, id) -> claims.add(claim(group, id, links(group, id, tellers, ids))));
    return claims;
  }

  private static List<ClaimLink> links(
      ReadingGroup group,
      String id,
      Map<ReadingGroup.Place, Set<String>> tellers,
      Map<ReadingGroup, String> ids) {
    return Stream.concat(
            links(id, ClaimLink.Property.REGARDS, group.regards, tellers),
            Stream.concat(
                links(id, ClaimLink.Property.AFTER, group.earlier, tellers),
                concluded(group, ids).stream()))
        .toList();
  }

  /** The agreement that a ratification concludes: the only one that its words name. */
  private static Optional<ClaimLink> concluded(ReadingGroup group, Map<ReadingGroup, String> ids) {
    if (!group.first.kind().equals("AgreementRatified")
        || group.first.factuality() != Factuality.ACTUAL) {
      return Optional.empty();
    }
    List<String> named =
        ids.entrySet().stream()
            .filter(other -> other.getKey().first.category() == Category.AGREEMENT)
            .filter(other -> other.getKey().first.name().isPresent())
            .filter(other -> other.getKey().first.factuality() == Factuality.ACTUAL)
            .filter(
                other ->
                    other.getKey().evidence.stream()
                        .anyMatch(
                            inner ->
                                group.evidence.stream()
                                    .anyMatch(outer -> outer.span().contains(inner.span()))))
            .map(Map.Entry::getValue)
            .toList();
    return named.size() == 1
        ? Optional.of(new ClaimLink(ClaimLink.Property.CONCLUDES, named.get(0)))
        : Optional.empty();
  }

  private static Stream<ClaimLink> links(
      String id,
      ClaimLink.Property property,
      Set<ReadingGroup.Place> places,
      Map<ReadingGroup.Place, Set<String>> tellers) {
    return places.stream()
        .flatMap(place -> tellers.getOrDefault(place, Set.of()).stream())
        .filter(other -> !other.equals(id))
        .distinct()
        .map(other -> new ClaimLink(property, other))
        .sorted(Comparator.comparing(ClaimLink::target));
  }

  private Claim claim(ReadingGroup group, String id, List<ClaimLink> links) {
    List<Argument> arguments =
        group.arguments.values().stream()
            .sorted(Comparator.comparing(Argument::role).thenComparing(Argument::entity))
            .toList();
    return new Claim(
        id,
        group.first.category(),
        group.first.kind(),
        group.first.factuality(),
        names.label(group, arguments),
        group.first.name(),
        arguments,
        group.time,
        group.attributedTo,
        links,
        confidence(group),
        List.copyOf(group.evidence));
  }

  /**
   * That of the most trusted of its readings. They are not independent, since one sentence read
   * wrongly in one way is easily so in another; so several do not make a fact surer than the best.
   */
  private double confidence(ReadingGroup group) {
    return group.evidence.stream()
        .mapToDouble(evidence -> confidence.of(evidence.rule()).confidence())
        .max()
        .orElseThrow();
  }
}
