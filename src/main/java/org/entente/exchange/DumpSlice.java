package org.entente.exchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.InputException;
import org.entente.gazetteer.wikidata.DumpLines;

/**
 * A slice of Wikidata's JSON dump: one item a line, each line with or without a comma at its end,
 * the whole with or without brackets. Lines are read one by one, so that a slice may be large.
 *
 * @see <a href="https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html">Wikibase
 *     JSON</a>
 */
final class DumpSlice {

  private static final String JULIAN = "Q1985786";

  private final Set<String> properties;
  private final String reference;

  /**
   * A reader.
   *
   * @param properties ids of the properties to keep
   * @param reference id of the property whose values in references are kept
   */
  DumpSlice(Set<String> properties, String reference) {
    this.properties = properties;
    this.reference = reference;
  }

  /**
   * Reads a file.
   *
   * @throws InputException where a line is no item
   */
  List<ExistingStatement> read(Path file) throws IOException {
    List<ExistingStatement> statements = new ArrayList<>();
    try (DumpLines lines = DumpLines.open(file)) {
      while (lines.next()) {
        line(file + ":" + lines.number(), lines, statements);
      }
    }
    return statements;
  }

  private void line(String place, DumpLines lines, List<ExistingStatement> statements) {
    try {
      String text = lines.entity();
      if (!text.isEmpty()) {
        item(text, statements);
      }
    } catch (CharacterCodingException e) {
      throw new InputException(place, "not UTF-8", "fetch the slice again");
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | ClassCastException e) {
      throw new InputException(
          place,
          "no item of Wikidata in JSON: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "give one item a line, as Wikidata's dump does");
    }
  }

  private void item(String text, List<ExistingStatement> statements) {
    JsonObject item = JsonParser.parseString(text).getAsJsonObject();
    String subject = item.get("id").getAsString();
    JsonElement claims = item.get("claims");
    // An item without claims has an empty list, not an empty object.
    if (claims == null || !claims.isJsonObject()) {
      return;
    }
    for (Map.Entry<String, JsonElement> claim : claims.getAsJsonObject().entrySet()) {
      if (properties.contains(claim.getKey())) {
        for (JsonElement statement : claim.getValue().getAsJsonArray()) {
          statement(subject, claim.getKey(), statement.getAsJsonObject())
              .ifPresent(statements::add);
        }
      }
    }
  }

  private Optional<ExistingStatement> statement(
      String subject, String property, JsonObject statement) {
    Optional<JsonObject> value = value(statement.getAsJsonObject("mainsnak"));
    if (value.isEmpty() || isDeprecated(statement)) {
      return Optional.empty();
    }
    Map<String, List<WikidataTime>> times = new HashMap<>();
    time(value.get()).ifPresent(time -> times.put(property, List.of(time)));
    snaks(statement, "qualifiers")
        .forEach(
            (qualifier, values) -> {
              List<WikidataTime> all = values.stream().flatMap(v -> time(v).stream()).toList();
              if (!all.isEmpty()) {
                times.put(qualifier, all);
              }
            });
    List<String> references = new ArrayList<>();
    if (statement.has("references")) {
      for (JsonElement group : statement.getAsJsonArray("references")) {
        snaks(group.getAsJsonObject(), "snaks")
            .getOrDefault(reference, List.of())
            .forEach(url -> references.add(url.get("text").getAsString()));
      }
    }
    String item = value.get().has("id") ? value.get().get("id").getAsString() : "";
    return Optional.of(new ExistingStatement(subject, property, item, times, references));
  }

  private static boolean isDeprecated(JsonObject statement) {
    return statement.has("rank") && statement.get("rank").getAsString().equals("deprecated");
  }

  private static Map<String, List<JsonObject>> snaks(JsonObject owner, String name) {
    Map<String, List<JsonObject>> snaks = new HashMap<>();
    JsonElement all = owner.get(name);
    if (all != null && all.isJsonObject()) {
      for (Map.Entry<String, JsonElement> property : all.getAsJsonObject().entrySet()) {
        List<JsonObject> values = new ArrayList<>();
        JsonArray list = property.getValue().getAsJsonArray();
        list.forEach(snak -> value(snak.getAsJsonObject()).ifPresent(values::add));
        snaks.put(property.getKey(), values);
      }
    }
    return snaks;
  }

  /** The value of a snak; none where it is unknown or there is none. A text becomes an object. */
  private static Optional<JsonObject> value(JsonObject snak) {
    if (!snak.has("datavalue")) {
      return Optional.empty();
    }
    JsonElement value = snak.getAsJsonObject("datavalue").get("value");
    if (value.isJsonObject()) {
      return Optional.of(value.getAsJsonObject());
    }
    JsonObject text = new JsonObject();
    text.add("text", value);
    return Optional.of(text);
  }

  private static Optional<WikidataTime> time(JsonObject value) {
    if (!value.has("time") || !value.has("precision")) {
      return Optional.empty();
    }
    boolean julian =
        value.has("calendarmodel") && value.get("calendarmodel").getAsString().endsWith(JULIAN);
    return WikidataTime.parse(
        value.get("time").getAsString(), value.get("precision").getAsInt(), julian, true);
  }
}
