package org.entente.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A client written from the specification of Reconciliation Service API 0.2. It finds everything
 * through the manifest and checks each answer against what the specification and its JSON schemas
 * say of it.
 */
final class ReconciliationClient {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final Set<String> CELLS = Set.of("id", "str", "int", "float", "date", "bool");

  private final String endpoint;
  private final JsonObject manifest;

  ReconciliationClient(String endpoint) throws Exception {
    this.endpoint = endpoint;
    this.manifest = json(get(endpoint));
  }

  JsonObject manifest() {
    return manifest;
  }

  // ---- 3.1 manifest

  void checkManifest() {
    assertThat(strings(manifest.getAsJsonArray("versions"))).contains("0.2");
    for (String required : List.of("name", "identifierSpace", "schemaSpace")) {
      assertThat(string(manifest, required)).as(required).isNotEmpty();
    }
    for (String uri : List.of("identifierSpace", "schemaSpace", "documentation")) {
      assertThat(URI.create(string(manifest, uri)).isAbsolute()).as(uri).isTrue();
    }
    manifest.getAsJsonArray("defaultTypes").forEach(ReconciliationClient::checkNamed);
    assertThat(string(manifest.getAsJsonObject("view"), "url")).contains("{{id}}");
    JsonObject preview = manifest.getAsJsonObject("preview");
    assertThat(string(preview, "url")).contains("{{id}}");
    assertThat(preview.get("width").getAsInt()).isPositive();
    assertThat(preview.get("height").getAsInt()).isPositive();
    for (String sort : List.of("entity", "property", "type")) {
      JsonObject suggest = manifest.getAsJsonObject("suggest").getAsJsonObject(sort);
      assertThat(string(suggest, "flyout_service_path")).contains("${id}");
      assertThat(URI.create(url(suggest)).isAbsolute()).isTrue();
    }
    JsonObject extend = manifest.getAsJsonObject("extend");
    assertThat(URI.create(url(extend.getAsJsonObject("propose_properties"))).isAbsolute()).isTrue();
    for (JsonElement setting : extend.getAsJsonArray("property_settings")) {
      assertThat(string(setting.getAsJsonObject(), "type"))
          .isIn("number", "text", "checkbox", "select");
      assertThat(string(setting.getAsJsonObject(), "label")).isNotEmpty();
      assertThat(string(setting.getAsJsonObject(), "name")).isNotEmpty();
    }
    assertThat(manifest.get("batchSize").getAsInt()).isPositive();
  }

  // ---- 4 queries

  JsonObject byPost(String batch) throws Exception {
    return checked(batch, json(post(endpoint, "queries=" + encode(batch))));
  }

  JsonObject byGet(String batch) throws Exception {
    return checked(batch, json(get(endpoint + "?queries=" + encode(batch))));
  }

  /** The candidates of one query in JSON. */
  List<JsonObject> candidates(String query) throws Exception {
    return objects(byPost("{\"q0\":" + query + "}").getAsJsonObject("q0").get("result"));
  }

  private static JsonObject checked(String batch, JsonObject results) {
    assertThat(results.keySet())
        .isEqualTo(JsonParser.parseString(batch).getAsJsonObject().keySet());
    results.entrySet().forEach(e -> checkResult(e.getValue().getAsJsonObject()));
    return results;
  }

  static void checkResult(JsonObject result) {
    double last = Double.MAX_VALUE;
    String lastId = "";
    int matches = 0;
    for (JsonObject candidate : objects(result.get("result"))) {
      checkNamed(candidate);
      double score = number(candidate, "score");
      assertThat(score).isBetween(0.0, 100.0).isLessThanOrEqualTo(last);
      if (score == last) {
        assertThat(string(candidate, "id")).isGreaterThan(lastId);
      }
      last = score;
      lastId = string(candidate, "id");
      matches += candidate.get("match").getAsBoolean() ? 1 : 0;
      candidate.getAsJsonArray("type").forEach(ReconciliationClient::checkNamed);
      List<String> ids = new ArrayList<>();
      for (JsonElement feature : candidate.getAsJsonArray("features")) {
        ids.add(string(feature.getAsJsonObject(), "id"));
        JsonPrimitive value = feature.getAsJsonObject().getAsJsonPrimitive("value");
        assertThat(value.isNumber() || value.isBoolean()).isTrue();
      }
      assertThat(ids).doesNotHaveDuplicates();
    }
    assertThat(matches).isLessThanOrEqualTo(1);
  }

  // ---- 5 preview, 2.1 view

  HttpResponse<String> preview(String id) throws Exception {
    return get(string(manifest.getAsJsonObject("preview"), "url").replace("{{id}}", encode(id)));
  }

