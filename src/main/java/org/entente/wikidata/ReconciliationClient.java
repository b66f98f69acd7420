package org.entente.wikidata;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.wikidata.FetchException.Kind;

/**
 * A client of the reconciliation API, version 0.2, which Wikidata's service and many others speak.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/0.2/">Reconciliation Service API 0.2</a>
 */
final class ReconciliationClient {

  /**
   * A candidate of the service.
   *
   * @param id in the service's own identifier space
   * @param score how well it fits; the range is the service's own
   * @param match whether the service is sure
   * @param types ids of its classes
   */
  record Candidate(String id, String name, double score, boolean match, List<String> types) {
    Candidate {
      types = List.copyOf(types);
    }
  }

  private static final int BATCH = 10;

  private final URI service;
  private final Fetcher fetcher;

  ReconciliationClient(URI service, Fetcher fetcher) {
    this.service = service;
    this.fetcher = fetcher;
  }

  /**
   * Candidates for each name, best first.
   *
   * @param limit how many for a name
   */
  Map<String, List<Candidate>> candidates(List<String> names, int limit) throws FetchException {
    Map<String, List<Candidate>> found = new LinkedHashMap<>();
    for (int from = 0; from < names.size(); from += BATCH) {
      List<String> batch = names.subList(from, Math.min(names.size(), from + BATCH));
      JsonObject queries = new JsonObject();
      for (int i = 0; i < batch.size(); i++) {
        JsonObject query = new JsonObject();
        query.addProperty("query", batch.get(i));
        query.addProperty("limit", limit);
        queries.add("q" + i, query);
      }
      JsonObject answer =
          fetcher.fetch(Request.post(service, Map.of("queries", queries.toString()))).json();
      for (int i = 0; i < batch.size(); i++) {
        JsonElement result = answer.get("q" + i);
        if (result == null || !result.isJsonObject() || !result.getAsJsonObject().has("result")) {
          throw new FetchException(
              Kind.REFUSED,
              service,
              "an answer without result for '" + batch.get(i) + "'",
              "check that the service speaks the reconciliation API 0.2");
        }
        found.put(batch.get(i), read(result.getAsJsonObject()));
      }
    }
    return found;
  }

  private static List<Candidate> read(JsonObject result) {
    List<Candidate> candidates = new ArrayList<>();
    for (JsonObject json : Json.objects(result, "result")) {
      List<String> types = new ArrayList<>();
      for (JsonElement type : Json.list(json, "type")) {
        // A type is an object with an id, or the id itself.
        String id =
            type.isJsonObject()
                ? Json.text(type.getAsJsonObject(), "id")
                : type.isJsonPrimitive() ? type.getAsString() : "";
        if (!id.isEmpty()) {
          types.add(id);
        }
      }
      candidates.add(
          new Candidate(
              Json.text(json, "id"),
              Json.text(json, "name"),
              number(json, "score"),
              Json.text(json, "match").equals("true"),
              types));
    }
    return candidates;
  }

  private static double number(JsonObject json, String name) {
    try {
      return Double.parseDouble(Json.text(json, name));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
