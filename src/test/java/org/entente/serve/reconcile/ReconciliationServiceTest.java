package org.entente.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.serve.reconcile.ReconciliationClient.anyJson;
import static org.entente.serve.reconcile.ReconciliationClient.encode;
import static org.entente.serve.reconcile.ReconciliationClient.get;
import static org.entente.serve.reconcile.ReconciliationClient.number;
import static org.entente.serve.reconcile.ReconciliationClient.objects;
import static org.entente.serve.reconcile.ReconciliationClient.post;
import static org.entente.serve.reconcile.ReconciliationClient.send;
import static org.entente.serve.reconcile.ReconciliationClient.string;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.entente.serve.Endpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reconciliation service as a client of the protocol sees it. */
class ReconciliationServiceTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String EVENT =
      "event/1945-11-08-diplomatic-relations-established-iraq-syria";

  /** Names that would be markup, namesakes, a name in another script, and broken numbers. */
  private static final String MORE =
      """
      PREFIX ent:  <https://w3id.org/entente/ontology#>
      PREFIX id:   <https://w3id.org/entente/id/actor/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      id:evil a ent:Actor, ent:Person ; rdfs:label "<script>alert(1)</script> \\"Evil\\" & Sons" ;
        skos:altLabel "<img src=x onerror=alert(2)>" ;
        skos:exactMatch <http://www.wikidata.org/entity/javascript:alert(3)> ;
        ent:place <javascript:alert(4)> .
      id:faisal-of-iraq a ent:Actor, ent:Person ; rdfs:label "Faisal" .
      id:faisal-of-syria a ent:Actor, ent:Person ; rdfs:label "Faisal" .
      id:bashar a ent:Actor, ent:Person ; rdfs:label "Bashar al-Assad" ; skos:altLabel "al-Assad" .
      id:tripoli a ent:Actor, ent:Organization ; rdfs:label "Tripoli" .
      <https://w3id.org/entente/id/place/tripoli> a ent:Place ; rdfs:label "Tripoli" .
      id:shami a ent:Actor, ent:Group ; rdfs:label "حزب البعث"@ar ; skos:altLabel "Bath 🙂 Şam" .
      <http://other.example/x?a=1&b=2> a ent:Actor ; rdfs:label "Stranger from elsewhere" .
      id:nameless a ent:Actor .
      <https://w3id.org/entente/id/event/strike> a ent:Event ; ent:edtf "1936" ;
        rdfs:label "General strike (1936)" .
      <https://w3id.org/entente/id/event/odd> a ent:Event ; rdfs:label "Odd event" ;
        ent:earliestYear "1e9999999" ; ent:confidence "much" ; ent:namedYear 1950 ;
        ent:involves id:shami .
      """;

  private static Endpoint server;
  private static ReconciliationClient client;

  @BeforeAll
  static void start() throws Exception {
    Dataset data = DatasetFactory.createTxnMem();
    data.executeWrite(
        () -> {
          RDFDataMgr.read(data.getDefaultModel(), "src/test/resources/golden/sample.ttl");
          RDFDataMgr.read(data.getDefaultModel(), "ontology/entente.ttl");
          RDFDataMgr.read(data.getDefaultModel(), "ontology/types.ttl");
          RDFDataMgr.read(data.getDefaultModel(), new StringReader(MORE), "http://x/", Lang.TURTLE);
        });
    server = Endpoint.start(data, 0);
    client = new ReconciliationClient(server.url().replaceFirst("sparql$", "reconcile"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  // ---- manifest

  @Test
  void describesItself() {
    client.checkManifest();
    assertThat(string(client.manifest(), "identifierSpace"))
        .isEqualTo("https://w3id.org/entente/id/");
    assertThat(objects(client.manifest().get("defaultTypes")))
        .extracting(type -> string(type, "id"))
        .containsExactly("Actor", "Place", "Event", "Agreement", "Relationship");
  }

  @Test
  void namesTheHostThatWasAskedAndNoOther() throws Exception {
    String there = client.endpoint().replace("localhost", "127.0.0.1");
    assertThat(new ReconciliationClient(there).manifest().toString())
        .contains("http://127.0.0.1:")
        .doesNotContain("localhost");
  }

  // ---- queries

  @ParameterizedTest
  @CsvSource({
    "Iraq, actor/iraq",
    "IRAQ, actor/iraq",
    "Iraqi, actor/iraq",
    "Hussein Saddam, actor/saddam-hussein",
    "Sáddam  HUSSEIN, actor/saddam-hussein",
    "Baathist Syria, actor/baathist-syria",
    "actor/iraq, actor/iraq",
    "https://w3id.org/entente/id/actor/iraq, actor/iraq",
    "General Strike, event/strike",
    "general strike (1936), event/strike",
    "حزب البعث, actor/shami",
    "bath 🙂 sam, actor/shami",
    "http://other.example/x?a=1&b=2, http://other.example/x?a=1&b=2",
  })
  void matchesNames(String name, String id) throws Exception {
    JsonObject first = client.candidates("{\"query\":\"" + name + "\"}").get(0);
    assertThat(string(first, "id")).isEqualTo(id);
    assertThat(first.get("match").getAsBoolean()).isTrue();
    assertThat(number(first, "score")).isGreaterThan(95);
  }

  @Test
  void offersAMisspeltNameWithoutDeciding() throws Exception {
    JsonObject first = client.candidates("{\"query\":\"Sadam Husein\"}").get(0);
    assertThat(string(first, "id")).isEqualTo("actor/saddam-hussein");
    assertThat(first.get("match").getAsBoolean()).isFalse();
  }

  @Test
  void doesNotDecideBetweenNamesakes() throws Exception {
    List<JsonObject> found = client.candidates("{\"query\":\"Faisal\"}");
    assertThat(found)
        .extracting(candidate -> string(candidate, "id"))
        .startsWith("actor/faisal-of-iraq", "actor/faisal-of-syria");
    assertThat(found).noneMatch(candidate -> candidate.get("match").getAsBoolean());
  }

  @Test
  void doesNotDecideByAFamilyNameThatTwoShare() throws Exception {
    List<JsonObject> found = client.candidates("{\"query\":\"al-Assad\"}");
    assertThat(found)
        .extracting(candidate -> string(candidate, "id"))
        .contains("actor/bashar", "actor/hafez-al-assad");
    assertThat(found).noneMatch(candidate -> candidate.get("match").getAsBoolean());
  }

  @Test
  void answersABatchOfTenEachAsIfAlone() throws Exception {
    List<String> names =
        List.of(
            "Iraq",
            "Syria",
            "Kuwait",
            "Iran",
            "Rome",
            "Hafez al-Assad",
            "Nobody at all",
            "حزب",
            "Tripartite Coalition",
            "\u0000\\\"<>");
    JsonObject batch = new JsonObject();
    for (int i = 0; i < names.size(); i++) {
      JsonObject query = new JsonObject();
      query.addProperty("query", names.get(i));
      batch.add("q" + i, query);
    }
    JsonObject together = client.byPost(batch.toString());
    assertThat(client.byGet(batch.toString())).isEqualTo(together);
    assertThat(together.keySet()).hasSize(10);
    for (String key : batch.keySet()) {
      JsonObject one = new JsonObject();
      one.add(key, batch.get(key));
      assertThat(client.byPost(one.toString()).get(key)).as(key).isEqualTo(together.get(key));
    }
    assertThat(together.getAsJsonObject("q6").getAsJsonArray("result")).isEmpty();
    assertThat(together.getAsJsonObject("q0").getAsJsonArray("result")).isNotEmpty();
  }

  @Test
  void answersTheSingleQueryOfOlderClients() throws Exception {
    for (String query : List.of("Iraq", "{\"query\":\"Iraq\",\"limit\":1}")) {
      JsonObject answer =
          ReconciliationClient.json(get(client.endpoint() + "?query=" + encode(query)));
      ReconciliationClient.checkResult(answer);
      assertThat(string(objects(answer.get("result")).get(0), "id")).isEqualTo("actor/iraq");
    }
  }

  @Test
  void halvesTheScoreOfAWrongType() throws Exception {
    JsonObject right = client.candidates("{\"query\":\"Iraq\",\"type\":\"State\"}").get(0);
    JsonObject wrong = client.candidates("{\"query\":\"Iraq\",\"type\":[\"Person\"]}").get(0);
    assertThat(string(wrong, "id")).isEqualTo("actor/iraq");
    assertThat(number(right, "score")).isEqualTo(100);
    assertThat(number(wrong, "score")).isEqualTo(50);
    assertThat(right.get("match").getAsBoolean()).isTrue();
    assertThat(wrong.get("match").getAsBoolean()).isFalse();
    assertThat(feature(right, "type").getAsBoolean()).isTrue();
    assertThat(feature(wrong, "type").getAsBoolean()).isFalse();
  }

  @Test
  void aTypeTellsNamesakesApart() throws Exception {
    JsonObject first =
        client.candidates("{\"query\":\"Tripoli\",\"type\":\"Organization\"}").get(0);
    assertThat(string(first, "id")).isEqualTo("actor/tripoli");
    assertThat(first.get("match").getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "any, '[\"Person\",\"State\"]', true",
    "any, '[\"Person\",\"Event\"]', false",
    "all, '[\"Actor\",\"State\"]', true",
    "all, '[\"Person\",\"State\"]', false",
    "any, '\"https://w3id.org/entente/ontology#State\"', true",
    "any, '[{\"id\":\"ent:State\",\"name\":\"state\"}]', true",
    "any, '\"Q5\"', false",
  })
  void keepsToTypesWhenStrict(String strictness, String types, boolean found) throws Exception {
    List<JsonObject> candidates =
        client.candidates(
            "{\"query\":\"Iraq\",\"type_strict\":\"%s\",\"type\":%s}".formatted(strictness, types));
    assertThat(candidates.stream().anyMatch(c -> string(c, "id").equals("actor/iraq")))
        .isEqualTo(found);
  }

  @Test
  void returnsNoMoreThanTheLimit() throws Exception {
    String query = "{\"query\":\"Iraq, Syria\",\"limit\":%s}";
    assertThat(client.candidates(query.formatted("2"))).hasSize(2);
    assertThat(client.candidates(query.formatted("1.0"))).hasSize(1);
    assertThat(client.candidates(query.formatted("1e15"))).hasSizeBetween(3, QueryReader.LIMIT);
    assertThat(client.candidates(query.formatted("null"))).hasSizeBetween(3, 5);
  }

  @Test
  void aLimitHidesNoRival() throws Exception {
    assertThat(
            client
                .candidates("{\"query\":\"Faisal\",\"limit\":1}")
                .get(0)
                .get("match")
                .getAsBoolean())
        .isFalse();
  }

  // ---- properties

  @ParameterizedTest
  @CsvSource({
    "item, '\"Q796\"', actor/iraq",
    "item, '\"http://www.wikidata.org/entity/Q796\"', actor/iraq",
    "item, '{\"id\":\"Q1316\"}', actor/saddam-hussein",
    "item, '[\"Q142\",\"q858\"]', actor/syria",
  })
  void findsByItemAlone(String pid, String v, String id) throws Exception {
    List<JsonObject> found =
        client.candidates("{\"properties\":[{\"pid\":\"%s\",\"v\":%s}]}".formatted(pid, v));
    assertThat(found).hasSize(1);
    assertThat(string(found.get(0), "id")).isEqualTo(id);
    assertThat(found.get(0).get("match").getAsBoolean()).isTrue();
  }

  @Test
  void propertiesTellFactsOfOneNameApart() throws Exception {
    String name = "Diplomatic relations established: Iraq, Syria";
    String years = "{\"query\":\"%s\",\"properties\":[{\"pid\":\"earliestYear\",\"v\":%s}]}";
    JsonObject right = client.candidates(years.formatted(name, "1945")).get(0);
    JsonObject near = client.candidates(years.formatted(name, "\"1946-02-01\"")).get(0);
    JsonObject wrong = client.candidates(years.formatted(name, "1990")).get(0);
    assertThat(string(right, "id")).isEqualTo(EVENT);
    assertThat(number(right, "score")).isGreaterThan(number(near, "score"));
    assertThat(number(near, "score")).isGreaterThan(number(wrong, "score"));
    assertThat(feature(right, "property.earliestYear").getAsDouble()).isEqualTo(100);
    assertThat(feature(near, "property.earliestYear").getAsDouble()).isEqualTo(50);
    assertThat(feature(wrong, "property.earliestYear").getAsDouble()).isZero();
    assertThat(wrong.get("match").getAsBoolean()).isFalse();
  }

  @Test
  void findsByKindAndParties() throws Exception {
    List<JsonObject> found =
        client.candidates(
            """
            {"type":"Event","type_strict":"any","properties":[
              {"pid":"kind","v":"diplomatic relations established"},
              {"pid":"involves","v":{"id":"actor/iraq","name":"Iraq"}},
              {"pid":"https://w3id.org/entente/ontology#involves","v":"Syrian"},
              {"pid":"edtf","v":["1945-11-08"]}]}
            """);
    assertThat(string(found.get(0), "id")).isEqualTo(EVENT);
    assertThat(number(found.get(0), "score")).isEqualTo(100);
    assertThat(found.get(0).get("match").getAsBoolean()).isTrue();
  }

  // ---- suggest

  @Test
  void suggestsEntities() throws Exception {
    List<JsonObject> found = client.suggest("entity", "Ira", "");
    assertThat(found).extracting(item -> string(item, "id")).startsWith("actor/iraq", "actor/iran");
    assertThat(found.get(0).has("notable")).isTrue();
    assertThat(string(client.suggest("entity", "actor/iraq", "").get(0), "id"))
        .isEqualTo("actor/iraq");
    assertThat(string(client.suggest("entity", "hussein", "").get(0), "id"))
        .isEqualTo("actor/saddam-hussein");
    assertThat(client.suggest("entity", "zzz", "")).isEmpty();
    assertThat(client.suggest("entity", "?!", "")).isEmpty();
  }

  @Test
  void pagesThroughSuggestions() throws Exception {
    List<JsonObject> all = client.suggest("entity", "", "&limit=100");
    List<JsonObject> second = client.suggest("entity", "", "&cursor=10");
    assertThat(client.suggest("entity", "", "")).isEqualTo(all.subList(0, 10));
    assertThat(second).isEqualTo(all.subList(10, 20));
    assertThat(client.suggest("entity", "", "&cursor=999999999")).isEmpty();
  }

  @Test
  void suggestsTypesAndProperties() throws Exception {
    JsonObject state = client.suggest("type", "State", "").get(0);
    assertThat(string(state, "id")).isEqualTo("State");
    assertThat(objects(state.get("broader")))
        .extracting(type -> string(type, "id"))
        .containsExactly("Actor", "Place");
    assertThat(string(client.suggest("property", "earliest", "").get(0), "id"))
        .isEqualTo("earliestYear");
    assertThat(client.suggest("property", "", "&limit=100")).hasSize(Property.values().length);
  }

  @Test
  void fliesOut() throws Exception {
    assertThat(string(client.flyout("entity", "actor/iraq"), "html")).contains("Iraq");
    assertThat(string(client.flyout("type", "State"), "html")).contains("today&#39;s world");
    assertThat(string(client.flyout("property", "edtf"), "html")).contains("Date/Time");
    assertThat(get(client.endpoint() + "/flyout/entity?id=nothing").statusCode()).isEqualTo(404);
  }

  // ---- preview and view

  @Test
  void previewsAFact() throws Exception {
    HttpResponse<String> page = client.preview(EVENT);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors *");
    assertThat(page.body())
        .contains("1945-11-08", "diplomatic event", "Syria and Iraq established diplomatic")
        .contains("/view?id=event%2F1945");
  }

  @Test
  void previewsAnActor() throws Exception {
    assertThat(client.preview("actor/iraq").body())
        .contains("https://www.wikidata.org/wiki/Q796", "state", " facts, 1945–");
    assertThat(client.preview("https://w3id.org/entente/id/actor/iraq").body()).contains("Q796");
    assertThat(client.preview("actor/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void viewsWhatItFound() throws Exception {
    for (String id : List.of("actor/iraq", EVENT, "http://other.example/x?a=1&b=2")) {
      HttpResponse<String> page = client.view(id);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("frame-ancestors 'none'");
    }
    assertThat(client.view(EVENT).body()).contains("Syria and Iraq established diplomatic");
  }

  @Test
  void writesNoNameAsMarkup() throws Exception {
    String evil = "actor/evil";
    for (String page :
        List.of(
            client.preview(evil).body(),
            client.view(evil).body(),
            string(client.flyout("entity", evil), "html"))) {
      assertThat(page)
          .contains("&lt;script&gt;")
          .doesNotContain("<script", "<img", "href=\"javascript");
    }
    assertThat(client.suggest("entity", "<script", "").get(0).get("name").getAsString())
        .startsWith("<script>");
    HttpResponse<String> raw =
        post(
            client.endpoint(),
            "queries=" + encode("{\"q\":{\"query\":\"script alert 1 script evil sons\"}}"));
    assertThat(raw.body()).contains("\\u003cscript\\u003e").doesNotContain("<script");
    assertThat(get(client.endpoint() + "/preview?id=" + encode("<script>")).body())
        .doesNotContain("<script>");
  }

  // ---- data extension

  @Test
  void proposesWhatThingsOfATypeHave() throws Exception {
    assertThat(client.propose("State", ""))
        .extracting(property -> string(property, "id"))
        .containsExactly("item", "otherName");
    assertThat(client.propose("Event", ""))
        .extracting(property -> string(property, "id"))
        .contains("kind", "edtf", "earliestYear", "involves", "confidence", "quote", "article");
    assertThat(client.propose("Event", "&limit=2")).hasSize(2);
    assertThat(client.propose("Nothing", "")).isEmpty();
  }

  @Test
  void extendsTables() throws Exception {
    JsonObject answer =
        client.extend(
            """
            {"ids":["%s","actor/iraq","actor/nothing"],
             "properties":[{"id":"earliestYear"},{"id":"involves"},{"id":"kind"},{"id":"item"},
               {"id":"quote"},{"id":"confidence"}]}
            """
                .formatted(EVENT));
    JsonObject row = answer.getAsJsonObject("rows").getAsJsonObject(EVENT);
    assertThat(row.get("earliestYear").toString()).isEqualTo("[{\"int\":1945}]");
    assertThat(row.get("involves").toString())
        .isEqualTo(
            "[{\"id\":\"actor/iraq\",\"name\":\"Iraq\"},{\"id\":\"actor/syria\",\"name\":\"Syria\"}]");
    assertThat(row.get("kind").toString())
        .isEqualTo("[{\"str\":\"diplomatic relations established\"}]");
    assertThat(row.get("quote").toString()).contains("Syria and Iraq established");
    assertThat(row.getAsJsonArray("confidence").get(0).getAsJsonObject().has("float")).isTrue();
    assertThat(answer.getAsJsonObject("rows").getAsJsonObject("actor/iraq").get("item").toString())
        .isEqualTo("[{\"str\":\"Q796\"}]");
    assertThat(answer.getAsJsonObject("rows").getAsJsonObject("actor/nothing").entrySet())
        .allSatisfy(cell -> assertThat(cell.getValue().getAsJsonArray()).isEmpty());
    assertThat(string(objects(answer.get("meta")).get(1).getAsJsonObject("type"), "id"))
        .isEqualTo("Actor");
  }

  @Test
  void limitsTheValuesOfACell() throws Exception {
    JsonObject answer =
        client.extend(
            """
            {"ids":["%s"],"properties":[{"id":"involves","settings":{"limit":"1"}},
              {"id":"party","settings":{"limit":0}}]}
            """
                .formatted(EVENT));
    assertThat(answer.getAsJsonObject("rows").getAsJsonObject(EVENT).getAsJsonArray("involves"))
        .hasSize(1);
  }

  @Test
  void leavesOutNumbersThatAreNone() throws Exception {
    JsonObject answer =
        client.extend(
            """
            {"ids":["event/odd"],"properties":[{"id":"earliestYear"},{"id":"confidence"},
              {"id":"namedYear"}]}
            """);
    assertThat(answer.getAsJsonObject("rows").getAsJsonObject("event/odd").toString())
        .isEqualTo("{\"earliestYear\":[],\"confidence\":[],\"namedYear\":[{\"int\":1950}]}");
  }

  // ---- refusals

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "nonsense",
        "[]",
        "null",
        "{\"q0\":[]}",
        "{\"q0\":\"Iraq\"}",
        "{\"q0\":{}}",
        "{\"q0\":{\"query\":\" \"}}",
        "{\"q0\":{\"query\":7}}",
        "{\"q0\":{\"query\":{\"a\":1}}}",
        "{\"q0\":{\"query\":\"a\",\"limit\":0}}",
        "{\"q0\":{\"query\":\"a\",\"limit\":-1}}",
        "{\"q0\":{\"query\":\"a\",\"limit\":1.5}}",
        "{\"q0\":{\"query\":\"a\",\"limit\":1e-999999999}}",
        "{\"q0\":{\"query\":\"a\",\"limit\":[1]}}",
        "{\"q0\":{\"query\":\"a\",\"type\":7}}",
        "{\"q0\":{\"query\":\"a\",\"type_strict\":\"maybe\"}}",
        "{\"q0\":{\"query\":\"a\",\"properties\":{}}}",
        "{\"q0\":{\"query\":\"a\",\"properties\":[{\"pid\":\"item\",\"v\":{\"name\":\"x\"}}]}}",
        "{\"q0\":{\"query\":\"a\",\"properties\":[{\"pid\":\"colour\",\"v\":\"x\"}]}}",
        "{\"q0\":{\"properties\":[]}}",
        "{\"q0\":{\"query\":\"a\"}} {}",
        "{\"q0\":{\"query\":'a'}}",
        "{q0:{\"query\":\"a\"}}",
        "// comment\n{\"q0\":{\"query\":\"a\"}}",
        "{\"q0\":{\"query\":\"a\",\"limit\":NaN}}",
      })
  void refusesBadBatches(String batch) throws Exception {
    JsonObject error = anyJson(refused(400, post(client.endpoint(), "queries=" + encode(batch))));
    assertThat(string(error, "message")).isNotEmpty().doesNotContain("Exception", "gson");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"ids\":\"x\",\"properties\":[]}",
        "{\"ids\":[1],\"properties\":[]}",
        "{\"ids\":[]}",
        "{\"ids\":[],\"properties\":[{}]}",
        "{\"ids\":[],\"properties\":[{\"id\":\"colour\"}]}",
        "{\"ids\":[],\"properties\":[{\"id\":\"item\",\"settings\":{\"limit\":-1}}]}",
      })
  void refusesBadExtensions(String query) throws Exception {
    anyJson(refused(400, post(client.endpoint(), "extend=" + encode(query))));
  }

  @Test
  void refusesTooMuch() throws Exception {
    StringBuilder batch = new StringBuilder("{");
    for (int i = 0; i <= QueryReader.BATCH; i++) {
      batch.append("\"q").append(i).append("\":{\"query\":\"a\"},");
    }
    batch.setCharAt(batch.length() - 1, '}');
    anyJson(refused(413, post(client.endpoint(), "queries=" + encode(batch.toString()))));
    anyJson(refused(413, post(client.endpoint(), "queries=" + "x".repeat(Form.MAX))));
    String name = "a".repeat(QueryReader.NAME + 1);
    anyJson(
        refused(
            400,
            post(client.endpoint(), "queries=" + encode("{\"q\":{\"query\":\"" + name + "\"}}"))));
    anyJson(refused(400, get(client.endpoint() + "/suggest/entity?prefix=" + name)));
    String deep = "[".repeat(50_000);
    anyJson(refused(400, post(client.endpoint(), "queries=" + encode(deep))));
  }

  @Test
  void readsNoEndlessBody() throws Exception {
    byte[] endless = "queries=".concat("#".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(client.endpoint()))
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)));
    try {
      refused(413, send(request));
    } catch (java.io.IOException e) {
      // The server may also hang up while the client still sends.
      assertThat(e).hasMessageNotContaining("timed out");
    }
    assertThat(client.candidates("{\"query\":\"Iraq\"}")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', queries=%ZZ, 400",
    "'', queries={}&queries={}, 400",
    "'', queries={}&query=a, 400",
    "'', other=1, 400",
    "?callback=alert(1), query=Iraq, 400",
    "/suggest/entity?cursor=-1, '', 400",
    "/suggest/entity?cursor=x, '', 400",
    "/suggest/entity?limit=0, '', 400",
    "/suggest/nothing?prefix=a, '', 404",
    "/preview, '', 400",
    "/preview/more?id=a, '', 404",
    "/, '', 404",
  })
  void refusesBadRequests(String path, String form, int status) throws Exception {
    anyJson(refused(status, post(client.endpoint() + path, form)));
  }

  @Test
  void refusesJsonp() throws Exception {
    for (String path : List.of("?callback=f", "/suggest/entity?prefix=I&callback=f")) {
      JsonObject error = anyJson(refused(400, get(client.endpoint() + path)));
      assertThat(string(error, "message")).contains("JSONP");
    }
  }

  @Test
  void refusesOtherTypesOfBody() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(client.endpoint()))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"queries\":[]}"));
    anyJson(refused(415, send(request)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/suggest/entity", "/preview", "/properties", "/nothing"})
  void letsBrowsersAskFirst(String path) throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(client.endpoint() + path))
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("GET", "POST");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains("Content-Type");
  }

  @Test
  void answersHead() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(client.endpoint()))
                .method("HEAD", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  private static HttpResponse<String> refused(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    return answer;
  }

  private static JsonElement feature(JsonObject candidate, String id) {
    return objects(candidate.get("features")).stream()
        .filter(feature -> string(feature, "id").equals(id))
        .findFirst()
        .orElseThrow()
        .get("value");
  }
}
