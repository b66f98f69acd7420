package org.entente.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.json.JsonValue;
import org.entente.article.InputException;

/** What a reader found in one article. */
public final class Gold {

  /** All names and Wikidata items under which an argument may be found. */
  record Known(Set<String> names, Set<String> items) {
    static final Known NOTHING = new Known(Set.of(), Set.of());
  }

  private record Entity(Set<String> names, String family, String item) {}

  private final Path file;
  private final JsonObject json;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, Known> known = new HashMap<>();

  private Gold(Path file, JsonObject json) {
    this.file = file;
    this.json = json;
  }

  /**
   * Reads a gold file.
   *
   * @throws InputException where it is none
   */
  public static Gold read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", "give the path of a gold file (JSON)");
    }
    try {
      Gold gold = new Gold(file, JSON.parse(Files.readString(file)));
      for (JsonValue value : gold.array(gold.json, "entities")) {
        JsonObject entity = value.getAsObject();
        Set<String> names = new HashSet<>();
        gold.array(entity, "names").forEach(name -> names.add(Names.folded(string(name))));
        gold.entities.put(
            string(entity.get("id")),
            new Entity(names, string(entity.get("family")), string(entity.get("qid"))));
      }
      return gold;
    } catch (JsonParseException e) {
      throw new InputException(
          file + ":" + e.getLine() + ":" + e.getColumn(), "no JSON", "correct the file");
    } catch (JsonException e) {
      throw gold(file, e);
    }
  }

  /** Title of the article. */
  public String article() {
    return string(json.get("article"));
  }

  /** Name of the article's file, without its ending. */
  public String slug() {
    return Names.slug(article());
  }

  /** The facts, placed in the text; in the order of the file. */
  List<GoldFact> facts(String text) {
    try {
      List<GoldFact> facts = new ArrayList<>();
      for (JsonValue value : array(json, "facts")) {
        facts.add(fact(value.getAsObject(), text));
      }
      return facts;
    } catch (JsonException e) {
      throw gold(file, e);
    }
  }

  private GoldFact fact(JsonObject fact, String text) {
    String quote = string(fact.get("quote"));
    int at = text.indexOf(quote);
    if (at < 0) {
      throw new InputException(
          file,
          "the quote \"" + quote + "\" is not in the text",
          "give the article's text with --text");
    }
    int start = text.codePointCount(0, at);
    String type = string(fact.get("type"));
    Set<String> types = new HashSet<>(Set.of(type));
    array(fact, "alt").forEach(other -> types.add(string(other)));
    List<GoldFact.Argument> arguments = new ArrayList<>();
    for (JsonValue argument : array(fact, "args")) {
      JsonArray pair = argument.getAsArray();
      arguments.add(new GoldFact.Argument(string(pair.get(0)), string(pair.get(1))));
    }
    String place = string(fact.get("place"));
    String time = string(fact.get("time"));
    return new GoldFact(
        string(fact.get("kind")),
        type,
        types,
        arguments,
        entities.containsKey(place) ? Optional.of(place) : Optional.empty(),
        time,
        Bounds.ofInterval(time),
        string(fact.get("status")),
        fact.get("core").getAsBoolean().value(),
        quote,
        start,
        start + quote.codePointCount(0, quote.length()));
  }

  /** Everything that the entities may be called, the other names of their states included. */
  Known known(String alternatives) {
    return known.computeIfAbsent(alternatives, this::collect);
  }

  private Known collect(String alternatives) {
    Set<String> names = new HashSet<>();
    Set<String> items = new HashSet<>();
    for (String id : alternatives.split("\\|", -1)) {
      Entity entity = entities.get(id);
      if (entity == null) {
        throw new InputException(file, "no entity '" + id + "'", "add it to its entities");
      }
      for (Entity other : entities.values()) {
        if (other.equals(entity)
            || (!entity.family().isEmpty() && entity.family().equals(other.family()))) {
          names.addAll(other.names());
          if (!other.item().isEmpty()) {
            items.add(other.item());
          }
        }
      }
    }
    return new Known(names, items);
  }

  private JsonArray array(JsonObject object, String key) {
    JsonValue value = object.get(key);
    if (value == null || !value.isArray()) {
      throw new InputException(file, "no list '" + key + "'", "give a gold file of facts");
    }
    return value.getAsArray();
  }

  private static String string(@org.jspecify.annotations.Nullable JsonValue value) {
    return value == null || !value.isString() ? "" : value.getAsString().value();
  }

  private static InputException gold(Path file, JsonException cause) {
    return new InputException(
        file, "not a gold file of facts (" + cause.getMessage() + ")", "see src/test/resources");
  }
}
