package org.entente.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.entity.Entity;
import org.entente.mention.TimeMention;
import org.entente.text.Span;
import org.entente.time.Period;

/**
 * Makes one claim of all readings of the same fact, and gives it an id and a label.
 *
 * <p>Readings are of the same fact if they agree in kind and factuality, if the arguments of one
 * hold those of the other, and if their times can be the same. A reading without time joins the
 * only claim that fits, else it stays alone.
 */
final class ClaimMerger {

  /** Kinds of event that happen once between the same parties unless dates say otherwise. */
  private static final Set<String> UNIQUE =
      Set.of(
          "Annexation",
          "DiplomaticRelationsEstablished",
          "DiplomaticRelationsRestored",
          "DiplomaticRelationsSuspended",
          "Founding",
          "Independence",
          "Invasion",
          "Liberation",
          "MandateImposed",
          "Occupation",
          "Recognition",
          "RegimeChange",
          "Secession",
          "TakesOffice",
          "Unification",
          "War");

  private final Map<String, Entity> entities;
  private final ConfidenceTable confidence;

  /**
   * A merger for one article.
   *
   * @param entities by id
   * @param confidence measured precision of the rules
   */
  ClaimMerger(Map<String, Entity> entities, ConfidenceTable confidence) {
    this.entities = Map.copyOf(entities);
    this.confidence = confidence;
  }

  /** A trigger word in its sentence. */
  private record Place(Span sentence, int trigger) {}

  private static final class Group {
    private final Draft first;
    private final Map<String, Argument> arguments = new LinkedHashMap<>();
    private Optional<TimeMention> time;
    private Optional<String> attributedTo;
    private final Set<Evidence> evidence = new TreeSet<>();
    private final Set<Place> places = new HashSet<>();
    private final Set<Place> regards = new HashSet<>();
    private final Set<Place> earlier = new HashSet<>();

    Group(Draft draft) {
      this.first = draft;
      this.time = draft.time();
      this.attributedTo = draft.attributedTo();
      add(draft);
    }

    void add(Draft draft) {
      draft.arguments().forEach(a -> arguments.putIfAbsent(a.entity(), a));
      evidence.add(draft.evidence());
      Span sentence = draft.evidence().sentence();
      places.add(new Place(sentence, draft.trigger()));
      draft.regards().forEach(trigger -> regards.add(new Place(sentence, trigger)));
      draft.earlier().forEach(trigger -> earlier.add(new Place(sentence, trigger)));
      if (time.isEmpty() || refines(draft.time(), time)) {
        time = draft.time().or(() -> time);
      }
      attributedTo = attributedTo.or(draft::attributedTo);
    }

    /**
     * Whether a second reading says it more exactly. What has a name may have lasted: that somebody
     * did something in it in 1794 says nothing of its beginning and end.
     */
    private boolean refines(Optional<TimeMention> other, Optional<TimeMention> known) {
      return narrower(other, known)
          && (first.name().isEmpty()
              || (first.category() == Category.AGREEMENT && compatible(other, known)));
    }

    private static boolean narrower(Optional<TimeMention> a, Optional<TimeMention> b) {
      return a.isPresent() && b.isPresent() && width(a.get().period()) < width(b.get().period());
    }

    private static long width(Period period) {
      return period.earliestStart().isEmpty() || period.latestEnd().isEmpty()
          ? Long.MAX_VALUE
          : period.latestEnd().get().toEpochDay() - period.earliestStart().get().toEpochDay();
    }
  }

  /** Claims sorted by first evidence, then id. */
  List<Claim> merge(List<Draft> drafts) {
    List<Group> groups = new ArrayList<>();
    // Only readings of one kind, or of one name, can be of the same fact.
    Map<String, List<Group>> candidates = new HashMap<>();
    // Timed readings first, so that one without time finds the one it may join.
    List<Draft> ordered = new ArrayList<>(drafts);
    ordered.sort(
        Comparator.comparing((Draft d) -> d.time().isEmpty())
            .thenComparing(d -> -d.arguments().size())
            .thenComparing(Draft::evidence));
    for (Draft draft : ordered) {
      List<Group> alike =
          candidates.computeIfAbsent(draft.name().orElse(draft.kind()), key -> new ArrayList<>());
      List<Group> fitting = alike.stream().filter(group -> same(group, draft)).toList();
      if (fitting.isEmpty()
          || (draft.time().isEmpty() && fitting.size() > 1 && draft.name().isEmpty())) {
        Group group = new Group(draft);
        groups.add(group);
        alike.add(group);
      } else {
        fitting.get(0).add(draft);
      }
    }
    groups.sort(
        Comparator.comparing((Group g) -> g.evidence.iterator().next())
            .thenComparing(g -> g.first.kind()));
    Map<String, Integer> seen = new HashMap<>();
    Map<Group, String> ids = new LinkedHashMap<>();
    for (Group group : groups) {
      String key = key(group);
      int count = seen.merge(key, 1, Integer::sum);
      ids.put(group, count == 1 ? key : key + "-" + count);
    }
    List<Claim> claims = new ArrayList<>();
    Map<Place, Set<String>> tellers = new HashMap<>();
    ids.forEach(
        (group, id) ->
            group.places.forEach(
                place -> tellers.computeIfAbsent(place, key -> new HashSet<>()).add(id)));
    ids.forEach((group, id) -> claims.add(claim(group, id, links(group, id, tellers, ids))));
    return claims;
  }

