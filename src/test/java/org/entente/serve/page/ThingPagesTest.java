package org.entente.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.entente.serve.Endpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThingPagesTest {

  private static final String EVENT =
      "event/1945-11-08-diplomatic-relations-established-iraq-syria";

  private static final Dataset DATA = DatasetFactory.createTxnMem();
  private static Endpoint server;

  @BeforeAll
  static void start() {
    DATA.executeWrite(
        () -> {
          RDFDataMgr.read(DATA.getDefaultModel(), "src/test/resources/golden/sample.ttl");
          RDFDataMgr.read(DATA.getDefaultModel(), "ontology/entente.ttl");
          RDFDataMgr.read(DATA.getDefaultModel(), "ontology/types.ttl");
        });
    server = Endpoint.start(DATA, 0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void showsAFactWithItsWords() {
    String page = new ThingPages(DATA).page(EVENT).orElseThrow();
    assertThat(page)
        .contains("<h1>Iraq and Syria establish diplomatic relations</h1>")
        .contains("<blockquote>Syria and Iraq established diplomatic relations on 8 November 1945")
        .contains("<th scope=\"row\">participant</th>")
        .contains("<a href=\"/view?id=actor%2Firaq\">Iraq</a>")
        .contains("rule <code>")
        .contains("Iraq–Syria relations");
  }

  @Test
  void showsAnActorWithItsFactsAndItsLink() {
    String page = new ThingPages(DATA).page("actor/iraq").orElseThrow();
    assertThat(page)
        .contains("href=\"https://www.wikidata.org/wiki/Q796\">Q796</a>")
        .contains("<h2>Facts that involve it</h2>")
        .contains("<h2>Link to Wikidata</h2>")
        .contains("/view?id=event%2F1945-11-08");
    assertThat(page.indexOf("(1945-11-08)")).isLessThan(page.indexOf("(1990)"));
  }

  @Test
  void isTheSameEachTime() {
    assertThat(new ThingPages(DATA).page("actor/syria"))
        .isEqualTo(new ThingPages(DATA).page("actor/syria"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/doc/actor/iraq",
        "/view?id=actor%2Firaq",
        "/doc/actor/ir%61q",
        "/doc/actor/iraq.html"
      })
  void standsWhereTheIriSays(String path) throws Exception {
    assertThat(get(path, "text/html").body()).contains("<h1>Iraq</h1>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/",
        "/id/actor/nobody",
        "/doc/actor/nobody",
        "/doc/.ttl",
        "/view",
        "/view?id=",
        "/view?id=%3Cscript%3E"
      })
  void saysWhereNothingIs(String path) throws Exception {
    HttpResponse<String> answer = get(path, "text/html");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/%ZZ", "/id/..%2f..%2fpom.xml", "/view?id=%ZZ"})
  void refusesBadPaths(String path) throws Exception {
    HttpRequest.Builder request;
    try {
      request = HttpRequest.newBuilder(URI.create(root() + path));
    } catch (IllegalArgumentException e) {
      // The client itself refuses to send it.
      return;
    }
    assertThat(send(request).statusCode()).isBetween(400, 404);
  }

  @Test
  void leadsToTurtle() throws Exception {
    HttpResponse<String> answer = get("/id/actor/iraq", "text/turtle");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/doc/actor/iraq");
    assertThat(answer.headers().firstValue("Vary")).contains("Accept");
    HttpResponse<String> turtle =
        get(answer.headers().firstValue("Location").orElseThrow(), "text/turtle");
    assertThat(turtle.statusCode()).isEqualTo(200);
    assertThat(turtle.body()).contains("wd:Q796");
    assertThat(get("/doc/actor/iraq", "text/html,text/turtle;q=0.9").body()).startsWith("<!DOC");
    assertThat(get("/doc/actor/iraq", "text/html;q=0.8,text/turtle;q=0.9").body())
        .doesNotContain("<html");
    assertThat(get("/id/actor/nobody", "text/turtle").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(root() + path)).header("Accept", accept));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static String root() {
    return server.url().replaceFirst("/sparql$", "");
  }
}
