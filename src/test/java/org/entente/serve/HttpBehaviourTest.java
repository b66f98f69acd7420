package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP and linked data ask of the server. */
class HttpBehaviourTest {

  private static final Path SAMPLE = Path.of("src/test/resources/golden/sample.ttl");
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final String BASE = "https://example.org/entente";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Endpoint endpoint;

  @BeforeAll
  static void start() {
    Dataset data = DatasetFactory.createTxnMem();
    data.executeWrite(() -> RDFDataMgr.read(data.getDefaultModel(), SAMPLE.toUri().toString()));
    endpoint =
        Endpoint.start(
            data,
            List.of(SAMPLE),
            new Settings(Endpoint.LOOPBACK, 0, Limits.DEFAULT, Optional.of(BASE + "/")));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/doc/actor/iraq | text/html,*/*;q=0.8 | text/html",
        "/doc/actor/iraq | */* | text/html",
        "/doc/actor/iraq | text/turtle | text/turtle",
        "/doc/actor/iraq | text/html;q=0.1,application/ld+json | application/ld+json",
        "/doc/actor/iraq | text/*;q=0.5,text/html;q=0 | text/turtle",
        "/doc/actor/iraq | application/n-triples;q=0.9,text/turtle;q=0.8 | application/n-triples",
        "/doc/actor/iraq.ttl | text/html | text/turtle",
        "/doc/actor/iraq.jsonld | */* | application/ld+json",
        "/doc/actor/iraq.nt | */* | application/n-triples",
        "/doc/actor/iraq.html | text/turtle | text/html",
        "/data/sample.ttl | text/html | text/turtle",
        "/data/sample | application/n-triples | application/n-triples",
        "/data/sample.nt | */* | application/n-triples",
        "/data/sample.jsonld | */* | application/ld+json",
        "/ontology | text/html | text/html",
        "/ontology | text/turtle | text/turtle",
        "/ontology.nt | */* | application/n-triples",
        "/type | text/html | text/html",
        "/type.ttl | */* | text/turtle",
        "/.well-known/void | */* | text/turtle",
        "/.well-known/void | application/ld+json | application/ld+json",
        "/sparql | text/turtle | text/turtle",
        "/sparql | application/ld+json | application/ld+json",
        "/sparql | application/n-triples | application/n-triples",
      })
  void comesInTheFormAskedFor(String path, String accept, String type) throws Exception {
    HttpResponse<String> answer = get(path, accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
    assertThat(header(answer, "Vary")).isEqualTo("Accept");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    if (!type.equals("text/html")) {
      assertThat(read(answer.body(), RDFLanguages.contentTypeToLang(type)).size()).isGreaterThan(3);
    }
    HttpResponse<String> again = get(path, accept);
    assertThat(again.body()).isEqualTo(answer.body());
    HttpResponse<String> known =
        send(request(path, accept).header("If-None-Match", "\"x\", W/" + header(answer, "ETag")));
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    HttpResponse<String> head = send(request(path, accept).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : List.of("Content-Type", "Content-Length", "ETag")) {
      assertThat(header(head, name)).as(name).isEqualTo(header(answer, name));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/doc/actor/iraq",
        "/data/sample",
        "/ontology",
        "/type",
        "/.well-known/void",
        "/sparql",
        "/sparql?query=ASK%7B%7D",
        "/sparql?query=DESCRIBE%3Chttp://x/%3E"
      })
  void saysWhatThereIsWhereNothingIsAcceptable(String path) throws Exception {
    HttpResponse<String> answer = get(path, "image/png, */*;q=0");
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).contains("here is: ").contains("json");
  }

  @ParameterizedTest
  @CsvSource({
    "/id/actor/iraq, /doc/actor/iraq",
    "/type/DiplomaticRelationsEstablished, /type#DiplomaticRelationsEstablished"
  })
  void leadsFromAThingToWhatIsSaidOfIt(String path, String place) throws Exception {
    for (String accept : List.of(BROWSER, "text/turtle")) {
      HttpResponse<String> answer = get(path, accept);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(header(answer, "Location")).isEqualTo(place);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/x", "/doc/x.ttl", "/type/x", "/ontology/9", "/article/x", "/data/x"})
  void saysWhereNothingIs(String path) throws Exception {
    HttpResponse<String> answer = get(path, "text/turtle");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(get(path, BROWSER), "Content-Type")).startsWith("text/plain");
  }

  @Test
  void linksTheFormsOfADocument() throws Exception {
    assertThat(get("/doc/actor/iraq", BROWSER).headers().allValues("Link"))
        .contains(
            "<https://w3id.org/entente/id/actor/iraq>; rel=\"describes\"",
            "</doc/actor/iraq.ttl>; rel=\"alternate\"; type=\"text/turtle\"");
  }

  @Test
  void tellsOfTheOntologysTermsAtTheirAnchors() throws Exception {
    assertThat(get("/ontology", BROWSER).body()).contains("<h3 id=\"Actor\">", "Who can act in");
    assertThat(get("/type", BROWSER).body()).contains("<h3 id=\"DiplomaticRelationsEstablished\">");
  }

  @Test
  void describesItselfWithItsLimits() throws Exception {
    Model model = read(get("/sparql", "text/turtle").body(), Lang.TURTLE);
    String ask =
        """
        PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
        PREFIX schema: <https://schema.org/>
        PREFIX void: <http://rdfs.org/ns/void#>
        ASK {
          ?service a sd:Service ; sd:endpoint <https://example.org/entente/sparql> ;
            sd:supportedLanguage sd:SPARQL11Query ;
            sd:resultFormat <http://www.w3.org/ns/formats/SPARQL_Results_JSON> ;
            sd:defaultDataset ?set ;
            schema:additionalProperty [ schema:propertyID "timeout" ; schema:maxValue 30 ] .
          ?set a void:Dataset ; sd:defaultGraph/void:triples ?n FILTER(?n > 100)
        }""";
    try (var execution = org.apache.jena.query.QueryExecution.create(ask, model)) {
      assertThat(execution.execAsk()).isTrue();
    }
    assertThat(get("/.well-known/void", "text/turtle").body())
        .contains("<" + BASE + "/data/sample.ttl>", "<" + BASE + "/sparql>");
  }

  @Test
  void isKnownByItsBase() throws Exception {
    assertThat(get("/reconcile", "application/json").body())
        .contains(BASE + "/view?id")
        .doesNotContain("localhost");
  }

  @Test
  void letsEverySiteAsk() throws Exception {
    HttpResponse<String> answer =
        send(request("/sparql", "*/*").method("OPTIONS", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(header(answer, "Access-Control-Allow-Methods"))
        .isEqualTo("GET, HEAD, POST, OPTIONS");
    assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void isWell() throws Exception {
    HttpResponse<String> answer = get("/health", "*/*");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}\n");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void refusesOtherBodies() throws Exception {
    assertThat(
            send(request("/sparql", "*/*")
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("ASK {}")))
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void letsRunningQueriesEndWhenItStops() throws Exception {
    Dataset data = ChecklistTest.data();
    Endpoint stopping = Endpoint.start(data, 0);
    String query =
        "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c } LIMIT 300 }"
            + " { SELECT * { ?d ?e ?f } LIMIT 300 } FILTER(STRLEN(STR(?c)) > STRLEN(STR(?f))) }";
    CompletableFuture<HttpResponse<String>> running =
        CLIENT.sendAsync(
            HttpRequest.newBuilder(
                    URI.create(
                        stopping.url()
                            + "?query="
                            + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .build(),
            BodyHandlers.ofString());
    while (!running.isDone() && !isEngineBusy()) {
      Thread.sleep(5);
    }
    stopping.close();
    assertThat(running.get().statusCode()).isEqualTo(200);
    assertThat(running.get().body()).contains("integer");
  }

  private static boolean isEngineBusy() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(java.util.Arrays::stream)
        .anyMatch(frame -> frame.getClassName().equals(GuardedQuery.class.getName()));
  }

  private static Model read(String text, Lang form) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new StringReader(text), "http://x/", form);
    return model;
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return send(request(path, accept));
  }

  private static HttpRequest.Builder request(String path, String accept) {
    return HttpRequest.newBuilder(URI.create(endpoint.url()).resolve(path))
        .header("Accept", accept);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
