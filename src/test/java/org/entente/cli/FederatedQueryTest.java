package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped query that asks Wikidata, against a server on this machine that stands in for it. */
class FederatedQueryTest {

  private static final String QUERY = "queries/17-wikidata-relations.rq";
  private static final String WIKIDATA = "https://query.wikidata.org/sparql";

  /** Q796 Iraq, Q858 Syria, Q794 Iran; the dates are made up for the test. */
  private static final String STATEMENTS =
      """
      PREFIX p:   <http://www.wikidata.org/prop/>
      PREFIX pq:  <http://www.wikidata.org/prop/qualifier/>
      PREFIX ps:  <http://www.wikidata.org/prop/statement/>
      PREFIX wd:  <http://www.wikidata.org/entity/>
      PREFIX wds: <http://www.wikidata.org/entity/statement/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      wd:Q796 p:P530 wds:first, wds:second, wds:other .
      wds:first ps:P530 wd:Q858 ; pq:P580 "1945-01-01T00:00:00Z"^^xsd:dateTime ;
        pq:P582 "1979-01-01T00:00:00Z"^^xsd:dateTime .
      wds:second ps:P530 wd:Q858 .
      wds:other ps:P530 wd:Q794 ; pq:P580 "1929-01-01T00:00:00Z"^^xsd:dateTime .
      wd:Q794 p:P530 wds:third . wds:third ps:P530 wd:Q858 .
      """;

  private final Model statements = ModelFactory.createDefaultModel();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");
  private HttpServer server = standIn();

  @BeforeEach
  void start() throws IOException {
    statements.read(new StringReader(STATEMENTS), null, "TTL");
    Files.createDirectory(folder.resolve("graph"));
    Files.copy(Path.of("src/test/resources/golden/sample.ttl"), folder.resolve("graph/sample.ttl"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private HttpServer standIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    server.createContext("/sparql", this::answer);
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    if (exchange.getRequestMethod().equals("POST")) {
      query = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }
    query = URLDecoder.decode(query.replaceFirst("^query=", ""), StandardCharsets.UTF_8);
    asked.add(query);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (QueryExecution execution = QueryExecution.create(query, statements)) {
      ResultSetFormatter.outputAsJSON(bytes, execution.execSelect());
    }
    exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
    exchange.sendResponseHeaders(200, bytes.size());
    exchange.getResponseBody().write(bytes.toByteArray());
    exchange.close();
  }

  private int run(String... options) throws IOException {
    String query = Files.readString(Path.of(QUERY));
    assertThat(query).containsOnlyOnce("SERVICE <" + WIKIDATA + ">");
    String here = "http://localhost:" + server.getAddress().getPort() + "/sparql";
    Path file =
        Files.writeString(
            folder.resolve("q.rq"),
            query.replace("SERVICE <" + WIKIDATA + ">", "SERVICE <" + here + ">"));
    String[] arguments = {
      "query", file.toString(), "--data", folder.resolve("graph").toString(), "--format", "csv"
    };
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(
            java.util.stream.Stream.of(arguments, options)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new));
  }

  @Test
  void setsItsDatesBesideOurs() throws IOException {
    assertThat(run("--remote")).as(err.toString()).isZero();
    assertThat(out.toString().lines())
        .startsWith("ours,when,wikidataStart,wikidataEnd")
        .contains(
            "Iraq and Syria establish diplomatic relations,1945-11-08,"
                + "1945-01-01T00:00:00Z,1979-01-01T00:00:00Z",
            "Iraq and Syria establish diplomatic relations,1945-11-08,,")
        .noneMatch(line -> line.contains("1929"));
  }

  @Test
  void tellsThemNoMoreThanTheTwoItems() throws IOException {
    assertThat(run("--remote")).isZero();
    assertThat(asked)
        .isNotEmpty()
        .allSatisfy(
            query ->
                assertThat(query)
                    .contains("entity/Q796", "entity/Q858", "prop/P530")
                    .doesNotContain("entente"));
  }

  @Test
  void asksNobodyUnlessTold() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("SERVICE is not allowed", "--remote").hasLineCount(1);
    assertThat(asked).isEmpty();
  }
}
