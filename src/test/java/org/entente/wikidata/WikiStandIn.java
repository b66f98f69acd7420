package org.entente.wikidata;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small Wikipedia and Wikidata that speak MediaWiki's protocol, format version 2. */
public final class WikiStandIn implements StandInServer.Step {

  private final Map<String, JsonObject> pages = new TreeMap<>();
  private final Map<String, JsonObject> redirects = new TreeMap<>();
  private final Map<String, JsonObject> items = new TreeMap<>();
  private final Map<String, String> merged = new TreeMap<>();

  /** Adds a page of the encyclopedia. */
  public WikiStandIn page(String title, String item) {
    pages.put(title, json("{'title':'%s','pageprops':{'wikibase_item':'%s'}}", title, item));
    return this;
  }

  /** Adds a page that lists what bears a name. */
  public WikiStandIn disambiguation(String title, String item) {
    pages.put(
        title,
        json("{'title':'%s','pageprops':{'disambiguation':'','wikibase_item':'%s'}}", title, item));
    return this;
  }

  /** Leads from one title to another, or to a part of its page. */
  public WikiStandIn redirect(String from, String to, String section) {
    redirects.put(
        from,
        json(
            "{'from':'%s','to':'%s'%s}",
            from, to, section.isEmpty() ? "" : ",\"tofragment\":\"" + section + "\""));
    return this;
  }

  /** Adds an item. */
  public WikiStandIn item(String id, String label, String classId, String more) {
    JsonObject item =
        json(
            "{'type':'item','id':'%s','labels':{'en':{'language':'en','value':'%s'}},"
                + "'claims':{'P31':[{'rank':'normal','mainsnak':{'datavalue':{'value':{'id':'%s'}}}}]}}",
            id, label, classId);
    json("{" + more + "}").entrySet().forEach(entry -> add(item, entry.getKey(), entry.getValue()));
    items.put(id, item);
    return this;
  }

  private static void add(JsonObject item, String name, JsonElement value) {
    if (name.equals("claims")) {
      value
          .getAsJsonObject()
          .entrySet()
          .forEach(claim -> item.getAsJsonObject("claims").add(claim.getKey(), claim.getValue()));
    } else {
      item.add(name, value);
    }
  }

  /** Gives an item another label, as a vandal does. */
  public WikiStandIn relabel(String id, String label) {
    JsonObject value = new JsonObject();
    value.addProperty("value", label);
    Json.object(items.getOrDefault(id, new JsonObject()), "labels").add("en", value);
    return this;
  }

  /** Merges one item into another. */
  public WikiStandIn merge(String from, String into) {
    merged.put(from, into);
    return this;
  }

  @Override
  public void answer(HttpExchange exchange) throws IOException {
    Map<String, String> asked =
        StandInServer.parameters(String.valueOf(exchange.getRequestURI().getRawQuery()));
    JsonObject answer =
        switch (asked.getOrDefault("action", "")) {
          case "query" -> query(split(asked.getOrDefault("titles", "")));
          case "wbsearchentities" -> search(asked);
          case "wbgetentities" -> entities(split(asked.getOrDefault("ids", "")));
          default -> json("{'error':{'code':'badvalue','info':'Unrecognized action.'}}");
        };
    StandInServer.send(exchange, 200, "application/json; charset=utf-8", answer.toString());
  }

  private static List<String> split(String values) {
    return Arrays.asList(values.split("\\|", -1));
  }

  private JsonObject query(List<String> titles) {
    JsonArray found = new JsonArray();
    JsonArray steps = new JsonArray();
    JsonArray tidied = new JsonArray();
    for (String asked : titles) {
      String title = asked.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + asked.substring(1);
      if (!title.equals(asked)) {
        tidied.add(json("{'fromencoded':false,'from':'%s','to':'%s'}", asked, title));
      }
      while (redirects.containsKey(title)) {
        JsonObject step = redirects.get(title);
        steps.add(step);
        title = step.get("to").getAsString();
      }
      found.add(
          pages.containsKey(title)
              ? pages.get(title)
              : json("{'ns':0,'title':'%s','missing':true}", title));
    }
    JsonObject query = new JsonObject();
    query.add("normalized", tidied);
    query.add("redirects", steps);
    query.add("pages", found);
    JsonObject answer = json("{'batchcomplete':true}");
    answer.add("query", query);
    return answer;
  }

  private JsonObject search(Map<String, String> asked) {
    JsonArray hits = new JsonArray();
    String words = asked.getOrDefault("search", "").toLowerCase(java.util.Locale.ROOT);
    int limit = Integer.parseInt(asked.getOrDefault("limit", "7"));
    items.forEach(
        (id, item) -> {
          for (String name : names(item)) {
            if (name.toLowerCase(java.util.Locale.ROOT).startsWith(words) && hits.size() < limit) {
              JsonObject hit = json("{'id':'%s','title':'%s'}", id, id);
              hit.addProperty("label", names(item).get(0));
              JsonObject match = json("{'type':'label','language':'en'}");
              match.addProperty("text", name);
              hit.add("match", match);
              hits.add(hit);
              return;
            }
          }
        });
    JsonObject answer = json("{'searchinfo':{'search':''},'success':1}");
    answer.add("search", hits);
    return answer;
  }

  private static List<String> names(JsonObject item) {
    List<String> names = new java.util.ArrayList<>();
    names.add(Json.text(Json.object(Json.object(item, "labels"), "en"), "value"));
    Json.objects(Json.object(item, "aliases"), "en")
        .forEach(alias -> names.add(Json.text(alias, "value")));
    return names;
  }

  private JsonObject entities(List<String> ids) {
    JsonObject found = new JsonObject();
    for (String id : ids) {
      if (id.equals("Q" + "9".repeat(12))) {
        return json(
            "{'error':{'code':'no-such-entity','info':'Could not find an entity with the ID','id':'%s'}}",
            id);
      }
      String into = merged.get(id);
      JsonObject item = items.get(into == null ? id : into);
      if (item == null) {
        found.add(id, json("{'id':'%s','missing':''}", id));
      } else if (into == null) {
        found.add(id, item);
      } else {
        JsonObject copy = item.deepCopy();
        copy.add("redirects", json("{'from':'%s','to':'%s'}", id, into));
        found.add(id, copy);
      }
    }
    JsonObject answer = json("{'success':1}");
    answer.add("entities", found);
    return answer;
  }

  /** Quotes may be single, and %s stands for the next part. */
  private static JsonObject json(String text, String... parts) {
    String filled = text.replace('\'', '"');
    for (String part : parts) {
      filled = filled.replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(part));
    }
    return JsonParser.parseString(filled).getAsJsonObject();
  }
}