  private static boolean same(Group group, Draft draft) {
    Draft first = group.first;
    if (first.category() != draft.category() || first.factuality() != draft.factuality()) {
      return false;
    }
    if (first.name().isPresent() || draft.name().isPresent()) {
      return first.name().equals(draft.name());
    }
    if (!first.kind().equals(draft.kind())) {
      return false;
    }
    Set<String> here = entities(group.arguments.values());
    Set<String> there = entities(draft.arguments());
    if (group.evidence.stream().anyMatch(e -> e.sentence().equals(draft.evidence().sentence()))
        && (here.containsAll(there) || there.containsAll(here))
        && sides(group, draft)
        && compatible(group.time, draft.time())) {
      return true;
    }
    if (first.category() != Category.RELATIONSHIP
        && !UNIQUE.contains(first.kind())
        && (group.time.isEmpty() || draft.time().isEmpty())) {
      // Two visits without dates are not one visit, two agreements not one agreement.
      return false;
    }
    boolean inside =
        here.equals(there)
            || (here.containsAll(there) && there.size() > 1)
            || (there.containsAll(here) && here.size() > 1)
            // "the 2003 invasion of Iraq" is "the American invasion of Iraq in 2003"
            || (UNIQUE.contains(first.kind())
                && group.time.isPresent()
                && draft.time().isPresent()
                && !here.isEmpty()
                && !there.isEmpty()
                && (here.containsAll(there) || there.containsAll(here)));
    return inside && sides(group, draft) && compatible(group.time, draft.time());
  }

  private static Set<String> entities(Iterable<Argument> arguments) {
    Set<String> ids = new HashSet<>();
    arguments.forEach(argument -> ids.add(argument.entity()));
    return ids;
  }

  /** No entity plays one part here and the opposite part there. */
  private static boolean sides(Group group, Draft draft) {
    return draft.arguments().stream()
        .allMatch(
            a -> {
              Argument other = group.arguments.get(a.entity());
              return other == null || other.role() == a.role();
            });
  }

  private static boolean compatible(Optional<TimeMention> a, Optional<TimeMention> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    Period first = a.get().period();
    Period second = b.get().period();
    return notAfter(first.earliestStart(), second.latestEnd())
        && notAfter(second.earliestStart(), first.latestEnd());
  }

  private static boolean notAfter(Optional<LocalDate> start, Optional<LocalDate> end) {
    return start.isEmpty() || end.isEmpty() || !start.get().isAfter(end.get());
  }

  private static List<ClaimLink> links(
      Group group, String id, Map<Place, Set<String>> tellers, Map<Group, String> ids) {
    return Stream.concat(
            links(id, ClaimLink.Property.REGARDS, group.regards, tellers),
            Stream.concat(
                links(id, ClaimLink.Property.AFTER, group.earlier, tellers),
                concluded(group, ids).stream()))
        .toList();
  }

  /** The agreement that a ratification concludes: the only one that its words name. */
  private static Optional<ClaimLink> concluded(Group group, Map<Group, String> ids) {
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
      String id, ClaimLink.Property property, Set<Place> places, Map<Place, Set<String>> tellers) {
    return places.stream()
        .flatMap(place -> tellers.getOrDefault(place, Set.of()).stream())
        .filter(other -> !other.equals(id))
        .distinct()
        .map(other -> new ClaimLink(property, other))
        .sorted(Comparator.comparing(ClaimLink::target));
  }

  private Claim claim(Group group, String id, List<ClaimLink> links) {
    List<Argument> arguments =
        group.arguments.values().stream()
            .sorted(Comparator.comparing(Argument::role).thenComparing(Argument::entity))
            .toList();
    return new Claim(
        id,
        group.first.category(),
        group.first.kind(),
        group.first.factuality(),
        label(group, arguments),
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
  private double confidence(Group group) {
    return group.evidence.stream()
        .mapToDouble(evidence -> confidence.of(evidence.rule()).confidence())
        .max()
        .orElseThrow();
  }

  private String label(Group group, List<Argument> arguments) {
    if (group.first.name().isPresent()) {
      return name(group.first.name().get());
    }
    String kind = group.first.kind().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    String words = kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
    String sides =
        arguments.stream()
            .collect(
                Collectors.groupingBy(
                    Argument::role,
                    TreeMap::new,
                    Collectors.mapping(a -> name(a.entity()), Collectors.joining(", "))))
            .values()
            .stream()
            .collect(Collectors.joining(" – "));
    String when = group.time.map(t -> " (" + t.period().edtf() + ")").orElse("");
    return words + ": " + sides + when;
  }

  private String name(String entity) {
    Entity known = entities.get(entity);
    return known == null ? entity : known.label();
  }

  private static String key(Group group) {
    if (group.first.name().isPresent()) {
      return group.first.name().get();
    }
    String when =
        group
            .time
            .map(
                t ->
                    t.period()
                        .edtf()
                        .replaceAll("(?<![0-9X])-(?=[0-9]{4})", "bce")
                        .replaceAll("[^0-9Xbce-]+", "-")
                        .replaceAll("^-+|-+$", ""))
            .filter(s -> !s.isEmpty())
            .map(s -> s.toLowerCase(Locale.ROOT) + "-")
            .orElse("");
    String kind = group.first.kind().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    String sides =
        group.arguments.values().stream()
            .sorted(Comparator.comparing(Argument::role).thenComparing(Argument::entity))
            .map(Argument::entity)
            .limit(4)
            .collect(Collectors.joining("-"));
    return (when + kind + "-" + sides).toLowerCase(Locale.ROOT);
  }
}
