package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
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
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.entente.text.Markup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint as a client sees it, over HTTP. */
class EndpointTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Dataset DATA = DatasetFactory.createTxnMem();
  private static Endpoint endpoint;

  @BeforeAll
  static void start() {
    DATA.executeWrite(
        () -> RDFDataMgr.read(DATA.getDefaultModel(), "src/test/resources/golden/sample.ttl"));
    endpoint = Endpoint.start(DATA, 0);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  private static String form(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> get(String query, String accept)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(endpoint.url() + "?" + form("query", query)))
            .header("Accept", accept));
  }

  private static HttpResponse<String> post(String type, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(endpoint.url()))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, '\"n\"'",
    "text/csv, n",
    "text/tab-separated-values, ?n",
    "application/sparql-results+xml, <sparql"
  })
  void answersGetInTheFormAskedFor(String accept, String part) throws Exception {
    HttpResponse<String> response = get(COUNT, accept);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(accept);
    assertThat(response.body()).contains(part);
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void answersBothSortsOfPost() throws Exception {
    String ask = "ASK { ?s ?p ?o }";
    for (HttpResponse<String> response :
        List.of(
            post("application/x-www-form-urlencoded", form("query", ask)),
            post("application/sparql-query", ask))) {
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).contains("true");
    }
  }

  @Test
  void answersConstructAsTurtle() throws Exception {
    HttpResponse<String> response =
        get("CONSTRUCT { <http://x/s> <http://x/p> 1 } {}", "text/turtle");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<http://x/s>");
  }

  @Test
  void refusesUpdates() throws Exception {
    long before = DATA.calculateRead(() -> DATA.getDefaultModel().size());
    String update = "INSERT DATA { <http://x/s> <http://x/p> 1 }";
    assertThat(
            Stream.of(
                post("application/sparql-update", update),
                post("application/x-www-form-urlencoded", form("update", update)),
                post("application/x-www-form-urlencoded", form("query", update)),
                post("text/turtle", "<http://x/s> <http://x/p> 1 ."),
                send(
                    HttpRequest.newBuilder(URI.create(endpoint.url() + "?default"))
                        .PUT(BodyPublishers.ofString("<http://x/s> <http://x/p> 1 ."))),
                send(HttpRequest.newBuilder(URI.create(endpoint.url() + "?default")).DELETE())))
        .allSatisfy(response -> assertThat(response.statusCode()).isBetween(400, 499));
    assertThat(DATA.<Long>calculateRead(() -> DATA.getDefaultModel().size())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
        "SELECT * { BIND(<URL> AS ?u) SERVICE ?u { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
        "SELECT * { { ?a ?b ?c } UNION { OPTIONAL { SERVICE <URL> { ?s ?p ?o } } } }",
        "SELECT (EXISTS { SERVICE <URL> { ?s ?p ?o } } AS ?x) {}",
        "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <URL> { ?s ?p ?o } })",
        "SELECT ?x { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <URL> { ?s ?p ?o } } AS ?x)",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <URL> { ?s ?p ?o } })",
        "SELECT (COUNT(EXISTS { SERVICE <URL> { ?s ?p ?o } }) AS ?n) { ?s ?p ?o }"
      })
  void callsNoOtherService(String query) throws Exception {
    try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = "http://localhost:" + canary.getLocalPort() + "/sparql";
      assertThat(get(query.replace("URL", url), "text/csv").statusCode()).isEqualTo(403);
      canary.setSoTimeout(200);
      assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void fetchesNoGraph() throws Exception {
    try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = "http://localhost:" + canary.getLocalPort() + "/g";
      get("SELECT * FROM <" + url + "> { ?s ?p ?o }", "text/csv");
      get("SELECT * FROM NAMED <" + url + "> { GRAPH ?g { ?s ?p ?o } }", "text/csv");
      canary.setSoTimeout(200);
      assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
    }
    Path file = Files.createTempFile("secret", ".ttl");
    Files.writeString(file, "<http://x/secret> <http://x/p> 1 .");
    assertThat(get("SELECT * FROM <" + file.toUri() + "> { ?s ?p ?o }", "text/csv").body())
        .doesNotContain("secret");
    Files.delete(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { BIND(<java:org.entente.serve.CanaryFunction>() AS ?x) }",
        "SELECT * { ?s ?p ?o FILTER(<java:org.entente.serve.CanaryFunction>()) }",
        "SELECT * { ?s <java:org.entente.serve.CanaryFunction> ?o }",
        "SELECT (CALL(<java:org.entente.serve.CanaryFunction>) AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#wait>(1) AS ?x) {}",
        "PREFIX js: <http://jena.apache.org/ARQ/jsFunction#> SELECT (js:eval(1) AS ?x) {}"
      })
  void runsNoFunctionButTheStandards(String query) throws Exception {
    assertThat(get(query, "text/csv").statusCode()).isEqualTo(400);
    assertThat(CanaryFunction.Cage.isOpen()).isFalse();
  }

  @Test
  void knowsTheStandardsFunctions() throws Exception {
    String query =
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (xsd:integer(\"7\") AS ?x) {}";
    assertThat(get(query, "text/csv").body()).contains("7");
  }

  @Test
  void saysWhatIsWrongWithAQuery() throws Exception {
    HttpResponse<String> response = get("SELECT * { ?s ?p }", "text/csv");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("line 1").doesNotContain("\tat ");
  }

  @Test
  void refusesWhatIsTooLongOrTooDeep() throws Exception {
    assertThat(post("application/sparql-query", "#".repeat(70_000)).statusCode()).isEqualTo(413);
    assertThat(post("application/sparql-query", "#".repeat(300_000)).statusCode()).isEqualTo(413);
    String deep = "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000);
    assertThat(post("application/sparql-query", deep).statusCode()).isEqualTo(400);
  }

  @Test
  void ignoresParametersThatWouldStandInTheAnswer() throws Exception {
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(
                URI.create(
                    endpoint.url() + "?callback=evil&stylesheet=evil&" + form("query", "ASK {}"))));
    assertThat(response.body()).doesNotContain("evil");
  }

  @Test
  void hasAStartPageWhoseLinksAreAnswered() throws Exception {
    HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(root())));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(page.body()).contains("<td>1</td><td>articles</td>").doesNotContain("<script");
    List<String> links =
        java.util.regex.Pattern.compile("href=\"/(sparql[^\"]*)\"")
            .matcher(page.body())
            .results()
            .map(link -> root() + link.group(1).replace("&amp;", "&"))
            .toList();
    assertThat(links).hasSameSizeAs(StartPage.QUERIES);
    for (String link : links) {
      assertThat(send(HttpRequest.newBuilder(URI.create(link))).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void offersEveryQueryOfTheProject() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      assertThat(StartPage.QUERIES)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(f -> f.getFileName().toString().replace(".rq", ""))
                  .filter(name -> !name.equals("17-wikidata-relations"))
                  .toList());
    }
  }

  @Test
  void hasNoAdministration() throws Exception {
    for (String path : List.of("$/ping", "$/server", "$/stats", "$/metrics", "$/datasets")) {
      assertThat(send(HttpRequest.newBuilder(URI.create(root() + path))).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void escapesWhatItWritesIntoThePage() {
    assertThat(Markup.escaped("<a b='\"&'>")).isEqualTo("&lt;a b=&#39;&quot;&amp;&#39;&gt;");
  }

  @Test
  void takesNoPortThatIsTakenAndFreesItsOwn() {
    Endpoint other = Endpoint.start(DatasetFactory.createTxnMem(), 0);
    int port = URI.create(other.url()).getPort();
    assertThatThrownBy(() -> Endpoint.start(DatasetFactory.createTxnMem(), port))
        .isInstanceOf(PortException.class)
        .hasMessage("port " + port + ": another program has it; give a free one with --port");
    assertThatThrownBy(() -> Endpoint.checkFree(port)).isInstanceOf(PortException.class);
    other.close();
    Endpoint again = Endpoint.start(DatasetFactory.createTxnMem(), port);
    assertThat(URI.create(again.url()).getPort()).isEqualTo(port);
    again.close();
  }

  private static String root() {
    return endpoint.url().replaceFirst("sparql$", "");
  }
}