  HttpResponse<String> view(String id) throws Exception {
    return get(string(manifest.getAsJsonObject("view"), "url").replace("{{id}}", encode(id)));
  }

  // ---- 6 suggest

  List<JsonObject> suggest(String sort, String prefix, String more) throws Exception {
    String url = url(manifest.getAsJsonObject("suggest").getAsJsonObject(sort));
    JsonObject answer = json(get(url + "?prefix=" + encode(prefix) + more));
    List<JsonObject> result = objects(answer.get("result"));
    for (JsonObject item : result) {
      checkNamed(item);
      if (item.has("notable")) {
        item.getAsJsonArray("notable").forEach(ReconciliationClient::checkNamed);
      }
    }
    return result;
  }

  JsonObject flyout(String sort, String id) throws Exception {
    JsonObject suggest = manifest.getAsJsonObject("suggest").getAsJsonObject(sort);
    String url = string(suggest, "flyout_service_url") + string(suggest, "flyout_service_path");
    JsonObject answer = json(get(url.replace("${id}", encode(id))));
    assertThat(string(answer, "id")).isEqualTo(id);
    assertThat(string(answer, "html")).isNotEmpty();
    return answer;
  }

  // ---- 7 data extension

  List<JsonObject> propose(String type, String more) throws Exception {
    String url = url(manifest.getAsJsonObject("extend").getAsJsonObject("propose_properties"));
    JsonObject answer = json(get(url + "?type=" + encode(type) + more));
    assertThat(string(answer, "type")).isEqualTo(type);
    List<JsonObject> properties = objects(answer.get("properties"));
    properties.forEach(ReconciliationClient::checkNamed);
    return properties;
  }

  JsonObject extend(String query) throws Exception {
    JsonObject asked = JsonParser.parseString(query).getAsJsonObject();
    JsonObject answer = json(post(endpoint, "extend=" + encode(query)));
    assertThat(json(get(endpoint + "?extend=" + encode(query)))).isEqualTo(answer);
    List<JsonObject> meta = objects(answer.get("meta"));
    meta.forEach(ReconciliationClient::checkNamed);
    JsonObject rows = answer.getAsJsonObject("rows");
    assertThat(rows.keySet()).containsExactlyElementsOf(strings(asked.get("ids")));
    for (String id : rows.keySet()) {
      JsonObject row = rows.getAsJsonObject(id);
      assertThat(row.keySet())
          .containsExactlyElementsOf(meta.stream().map(column -> string(column, "id")).toList());
      row.entrySet().forEach(cells -> objects(cells.getValue()).forEach(this::checkCell));
    }
    return answer;
  }

  private void checkCell(JsonObject cell) {
    if (cell.has("id")) {
      checkNamed(cell);
      assertThat(cell.keySet()).isSubsetOf("id", "name", "description");
    } else {
      assertThat(cell.keySet()).hasSize(1).isSubsetOf(CELLS);
    }
    assertThat(!cell.has("int") || cell.get("int").getAsString().matches("-?\\d+")).isTrue();
    assertThat(!cell.has("float") || cell.getAsJsonPrimitive("float").isNumber()).isTrue();
  }

  // ---- HTTP

  String endpoint() {
    return endpoint;
  }

  static HttpResponse<String> get(String url) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url)));
  }

  static HttpResponse<String> post(String url, String form) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
            .POST(BodyPublishers.ofString(form)));
  }

  /** Every answer of a service, errors included, must be open to all origins. */
  static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(request.header("Origin", "http://x.example").build(), BodyHandlers.ofString());
    if (answer.uri().getPath().startsWith("/reconcile")) {
      assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }
    return answer;
  }

  static JsonObject json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return anyJson(answer);
  }

  static JsonObject anyJson(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("application/json;charset=utf-8");
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String url(JsonObject path) {
    return string(path, "service_url") + string(path, "service_path");
  }

  static String string(JsonObject object, String field) {
    JsonPrimitive value = object.getAsJsonPrimitive(field);
    assertThat(value).as(field).isNotNull();
    assertThat(value.isString()).as(field).isTrue();
    return value.getAsString();
  }

  static double number(JsonObject object, String field) {
    assertThat(object.getAsJsonPrimitive(field).isNumber()).as(field).isTrue();
    return object.get(field).getAsDouble();
  }

  static List<JsonObject> objects(JsonElement array) {
    return array.getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject).toList();
  }

  static List<String> strings(JsonElement array) {
    return array.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
  }

  private static void checkNamed(JsonElement element) {
    assertThat(string(element.getAsJsonObject(), "id")).isNotEmpty();
    assertThat(string(element.getAsJsonObject(), "name")).isNotEmpty();
  }
}
