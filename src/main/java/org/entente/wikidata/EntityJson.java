package org.entente.wikidata;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads entities in the JSON of Wikibase, as dumps, {@code wbgetentities} and {@code
 * Special:EntityData} have it.
 *
 * <p>Of the statements of one property the preferred ones count, else the normal ones; deprecated
 * ones never do. Times less exact than a year are left out.
 *
 * @see <a href="https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html">Wikibase JSON
 *     data model</a>
 */
public final class EntityJson {

  private static final Pattern ID = Pattern.compile("Q[1-9]\\d{0,11}");
  private static final Pattern TIME = Pattern.compile("([+-])0*(\\d{1,6})-.*");

  /** Wikibase's number for "exact to the year". */
  private static final int YEAR = 9;

  /** Sites whose names end in {@code wiki} without being encyclopedias. */
  private static final List<String> NO_WIKIPEDIAS =
      List.of("commonswiki", "specieswiki", "metawiki", "wikidatawiki", "mediawikiwiki");

  private static final String INSTANCE_OF = "P31";
  private static final String SUBCLASS_OF = "P279";

  /** Date of birth, inception, start time, point in time. */
  private static final List<String> START = List.of("P569", "P571", "P580", "P585");

  /** Date of death, dissolved, end time, point in time. */
  private static final List<String> END = List.of("P570", "P576", "P582", "P585");

  /** Country, country of citizenship. */
  private static final List<String> COUNTRY = List.of("P17", "P27");

  private EntityJson() {}

  /** The item; nothing where the entity is none, such as a property or a lexeme. */
  public static Optional<Item> read(JsonObject entity) {
    String id = Json.text(entity, "id");
    if (!ID.matcher(id).matches() || entity.has("missing")) {
      return Optional.empty();
    }
    JsonObject sites = Json.object(entity, "sitelinks");
    return Optional.of(
        new Item(
            id,
            english(entity, "labels"),
            Json.objects(Json.object(entity, "aliases"), "en").stream()
                .map(alias -> Json.text(alias, "value"))
                .filter(alias -> !alias.isBlank())
                .toList(),
            english(entity, "descriptions"),
            Json.text(Json.object(sites, "enwiki"), "title"),
            items(entity, INSTANCE_OF).toList(),
            year(entity, START, true),
            year(entity, END, false),
            COUNTRY.stream().flatMap(property -> items(entity, property)).distinct().toList(),
            (int) sites.keySet().stream().filter(EntityJson::isWikipedia).count()));
  }

  /** The items that this one, a class, is a subclass of. */
  public static List<String> superclasses(JsonObject entity) {
    return items(entity, SUBCLASS_OF).distinct().toList();
  }

  private static boolean isWikipedia(String site) {
    return site.endsWith("wiki") && !NO_WIKIPEDIAS.contains(site);
  }

  private static String english(JsonObject entity, String member) {
    return Json.text(Json.object(Json.object(entity, member), "en"), "value");
  }

  private static Stream<String> items(JsonObject entity, String property) {
    return values(entity, property)
        .map(value -> Json.text(value, "id"))
        .filter(id -> ID.matcher(id).matches());
  }

  /** The year of the first property that has one: the earliest or the latest. */
  private static OptionalInt year(JsonObject entity, List<String> properties, boolean earliest) {
    for (String property : properties) {
      IntStream years = values(entity, property).flatMapToInt(EntityJson::year);
      OptionalInt year = earliest ? years.min() : years.max();
      if (year.isPresent()) {
        return year;
      }
    }
    return OptionalInt.empty();
  }

  private static IntStream year(JsonObject value) {
    Matcher time = TIME.matcher(Json.text(value, "time"));
    if (!time.matches() || number(value, "precision") < YEAR) {
      return IntStream.empty();
    }
    int year = Integer.parseInt(time.group(2));
    return year == 0 ? IntStream.empty() : IntStream.of(time.group(1).equals("-") ? -year : year);
  }

  private static int number(JsonObject value, String name) {
    String text = Json.text(value, name);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** The values of the best statements of a property that are objects. */
  private static Stream<JsonObject> values(JsonObject entity, String property) {
    List<JsonObject> statements = Json.objects(Json.object(entity, "claims"), property);
    List<JsonObject> preferred = ranked(statements, "preferred");
    return (preferred.isEmpty() ? ranked(statements, "normal") : preferred)
        .stream()
            .map(statement -> Json.object(Json.object(statement, "mainsnak"), "datavalue"))
            .map(data -> data.get("value"))
            .filter(value -> value != null && value.isJsonObject())
            .map(JsonElement::getAsJsonObject);
  }

  private static List<JsonObject> ranked(List<JsonObject> statements, String rank) {
    return statements.stream()
        .filter(statement -> Json.text(statement, "rank").equals(rank))
        .toList();
  }
}
