package org.entente.wikidata;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.wikidata.FetchException.Kind;

/**
 * The actions of MediaWiki and Wikibase that lead from a name to an item.
 *
 * @see <a href="https://www.mediawiki.org/wiki/API:Presenting_Wikidata_knowledge">pageprops</a>
 * @see <a href="https://www.wikidata.org/w/api.php?action=help&amp;modules=wbgetentities">
 *     wbgetentities</a>
 * @see <a href="https://www.wikidata.org/w/api.php?action=help&amp;modules=wbsearchentities">
 *     wbsearchentities</a>
 */
final class WikidataClient {

  static final Pattern ITEM = Pattern.compile("Q[1-9]\\d{0,11}");

  /** What no title may hold; a bar would part it in two. */
  private static final Pattern NO_TITLE = Pattern.compile("[#<>\\[\\]{}|\\p{Cntrl}]");

  private static final int MAX_TITLE = 255;

  private final Services services;
  private final Fetcher fetcher;

  WikidataClient(Services services, Fetcher fetcher) {
    this.services = services;
    this.fetcher = fetcher;
  }

  /**
   * One entity as the service gave it.
   *
   * @param asked the id that was asked for; another than the entity's own where it was merged
   * @param json as in {@code wbgetentities}
   */
  record Entity(String asked, String id, JsonObject json, LocalDate retrieved) {
    boolean isMerged() {
      return !asked.equals(id);
    }
  }

  /** Whether an encyclopedia may have a page of that title. */
  static boolean isTitle(String name) {
    return !name.isBlank() && name.length() < MAX_TITLE && !NO_TITLE.matcher(name).find();
  }

  /**
   * The pages under these titles, by title asked for.
   *
   * @param titles of at most {@link Batches#MOST}, each {@link #isTitle}
   */
  Map<String, TitlePage> pages(List<String> titles) throws FetchException {
    Fetcher.Answer answer =
        fetcher.fetch(
            api(
                services.wikipedia().toString(),
                Map.of(
                    "action", "query",
                    "prop", "pageprops",
                    "ppprop", "wikibase_item|disambiguation",
                    "redirects", "1",
                    "titles", String.join("|", titles))));
    JsonObject query = checked(answer.json(), "query", services.wikipedia());
    Map<String, JsonObject> pages = new TreeMap<>();
    Json.objects(query, "pages").forEach(page -> pages.put(Json.text(page, "title"), page));
    Map<String, String> tidied = new TreeMap<>();
    Json.objects(query, "normalized")
        .forEach(step -> tidied.put(Json.text(step, "from"), Json.text(step, "to")));
    Map<String, JsonObject> redirects = new TreeMap<>();
    Json.objects(query, "redirects").forEach(step -> redirects.put(Json.text(step, "from"), step));
    Map<String, TitlePage> found = new LinkedHashMap<>();
    for (String asked : titles) {
      String title = tidied.getOrDefault(asked, asked);
      boolean section = false;
      int hops = 0;
      while (redirects.containsKey(title) && hops++ < redirects.size()) {
        JsonObject step = redirects.get(title);
        section |= step.has("tofragment");
        title = Json.text(step, "to");
      }
      JsonObject page = pages.getOrDefault(title, new JsonObject());
      JsonObject properties = Json.object(page, "pageprops");
      found.put(
          asked,
          new TitlePage(
              asked,
              title,
              Optional.of(Json.text(properties, "wikibase_item"))
                  .filter(id -> ITEM.matcher(id).matches()),
              properties.has("disambiguation"),
              hops > 0,
              section,
              answer.retrieved()));
    }
    return found;
  }

  /** Items whose English label or alias begins with the name, best first as the service sees it. */
  List<SearchHit> search(String name, int limit) throws FetchException {
    Fetcher.Answer answer =
        fetcher.fetch(
            api(
                services.wikidata().toString(),
                Map.of(
                    "action", "wbsearchentities",
                    "search", name,
                    "language", "en",
                    "uselang", "en",
                    "type", "item",
                    "limit", String.valueOf(limit))));
    JsonObject json = answer.json();
    if (!json.has("search")) {
      checked(json, "search", services.wikidata());
    }
    return Json.objects(json, "search").stream()
        .filter(hit -> ITEM.matcher(Json.text(hit, "id")).matches())
        .map(
            hit ->
                new SearchHit(
                    Json.text(hit, "id"),
                    Json.text(hit, "label"),
                    Json.text(hit, "description"),
                    Json.text(Json.object(hit, "match"), "text")))
        .toList();
  }

  /**
   * The items with these ids, in their order; those that do not exist are left out. A merged item
   * comes back as the one it was merged into.
   */
  List<Entity> items(Collection<String> ids) throws FetchException {
    List<Entity> found = new ArrayList<>();
    for (List<String> batch : Batches.of(ids)) {
      found.addAll(batch(batch));
    }
    return found;
  }

  private List<Entity> batch(List<String> ids) throws FetchException {
    Fetcher.Answer answer =
        fetcher.fetch(
            api(
                services.wikidata().toString(),
                Map.of(
                    "action", "wbgetentities",
                    "ids", String.join("|", ids),
                    "props", "labels|aliases|descriptions|claims|sitelinks",
                    "languages", "en|mul",
                    "redirects", "yes")));
    // One id that never was makes the service refuse all.
    if (Fetcher.errorCode(answer.json()).equals("no-such-entity")) {
      List<Entity> found = new ArrayList<>();
      if (ids.size() > 1) {
        found.addAll(batch(ids.subList(0, ids.size() / 2)));
        found.addAll(batch(ids.subList(ids.size() / 2, ids.size())));
      }
      return found;
    }
    JsonObject entities = checked(answer.json(), "entities", services.wikidata());
    List<Entity> found = new ArrayList<>();
    for (String asked : ids) {
      JsonElement member = entities.get(asked);
      if (member == null || !member.isJsonObject()) {
        continue;
      }
      JsonObject entity = member.getAsJsonObject();
      String id = Json.text(entity, "id");
      if (!entity.has("missing") && ITEM.matcher(id).matches()) {
        found.add(new Entity(asked, id, entity, answer.retrieved()));
      }
    }
    return found;
  }

  private static Request api(String base, Map<String, String> parameters) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("format", "json");
    all.put("formatversion", "2");
    all.put("maxlag", String.valueOf(Manners.MAXLAG));
    return Request.get(java.net.URI.create(base), all);
  }

  /** The member that the answer is about. */
  private static JsonObject checked(JsonObject json, String member, Object where)
      throws FetchException {
    String code = Fetcher.errorCode(json);
    if (!code.isEmpty()) {
      throw new FetchException(
          Kind.REFUSED,
          where,
          "refuses ("
              + code
              + ": "
              + Words.tidy(Json.text(Json.object(json, "error"), "info"), 160)
              + ")",
          "report it");
    }
    if (!json.has(member) || !json.get(member).isJsonObject()) {
      throw new FetchException(
          Kind.REFUSED, where, "an answer without '" + member + "'", "check the address");
    }
    return json.getAsJsonObject(member);
  }
}
