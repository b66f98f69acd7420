package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointTest {

  private static final String ALL = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  private final HttpClient client = HttpClient.newHttpClient();
  private Endpoint endpoint = start();

  private static Endpoint start() {
    Dataset data = DatasetFactory.createTxnMem();
    data.executeWrite(
        () ->
            data.getDefaultModel()
                .createResource("http://example.org/s")
                .addProperty(
                    data.getDefaultModel().createProperty("http://example.org/p"), "value"));
    return Endpoint.start(data, 0);
  }

  @BeforeEach
  void again() {
    endpoint.close();
    endpoint = start();
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void answersGetAndBothPosts() throws Exception {
    assertThat(get(ALL, "text/csv").body()).contains("1");
    assertThat(post("query=" + encode(ALL), "application/x-www-form-urlencoded").body())
        .contains("\"1\"");
    assertThat(post(ALL, "application/sparql-query").body()).contains("\"1\"");
  }

  @Test
  void refusesUpdates() throws Exception {
    String update = "INSERT DATA { <http://a> <http://b> <http://c> }";
    assertThat(post("update=" + encode(update), "application/x-www-form-urlencoded").statusCode())
        .isBetween(400, 499);
    assertThat(post(update, "application/sparql-update").statusCode()).isBetween(400, 499);
    assertThat(get(ALL, "text/csv").body()).contains("1");
  }

  @Test
  void callsNobody() throws Exception {
    AtomicBoolean called = new AtomicBoolean();
    ServerSocket canary = new ServerSocket(0);
    Thread listener =
        new Thread(
            () -> {
              try {
                canary.accept().close();
                called.set(true);
              } catch (IOException e) {
                // closed at the end of the test: nobody called
              }
            });
    listener.start();
    String service =
        "SELECT * { SERVICE <http://127.0.0.1:" + canary.getLocalPort() + "/> { ?s ?p ?o } }";
    assertThat(get(service, "text/csv").statusCode()).isGreaterThanOrEqualTo(400);
    canary.close();
    listener.join();
    assertThat(called).isFalse();
  }

  /** Set by the static initialiser of {@link Loaded}. */
  static final AtomicBoolean LOADED = new AtomicBoolean();

  /** A class that tells when it is loaded. */
  public static final class Loaded {
    static {
      LOADED.set(true);
    }

    private Loaded() {}
  }

  @Test
  void loadsNoClassForAQuery() throws Exception {
    String name = "java:org.entente.serve.EndpointTest$Loaded";
    get("SELECT (<" + name + ">() AS ?x) {}", "text/csv");
    get("SELECT * { ?s <" + name + "> ?o }", "text/csv");
    assertThat(LOADED).isFalse();
  }

  @Test
  void refusesWhatIsNoQuery() throws Exception {
    assertThat(get("SELEKT", "text/csv").statusCode()).isEqualTo(400);
  }

  @Test
  void saysThatThePortIsTaken() {
    int port = URI.create(endpoint.url()).getPort();
    assertThatThrownBy(() -> Endpoint.start(DatasetFactory.createTxnMem(), port))
        .isInstanceOf(PortException.class)
        .hasMessageContaining("port " + port)
        .hasMessageContaining("--port");
  }

  private HttpResponse<String> get(String query, String accept) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(endpoint.url() + "?query=" + encode(query)))
            .header("Accept", accept)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String body, String type) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(endpoint.url()))
            .header("Content-Type", type)
            .header("Accept", "application/sparql-results+json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
