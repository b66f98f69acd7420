package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint does not let through; nothing of it changes the data. */
class EndpointGuardTest {

  private static final Path SAMPLE = Path.of("src/test/resources/golden/sample.ttl");
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Dataset DATA = DatasetFactory.createTxnMem();

  private static Endpoint endpoint;
  private static long size;

  @BeforeAll
  static void start() {
    DATA.executeWrite(() -> RDFDataMgr.read(DATA.getDefaultModel(), SAMPLE.toUri().toString()));
    size = DATA.calculateRead(() -> DATA.getDefaultModel().size());
    endpoint = Endpoint.start(DATA, List.of(SAMPLE), Settings.local(0));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @AfterEach
  void dataIsUnchanged() {
    assertThat(DATA.<Long>calculateRead(() -> DATA.getDefaultModel().size())).isEqualTo(size);
  }

  @Test
  void answersHeadWithoutABody() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(uri("/sparql?query=" + encode(COUNT)))
                .method("HEAD", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).isPresent();
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CONSTRUCT WHERE { ?s ?p ?o }, text/turtle",
    "CONSTRUCT WHERE { ?s ?p ?o }, application/n-triples",
    "CONSTRUCT WHERE { ?s ?p ?o }, application/ld+json",
    "DESCRIBE <https://w3id.org/entente/id/actor/iraq>, text/turtle",
    "ASK {}, application/sparql-results+json",
  })
  void speaks(String query, String type) throws Exception {
    HttpResponse<String> answer = get(query, type);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INSERT DATA { <a> <b> <c> }", "DELETE WHERE { ?s ?p ?o }", "CLEAR ALL"})
  void refusesUpdatesInEveryForm(String update) throws Exception {
    String form = "application/x-www-form-urlencoded";
    assertThat(get(update, "*/*").statusCode()).isEqualTo(400);
    assertThat(post("/sparql", form, "update=" + encode(update)).statusCode()).isEqualTo(403);
    assertThat(post("/sparql?update=" + encode(update), form, "").statusCode()).isEqualTo(403);
    assertThat(post("/sparql", "application/sparql-update", update).statusCode()).isEqualTo(403);
    assertThat(post("/sparql", "application/sparql-query", update).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void refusesOtherMethods(String method) throws Exception {
    for (String path : List.of("/", "/sparql", "/sparql?default", "/data/sample.ttl")) {
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(uri(path))
                  .header("Content-Type", "text/turtle")
                  .method(method, BodyPublishers.ofString("<a> <b> <c> .")));
      assertThat(answer.statusCode()).as(path).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow")).isPresent();
    }
  }

  @Test
  void initialisesNoClassThatAQueryNames() throws Exception {
    String canary = "<java:org.entente.serve.CanaryFunction>";
    for (String query :
        List.of(
            "SELECT (" + canary + "() AS ?x) {}",
            "SELECT * { ?x " + canary + " ?y }",
            "SELECT * { ?x " + canary + "/" + canary + " ?y }",
            "SELECT * { VALUES ?p { " + canary + " } ?x ?p ?y }")) {
      assertThat(get(query, "text/csv").statusCode()).as(query).isIn(200, 400);
    }
    assertThat(CanaryFunction.Cage.isOpen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"callback=alert(1)", "stylesheet=x", "force-accept=text/html", "output=x"})
  void refusesParametersThatAreEchoed(String parameter) throws Exception {
    assertThat(
            send(HttpRequest.newBuilder(uri("/sparql?query=" + encode(COUNT) + "&" + parameter)))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void readsNoEndlessBody() throws Exception {
    // A stream has no Content-Length: it arrives in chunks.
    byte[] endless = "#".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri("/sparql"))
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)));
    try {
      assertThat(send(request).statusCode()).isEqualTo(413);
    } catch (java.io.IOException e) {
      // The server may also hang up while the client still sends.
      assertThat(e).hasMessageNotContaining("timed out");
    }
    assertThat(get(COUNT, "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesARegularExpressionThatDoesNotEnd() throws Exception {
    String slow = "REGEX('" + "a".repeat(45) + "', '(.*a){24}[^a!]$')";
    for (String query : List.of("SELECT (" + slow + " AS ?x) {}", "ASK { FILTER " + slow + " }")) {
      HttpResponse<String> answer = get(query, "*/*");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("too many steps");
    }
  }

  @Test
  void survivesWideQueries() throws Exception {
    String unions = "ASK { {}" + " UNION {}".repeat(6000) + " }";
    assertThat(post("/sparql", "application/sparql-query", unions).statusCode())
        .isBetween(200, 499);
    assertThat(get(COUNT, "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void neverSendsPartOfAnAnswerAsTheWhole() throws Exception {
    String cross = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(uri("/sparql?timeout=1&query=" + encode(cross))));
    assertThat(answer.statusCode()).isIn(400, 503);
    assertThat(answer.body()).doesNotContain("bindings", "<result>");
  }

  @Test
  void sendsVisitorsWithoutAQuestionToThePage() throws Exception {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(uri("/sparql")).header("Accept", "text/html,*/*;q=0.8"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/");
  }

  @Test
  void offersItsFilesAndNoOthers() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/data/sample.ttl")));
    assertThat(answer.body()).isEqualTo(Files.readString(SAMPLE));
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
    assertThat(send(HttpRequest.newBuilder(uri("/"))).body()).contains("\"/data/sample.ttl\"");
    for (String path :
        List.of(
            "/data/",
            "/data/other.ttl",
            "/data/..%2f..%2f..%2f..%2fpom.xml",
            "/data/%2e%2e/queries.txt",
            "/data/%00",
            "/sparql/query",
            "/index.html")) {
      assertThat(send(HttpRequest.newBuilder(uri(path))).statusCode()).as(path).isIn(400, 404);
    }
  }

  @Test
  void saysThatAHostIsNotHere() {
    assertThatThrownBy(() -> Endpoint.checkFree("no.such.host.invalid", 0))
        .isInstanceOf(PortException.class)
        .hasMessageContaining("no address of this machine");
  }

  private static HttpResponse<String> get(String query, String accept) throws Exception {
    return send(
        HttpRequest.newBuilder(uri("/sparql?query=" + encode(query))).header("Accept", accept));
  }

  private static HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create(endpoint.url().replaceFirst("/sparql$", "") + path);
  }

  private static String encode(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
