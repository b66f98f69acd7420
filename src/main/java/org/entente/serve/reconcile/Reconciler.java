package org.entente.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.serve.reconcile.ReconciliationQuery.Condition;
import org.entente.serve.reconcile.ReconciliationQuery.Strictness;
import org.entente.text.Folded;

/**
 * Scores things against a query, the way of Wikidata's own service (openrefine-wikibase): the name
 * weighs 1, each property 0.4; a wrong class halves the score; a match is declared only where the
 * best is nearly perfect and far ahead of the next.
 */
final class Reconciler {

  private static final double PROPERTY_WEIGHT = 0.4;
  private static final double WRONG_TYPE = 0.5;

  /** What a name loses that is not the label: an adjective, a short name. */
  private static final double OTHER_NAME = 0.98;

  /** Names less alike than this are noise. */
  private static final double LEAST_NAME = 40;

  private static final double MATCH = 95;
  private static final double MATCH_LESS_PER_PROPERTY = 5;
  private static final double AHEAD = 10;

  /** How many of the likest names are scored. */
  private static final int SCORED = 100;

  /** Names of a thing in the form in which they are compared. */
  private record FoldedNames(String label, List<String> others) {
    static FoldedNames of(Thing thing) {
      return new FoldedNames(
          Folded.of(thing.name()), thing.otherNames().stream().map(Folded::of).toList());
    }
  }

  private static final FoldedNames NO_NAMES = new FoldedNames("", List.of());

  private final Catalog catalog;
  private final NameIndex index;
  private final Map<String, FoldedNames> names = new HashMap<>();

  Reconciler(Catalog catalog) {
    this.catalog = catalog;
    this.index = new NameIndex(catalog.things().values());
    catalog.things().forEach((id, thing) -> names.put(id, FoldedNames.of(thing)));
  }

  /** All candidates worth a look, best first, ties by IRI; not yet cut to the query's limit. */
  List<Candidate> candidates(ReconciliationQuery query) {
    String folded = Folded.of(query.name());
    return things(query, folded).stream()
        .map(thing -> candidate(thing, query, folded))
        .filter(candidate -> candidate.score() > 0)
        .filter(candidate -> query.name().isEmpty() || candidate.nameScore() >= LEAST_NAME)
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.thing().iri()))
        .toList();
  }

  private Collection<Thing> things(ReconciliationQuery query, String folded) {
    boolean strict = query.strictness() != Strictness.SHOULD;
    if (query.name().isEmpty()) {
      return catalog.things().values().stream()
          .filter(thing -> !strict || query.hasRightType(thing))
          .toList();
    }
    Map<String, Thing> things = new LinkedHashMap<>();
    index.named(query.name()).stream()
        .filter(thing -> !strict || query.hasRightType(thing))
        .forEach(thing -> things.put(thing.id(), thing));
    index
        .likest(folded, SCORED, thing -> !strict || query.hasRightType(thing))
        .forEach(thing -> things.put(thing.id(), thing));
    return things.values();
  }

  private Candidate candidate(Thing thing, ReconciliationQuery query, String folded) {
    double name = query.name().isEmpty() ? -1 : nameScore(thing, query.name(), folded);
    Map<Property, Double> properties = new EnumMap<>(Property.class);
    for (Condition condition : query.conditions()) {
      properties.merge(
          condition.property(),
          PropertyMatch.of(thing, condition.property(), condition.values()),
          Math::min);
    }
    double sum = properties.values().stream().mapToDouble(d -> d).sum() * PROPERTY_WEIGHT;
    double weight = properties.size() * PROPERTY_WEIGHT;
    if (!query.name().isEmpty()) {
      sum += name;
      weight += 1;
    }
    boolean right = query.hasRightType(thing);
    double score = weight == 0 ? 0 : sum / weight * (right ? 1 : WRONG_TYPE);
    return new Candidate(thing, rounded(score), rounded(name), right, properties);
  }

  private double nameScore(Thing thing, String name, String folded) {
    if (name.equals(thing.id()) || name.equals(thing.iri())) {
      return NameSimilarity.SAME;
    }
    FoldedNames folds = names.getOrDefault(thing.id(), NO_NAMES);
    return Math.max(
        NameSimilarity.of(folded, folds.label()),
        OTHER_NAME * NameSimilarity.best(folded, folds.others()));
  }

  private static double rounded(double score) {
    return Math.round(score * 100) / 100.0;
  }

  /** Whether the first candidate is certain enough to be chosen without a person's look. */
  static boolean isMatch(List<Candidate> candidates, ReconciliationQuery query) {
    if (candidates.isEmpty() || !candidates.get(0).rightType()) {
      return false;
    }
    double best = candidates.get(0).score();
    double next = candidates.size() == 1 ? 0 : candidates.get(1).score();
    return best > MATCH - MATCH_LESS_PER_PROPERTY * query.conditions().size()
        && best - next >= AHEAD
        && !isShared(candidates, query);
  }

  /**
   * Whether what was written is only a short name of the best, such as a family name, and the label
   * of another of its class has the same words.
   */
  private static boolean isShared(List<Candidate> candidates, ReconciliationQuery query) {
    Candidate best = candidates.get(0);
    if (best.nameScore() < 0 || best.nameScore() >= NameSimilarity.SAME) {
      return false;
    }
    List<String> words = words(query.name());
    return candidates.stream()
        .skip(1)
        .map(Candidate::thing)
        .filter(thing -> thing.types().get(0).equals(best.thing().types().get(0)))
        .anyMatch(thing -> words(thing.name()).containsAll(words));
  }

  private static List<String> words(String name) {
    return List.of(Folded.of(name).split(" ", -1));
  }

  /** The answer to one query. */
  JsonObject result(ReconciliationQuery query) {
    List<Candidate> candidates = candidates(query);
    boolean match = isMatch(candidates, query);
    JsonArray result = new JsonArray();
    for (Candidate candidate : candidates.subList(0, Math.min(query.limit(), candidates.size()))) {
      result.add(json(candidate, match && result.isEmpty(), query));
    }
    JsonObject answer = new JsonObject();
    answer.add("result", result);
    return answer;
  }

  private JsonObject json(Candidate candidate, boolean match, ReconciliationQuery query) {
    Thing thing = candidate.thing();
    JsonObject json = Json.named(thing.id(), thing.name());
    json.addProperty("description", thing.description());
    json.add("type", types(thing));
    json.addProperty("score", candidate.score());
    json.addProperty("match", match);
    JsonArray features = new JsonArray();
    if (candidate.nameScore() >= 0) {
      features.add(feature("name", candidate.nameScore()));
    }
    if (!query.types().isEmpty()) {
      JsonObject type = new JsonObject();
      type.addProperty("id", "type");
      type.addProperty("value", candidate.rightType());
      features.add(type);
    }
    candidate.properties().forEach((p, fit) -> features.add(feature("property." + p.id(), fit)));
    features.add(feature("facts", thing.facts()));
    json.add("features", features);
    return json;
  }

  private static JsonObject feature(String id, double value) {
    JsonObject feature = new JsonObject();
    feature.addProperty("id", id);
    feature.addProperty("value", value);
    return feature;
  }

  /** The classes of a thing, the narrowest first. */
  JsonArray types(Thing thing) {
    JsonArray types = new JsonArray();
    thing.types().forEach(id -> types.add(Json.named(id, catalog.type(id).name())));
    return types;
  }
}
