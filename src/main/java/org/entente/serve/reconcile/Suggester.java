package org.entente.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.text.Folded;

/** Completes what a person begins to type, and tells in a few words what it is. */
final class Suggester {

  /** What can be completed. */
  enum Sort {
    ENTITY,
    TYPE,
    PROPERTY
  }

  /**
   * What can be suggested.
   *
   * @param names folded; the first is the one that is shown
   * @param weight how often it occurs in facts; of two that fit alike, the weightier comes first
   */
  private record Entry(
      String id,
      String name,
      String description,
      List<String> types,
      List<String> names,
      int weight) {}

  private record Fit(Entry entry, int rank) {}

  private static final int NO_FIT = 5;

  private final Catalog catalog;
  private final List<Entry> things;
  private final List<Entry> types;
  private final List<Entry> properties;

  Suggester(Catalog catalog) {
    this.catalog = catalog;
    this.things =
        catalog.things().values().stream()
            .map(
                thing ->
                    new Entry(
                        thing.id(),
                        thing.name(),
                        thing.description(),
                        thing.types(),
                        Stream.concat(Stream.of(thing.name()), thing.otherNames().stream())
                            .map(Folded::of)
                            .toList(),
                        thing.facts()))
            .toList();
    this.types =
        catalog.types().values().stream()
            .map(type -> entry(type.id(), type.name(), type.comment()))
            .toList();
    this.properties =
        Stream.of(Property.values())
            .map(property -> entry(property.id(), property.label(), property.meaning()))
            .toList();
  }

  private static Entry entry(String id, String name, String description) {
    return new Entry(id, name, description, List.of(), List.of(Folded.of(name), Folded.of(id)), 0);
  }

  /**
   * The suggestions for a prefix: those whose name it is, then those whose name it begins, then
   * those of which it begins a later word. An empty prefix lists everything.
   *
   * @param skip how many to leave out
   * @param most how many to give
   */
  JsonObject suggest(Sort sort, String prefix, int skip, int most) {
    String folded = Folded.of(prefix);
    JsonArray result = new JsonArray();
    entries(sort).stream()
        .map(entry -> new Fit(entry, rank(entry, prefix.strip(), folded)))
        .filter(fit -> fit.rank() < NO_FIT)
        .sorted(
            Comparator.comparingInt(Fit::rank)
                .thenComparing(
                    Comparator.comparingInt((Fit fit) -> fit.entry().weight()).reversed())
                .thenComparing(fit -> fit.entry().name())
                .thenComparing(fit -> fit.entry().id()))
        .skip(skip)
        .limit(most)
        .forEach(fit -> result.add(json(sort, fit.entry())));
    JsonObject answer = new JsonObject();
    answer.add("result", result);
    return answer;
  }

  private List<Entry> entries(Sort sort) {
    return switch (sort) {
      case ENTITY -> things;
      case TYPE -> types;
      case PROPERTY -> properties;
    };
  }

  private static int rank(Entry entry, String prefix, String folded) {
    if (entry.id().equals(Spaces.id(Spaces.term(prefix)))) {
      return 0;
    }
    int best = NO_FIT;
    List<String> names = entry.names();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      int rank =
          name.equals(folded)
              ? 1
              : name.startsWith(folded) ? 2 : (" " + name).contains(" " + folded) ? 4 : NO_FIT;
      best = Math.min(best, rank == 2 && i > 0 ? 3 : rank);
    }
    return folded.isEmpty() && !prefix.isEmpty() ? NO_FIT : best;
  }

  private JsonObject json(Sort sort, Entry entry) {
    JsonObject json = Json.named(entry.id(), entry.name());
    if (!entry.description().isEmpty()) {
      json.addProperty("description", entry.description());
    }
    if (sort == Sort.ENTITY) {
      JsonArray notable = new JsonArray();
      entry.types().forEach(id -> notable.add(Json.named(id, catalog.type(id).name())));
      json.add("notable", notable);
    }
    if (sort == Sort.TYPE) {
      JsonArray broader = new JsonArray();
      catalog.type(entry.id()).broader().stream()
          .map(catalog::type)
          .forEach(type -> broader.add(Json.named(type.id(), type.name())));
      json.add("broader", broader);
    }
    return json;
  }

  /** Name and description of an id, for a flyout. */
  Optional<List<String>> describe(Sort sort, String id) {
    String wanted = sort == Sort.ENTITY ? Spaces.id(id) : Spaces.term(id);
    List<String> lines = new ArrayList<>();
    entries(sort).stream()
        .filter(entry -> entry.id().equals(wanted))
        .findFirst()
        .ifPresent(entry -> lines.addAll(List.of(entry.name(), entry.description())));
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
  }
}
