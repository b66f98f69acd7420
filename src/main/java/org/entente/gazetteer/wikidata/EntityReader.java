package org.entente.gazetteer.wikidata;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.gazetteer.GazetteerEntry;

/**
 * Reads one entity of Wikidata's JSON. Statements count as its query service counts them: preferred
 * ones where there are any, else those of normal rank, never deprecated ones.
 *
 * @see <a href="https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html">Wikibase
 *     JSON</a>
 */
public final class EntityReader {

  private static final String INSTANCE_OF = "P31";
  private static final String SUBCLASS_OF = "P279";
  private static final String ISO_3166_1_ALPHA_3 = "P298";

  /** Country; country of citizenship. */
  private static final List<String> COUNTRY = List.of("P17", "P27");

  /** Date of birth; inception; start time; point in time. */
  private static final List<String> START = List.of("P569", "P571", "P580", "P585");

  /** Date of death; dissolved or abolished; end time. */
  private static final List<String> END = List.of("P570", "P576", "P582");

  /** Precision of a time that is known to the year. */
  private static final int YEAR = 9;

  private static final Set<String> OTHER_WIKIS =
      Set.of("commonswiki", "specieswiki", "metawiki", "mediawikiwiki", "wikidatawiki");

  private String id = "";
  private String type = "";
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> descriptions = new HashMap<>();
  private final List<String> aliases = new ArrayList<>();
  private final Map<String, List<JsonObject>> statements = new HashMap<>();
  private int wikipedias;

  private EntityReader() {}

  /**
   * Reads an entity.
   *
   * @return nothing for what is no item: a property, a lexeme
   * @throws IOException where the text is no JSON
   * @throws RuntimeException where it is no entity, as Gson and casts throw it
   */
  public static Optional<DumpEntity> read(String json) throws IOException {
    JsonReader in = new JsonReader(new StringReader(json));
    in.setStrictness(Strictness.STRICT);
    EntityReader entity = new EntityReader();
    entity.readAll(in);
    if (in.peek() != JsonToken.END_DOCUMENT) {
      throw new IllegalArgumentException("more than one entity");
    }
    if (entity.id.isEmpty()) {
      throw new IllegalArgumentException("no id");
    }
    return GazetteerEntry.isItem(entity.id) && entity.type.matches("item|")
        ? Optional.of(entity.made())
        : Optional.empty();
  }

  private void readAll(JsonReader in) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      // PHP writes an empty object as an empty array.
      if (in.peek() == JsonToken.BEGIN_ARRAY) {
        in.skipValue();
        continue;
      }
      switch (name) {
        case "id" -> id = in.nextString();
        case "type" -> type = in.nextString();
        case "labels" -> readTexts(in, labels);
        case "descriptions" -> readTexts(in, descriptions);
        case "aliases" -> readAliases(in);
        case "claims" -> readStatements(in);
        case "sitelinks" -> readLinks(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
  }

  /** English, and what holds in every language. */
  private static void readTexts(JsonReader in, Map<String, String> texts) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      String language = in.nextName();
      if (language.equals("en") || language.equals("mul")) {
        texts.put(language, text(JsonParser.parseReader(in)));
      } else {
        in.skipValue();
      }
    }
    in.endObject();
  }

  private void readAliases(JsonReader in) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      String language = in.nextName();
      if (language.equals("en") || language.equals("mul")) {
        JsonParser.parseReader(in).getAsJsonArray().forEach(alias -> aliases.add(text(alias)));
      } else {
        in.skipValue();
      }
    }
    in.endObject();
  }

  private static String text(JsonElement text) {
    return GazetteerEntry.plain(text.getAsJsonObject().get("value").getAsString());
  }

  private void readStatements(JsonReader in) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      String property = in.nextName();
      if (isOfUse(property)) {
        statements.put(property, best(JsonParser.parseReader(in).getAsJsonArray()));
      } else {
        in.skipValue();
      }
    }
    in.endObject();
  }

  private static boolean isOfUse(String property) {
    return property.equals(INSTANCE_OF)
        || property.equals(SUBCLASS_OF)
        || property.equals(ISO_3166_1_ALPHA_3)
        || COUNTRY.contains(property)
        || START.contains(property)
        || END.contains(property);
  }

  /** The statements of the best rank that have a value. */
  private static List<JsonObject> best(JsonArray all) {
    Map<String, List<JsonObject>> byRank = new HashMap<>();
    for (JsonElement each : all) {
      JsonObject statement = each.getAsJsonObject();
      JsonObject snak = statement.getAsJsonObject("mainsnak");
      if (snak.has("datavalue")) {
        String rank = statement.has("rank") ? statement.get("rank").getAsString() : "normal";
        byRank
            .computeIfAbsent(rank, unused -> new ArrayList<>())
            .add(snak.getAsJsonObject("datavalue"));
      }
    }
    return byRank.getOrDefault("preferred", byRank.getOrDefault("normal", List.of()));
  }

  private void readLinks(JsonReader in) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      String site = in.nextName();
      if (site.endsWith("wiki") && !OTHER_WIKIS.contains(site)) {
        wikipedias++;
      }
      in.skipValue();
    }
    in.endObject();
  }

  private DumpEntity made() {
    return new DumpEntity(
        id,
        english(labels),
        aliases.stream().filter(alias -> !alias.isEmpty()).distinct().sorted().toList(),
        english(descriptions),
        wikipedias,
        items(INSTANCE_OF),
        items(SUBCLASS_OF),
        years(START).min(),
        years(END).max(),
        of(ISO_3166_1_ALPHA_3).stream()
            .map(value -> value.get("value").getAsString())
            .filter(code -> code.matches("[A-Z]{3}"))
            .findFirst()
            .orElse(""),
        COUNTRY.stream().flatMap(property -> items(property).stream()).findFirst().orElse(""));
  }

  private static String english(Map<String, String> texts) {
    return texts.getOrDefault("en", texts.getOrDefault("mul", ""));
  }

  private List<JsonObject> of(String property) {
    return statements.getOrDefault(property, List.of());
  }

  private List<String> items(String property) {
    return of(property).stream()
        .map(value -> value.getAsJsonObject("value").get("id").getAsString())
        .filter(GazetteerEntry::isItem)
        .distinct()
        .toList();
  }

  /** The years of the first of these properties that has some. */
  private IntStream years(List<String> properties) {
    return properties.stream()
        .map(
            property ->
                of(property).stream()
                    .map(value -> year(value.getAsJsonObject("value")))
                    .flatMapToInt(OptionalInt::stream)
                    .toArray())
        .filter(years -> years.length > 0)
        .findFirst()
        .map(IntStream::of)
        .orElse(IntStream.empty());
  }

  /** The year of a time such as {@code +1958-07-14T00:00:00Z}; none where only the decade is. */
  private static OptionalInt year(JsonObject time) {
    String text = time.get("time").getAsString();
    int end = text.indexOf('-', 1);
    if (time.get("precision").getAsInt() < YEAR || end < 2 || end > 6) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text.substring(0, end)));
  }
}
