package org.entente.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attacks of {@code src/site/markdown/endpoint-checklist.md}, each told as what was seen. They
 * speak to any SPARQL server at {@code /sparql}, so that two servers can be compared.
 */
final class Checklist {

  static final String CROSS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  static final String HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  static final String LIGHT =
      "SELECT * { <https://w3id.org/entente/id/actor/iraq> ?p ?o } LIMIT 10";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI root;

  Checklist(URI root) {
    this.root = root;
  }

  /** What one point shows. */
  String point(int number) throws Exception {
    return switch (number) {
      case 1 -> service();
      case 2 -> updates();
      case 3 -> graphStore();
      case 4 -> from();
      case 5 -> functions();
      case 6 -> crossProduct();
      case 7 -> costlyFunctions();
      case 8 -> bombs();
      case 9 -> bodies();
      case 10 -> crowd();
      case 11 -> clientLeaves();
      case 12 -> silence();
      case 13 -> partialAnswers();
      case 14 -> markup();
      case 15 -> dangerousLinks();
      case 16 -> echoes();
      case 17 -> lineEnds();
      case 18 -> administration();
      case 19 -> otherSites();
      case 20 -> imports();
      case 21 -> paths();
      case 22 -> talkativeErrors();
      case 23 -> host();
      case 24 -> interfaces();
      default -> throw new IllegalArgumentException("no point " + number);
    };
  }

  private String service() throws Exception {
    try (Canary canary = new Canary()) {
      String url = canary.url();
      String seen =
          statuses(
              Stream.of(
                      "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
                      "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
                      "SELECT * { BIND(<%s> AS ?u) SERVICE ?u { ?s ?p ?o } }",
                      "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
                      "SELECT * { { SELECT * { SERVICE <%s> { ?s ?p ?o } } } }",
                      "SELECT * { { ?a ?b ?c } UNION { { SERVICE <%s> { ?s ?p ?o } } } }")
                  .map(query -> query(query.formatted(url), "&timeout=1"))
                  .toList());
      return seen + "; calls out: " + (canary.calls() > 0 ? "yes" : "none");
    }
  }

  private String updates() throws Exception {
    String before = size();
    List<Answer> answers = new ArrayList<>();
    for (String update :
        List.of("INSERT DATA { <http://x/a> <http://x/b> 1 }", "CLEAR ALL", "LOAD <file:/etc/x>")) {
      answers.add(query(update, ""));
      answers.add(post("/sparql", FORM, "update=" + encode(update)));
      answers.add(post("/sparql", "application/sparql-update", update));
      answers.add(post("/sparql/update", "application/sparql-update", update));
    }
    return statuses(answers) + "; data " + (size().equals(before) ? "unchanged" : "CHANGED");
  }

  private String graphStore() throws Exception {
    String before = size();
    List<Answer> answers = new ArrayList<>();
    for (String method : List.of("PUT", "POST", "DELETE", "PATCH")) {
      answers.add(
          send(
              request("/sparql?default")
                  .header("Content-Type", "text/turtle")
                  .method(method, BodyPublishers.ofString("<http://x/a> <http://x/b> 1 ."))));
    }
    boolean allow = answers.stream().filter(a -> a.status == 405).allMatch(a -> a.has("Allow"));
    return "PUT, POST, DELETE, PATCH: %s; Allow %s; data %s"
        .formatted(
            statuses(answers),
            allow ? "told" : "not told",
            size().equals(before) ? "unchanged" : "CHANGED");
  }

  private String from() throws Exception {
    Path secret = Files.createTempFile("secret", ".ttl");
    Files.writeString(secret, "<http://x/secret> <http://x/p> 1 .");
    try (Canary canary = new Canary()) {
      List<Answer> answers =
          List.of(
              query("SELECT * FROM <" + canary.url() + "> { ?s ?p ?o }", ""),
              query("SELECT * FROM NAMED <" + canary.url() + "> { GRAPH ?g { ?s ?p ?o } }", ""),
              query("SELECT * { ?s ?p ?o }", "&default-graph-uri=" + encode(canary.url())),
              query("SELECT * FROM <" + secret.toUri() + "> { ?s ?p ?o }", ""));
      boolean read = answers.stream().anyMatch(answer -> answer.body.contains("secret"));
      return "%s; calls out: %s; file %s"
          .formatted(
              statuses(answers), canary.calls() > 0 ? "yes" : "none", read ? "READ" : "not read");
    } finally {
      Files.delete(secret);
    }
  }

  private String functions() {
    String java = "<java:org.entente.serve.CanaryFunction>";
    String seen =
        statuses(
            Stream.of(
                    "SELECT (" + java + "() AS ?x) {}",
                    "SELECT * { ?s ?p ?o FILTER(" + java + "()) }",
                    "SELECT * { ?s " + java + " ?o }",
                    "SELECT (<http://jena.apache.org/ARQ/function#wait>(1) AS ?x) {}",
                    "SELECT (<http://jena.apache.org/ARQ/jsFunction#eval>(1) AS ?x) {}")
                .map(query -> query(query, ""))
                .toList());
    return seen + "; class " + (CanaryFunction.Cage.isOpen() ? "LOADED" : "not loaded");
  }

  private String crossProduct() throws Exception {
    Answer answer = query(HEAVY, "&timeout=1");
    return "%s; Retry-After %s; still running after it: %s"
        .formatted(answer.told(), answer.has("Retry-After") ? "told" : "not told", running());
  }

  private String costlyFunctions() throws Exception {
    String doubled = "'xxxxxxxxxxxxxxxx'";
    String text = "SELECT (STRLEN(?v24) AS ?n) { BIND(" + doubled + " AS ?v0) ";
    String number = "SELECT ?v24 { BIND(7 AS ?v0) ";
    for (int i = 0; i < 24; i++) {
      text += "BIND(CONCAT(?v%1$d, ?v%1$d) AS ?v%2$d) ".formatted(i, i + 1);
      number += "BIND(?v%1$d * ?v%1$d AS ?v%2$d) ".formatted(i, i + 1);
    }
    List<Answer> answers =
        List.of(
            query(
                "ASK { FILTER REGEX('" + "a".repeat(45) + "', '(.*a){24}[^a!]$') }", "&timeout=1"),
            query(number + "}", "&timeout=1"),
            query(text + "}", "&timeout=1"),
            query(
                "SELECT (GROUP_CONCAT(?c) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "&timeout=1"));
    return "%s; still running after it: %s; next query %s"
        .formatted(statuses(answers), running(), query(LIGHT, "").told());
  }

  private String bombs() {
    return statuses(
        List.of(
            query("SELECT * " + "{".repeat(20_000) + "}".repeat(20_000)),
            query("SELECT (" + "(".repeat(30_000) + "1" + ")".repeat(30_000) + " AS ?x) {}"),
            query("ASK { {}" + " UNION {}".repeat(6000) + " }"),
            query("SELECT * { VALUES ?x { " + "1 ".repeat(200_000) + "} }"),
            query("ASK {}" + "#".repeat(1_000_000))));
  }

  private String bodies() throws Exception {
    byte[] large = "#".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
    List<Answer> answers = new ArrayList<>();
    answers.add(post("/sparql", "application/sparql-query", "ASK {}" + "#".repeat(3_000_000)));
    answers.add(
        send(
            request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))));
    answers.add(post("/sparql", FORM, "query=" + "%23".repeat(1_000_000)));
    return statuses(answers);
  }

  private String crowd() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(64);
    List<CompletableFuture<Answer>> heavy = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      heavy.add(
          CompletableFuture.supplyAsync(
              () -> send(request("/sparql?timeout=4&query=" + encode(HEAVY))), clients));
    }
    Thread.sleep(500);
    List<Answer> light = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      light.add(query(LIGHT, ""));
    }
    List<Answer> others = new ArrayList<>();
    for (CompletableFuture<Answer> one : heavy) {
      others.add(one.get());
    }
    clients.shutdown();
    return "light: " + statuses(light) + "; heavy: " + statuses(others);
  }

  private String clientLeaves() throws Exception {
    try (Socket socket = new Socket(root.getHost(), root.getPort())) {
      write(socket, "GET /sparql?query=" + encode(HEAVY) + " HTTP/1.1\r\nHost: x\r\n\r\n");
      for (int i = 0; i < 50 && engines() == 0; i++) {
        Thread.sleep(100);
      }
    }
    return "still running after the client left: " + running();
  }

  private String silence() throws Exception {
    return "half a header: %s; half a body: %s"
        .formatted(
            closes("GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost:"),
            closes(
                "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"
                    + "Content-Length: 1000\r\n\r\nASK"));
  }

  private String closes(String begin) throws IOException {
    try (Socket socket = new Socket(root.getHost(), root.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      write(socket, begin);
      socket.getInputStream().readAllBytes();
      return "closed";
    } catch (SocketTimeoutException e) {
      return "open after " + PATIENCE.toSeconds() + " s";
    }
  }

  private String partialAnswers() {
    Answer rows = query("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 6000", "");
    Answer time = query(CROSS, "&timeout=1");
    boolean broken = time.body.contains("cancelled due to timeout");
    return "6,000 rows: %s; no end in time: %s%s"
        .formatted(rows.told(), time.told(), broken ? ", broken JSON" : "");
  }

  private String markup() {
    String script = "<script>alert(1)</script>";
    List<Answer> answers =
        List.of(
            query(script, ""),
            query("SELECT ('" + script + "' AS ?x) {}", ""),
            get("/view?id=https://example.org/markup"),
            get("/" + encode(script)),
            get("/sparql?output=" + encode(script) + "&query=ASK%7B%7D"));
    boolean markup = answers.stream().anyMatch(a -> a.isHtml() && a.body.contains(script));
    boolean guarded =
        answers.stream()
            .allMatch(a -> a.has("X-Content-Type-Options") && a.has("Content-Security-Policy"));
    return "%s; as markup: %s; nosniff and CSP: %s"
        .formatted(statuses(answers), markup ? "YES" : "no", guarded ? "always" : "not always");
  }

  private String dangerousLinks() {
    Answer page = get("/view?id=https://example.org/markup");
    boolean link = page.body.matches("(?s).*href=.?(javascript|data):.*");
    return page.status + "; such a link: " + (link ? "YES" : "no");
  }

  private String echoes() {
    Answer callback = query("ASK {}", "&callback=evil");
    Answer sheet = query("ASK {}", "&output=xml&stylesheet=evil");
    return "callback %s%s; stylesheet %s%s"
        .formatted(
            callback.told(),
            callback.body.contains("evil(") ? ", echoed" : "",
            sheet.told(),
            sheet.body.contains("\"evil\"") ? ", echoed" : "");
  }

  private String lineEnds() throws IOException {
    String end = "%0d%0aX-Evil:%201";
    StringBuilder all = new StringBuilder();
    for (String path :
        List.of(
            "/sparql?query=ASK%7B%7D&output=json" + end,
            "/sparql?query=ASK%7B%7D&force-accept=text/plain" + end,
            "/id/actor/iraq" + end,
            "/type/x" + end,
            "/data/x" + end)) {
      String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      all.append(answer.split("\r\n\r\n", 2)[0]);
    }
    return "a new header: " + (all.toString().contains("\nX-Evil:") ? "YES" : "none");
  }

  private String administration() {
    return statuses(
        Stream.of("ping", "server", "stats", "metrics", "datasets", "tasks")
            .map(name -> get("/$/" + name))
            .toList());
  }

  private String otherSites() {
    Answer answer =
        send(request("/sparql?query=ASK%7B%7D").header("Origin", "https://evil.example"));
    Answer options =
        send(
            request("/sparql")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "DELETE")
                .method("OPTIONS", BodyPublishers.noBody()));
    return "Allow-Origin %s; credentials %s; methods %s"
        .formatted(
            answer.value("Access-Control-Allow-Origin"),
            answer.value("Access-Control-Allow-Credentials"),
            options.value("Access-Control-Allow-Methods"));
  }

  private String imports() throws Exception {
    try (Canary canary = new Canary()) {
      String xml =
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><rdf:RDF"
              + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">&e;</rdf:RDF>";
      List<Answer> answers =
          List.of(
              post("/sparql?default", "application/rdf+xml", xml.formatted(canary.url())),
              post(
                  "/sparql?default",
                  "application/ld+json",
                  "{\"@context\":\"" + canary.url() + "\"}"),
              post("/data/x", "application/ld+json", "{\"@context\":\"" + canary.url() + "\"}"));
      return statuses(answers) + "; calls out: " + (canary.calls() > 0 ? "yes" : "none");
    }
  }

  private String paths() throws IOException {
    List<String> statuses = new ArrayList<>();
    for (String path :
        List.of(
            "/../../../../etc/passwd",
            "/data/../../../../etc/passwd",
            "/data/..%2f..%2f..%2fetc%2fpasswd",
            "/data/%2e%2e/pom.xml",
            "/data/%00",
            "/doc/..%2f..%2fpom.xml")) {
      String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      statuses.add(answer.contains("root:") ? "FILE" : answer.substring(9, 12));
    }
    return grouped(statuses);
  }

  private String talkativeErrors() {
    List<String> told = new ArrayList<>();
    for (Answer answer :
        List.of(
            query("nonsense", ""),
            query("SELECT * { SERVICE <http://localhost:1/> {} }", ""),
            query("SELECT * { ?s <java:org.entente.serve.No> ?o }", ""),
            query("ASK { {}" + " UNION {}".repeat(6000) + " }"),
            get("/nothing"),
            get("/sparql/nothing"),
            get("/$/nothing"))) {
      String all = (answer.body + answer.headers).toLowerCase(Locale.ROOT);
      Stream.of(
              "exception", "\tat ", "jetty", "jena", "fuseki", "/home/", "/work/", "stackoverflow")
          .filter(all::contains)
          .forEach(told::add);
    }
    return "tells: "
        + (told.isEmpty()
            ? "nothing"
            : told.stream().distinct().map(String::strip).collect(Collectors.joining(", ")));
  }

  private String host() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String path :
        List.of("/sparql", "/reconcile", "/.well-known/void", "/", "/id/actor/iraq")) {
      all.append(
          raw(
              "GET "
                  + path
                  + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                  + "Accept: application/json, text/turtle\r\nConnection: close\r\n\r\n"));
    }
    return "repeats the false host: " + (all.toString().contains("evil.example") ? "YES" : "no");
  }

  private String interfaces() throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .toList();
    for (InetAddress other : others) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(other, root.getPort()), 1000);
        return "other interfaces: open";
      } catch (IOException e) {
        // What is hoped for.
      }
    }
    return "other interfaces: closed" + (others.isEmpty() ? " (this machine has none)" : "");
  }

  // ---- How it is asked

  private record Answer(int status, String headers, String body, String why) {
    boolean has(String header) {
      return !value(header).equals("none");
    }

    String value(String header) {
      return headers
          .lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(header.toLowerCase(Locale.ROOT)))
          .map(line -> line.substring(line.indexOf('=') + 1))
          .findFirst()
          .orElse("none");
    }

    boolean isHtml() {
      return value("content-type").contains("html");
    }

    String told() {
      return status == 0 ? why : Integer.toString(status);
    }
  }

  private Answer query(String query) {
    return post("/sparql", "application/sparql-query", query);
  }

  private Answer query(String query, String more) {
    return send(
        request("/sparql?query=" + encode(query) + more)
            .header("Accept", "application/sparql-results+json"));
  }

  private Answer get(String path) {
    return send(request(path));
  }

  private Answer post(String path, String type, String body) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      String headers =
          answer.headers().map().entrySet().stream()
              .map(header -> header.getKey() + "=" + String.join(", ", header.getValue()))
              .collect(Collectors.joining("\n"));
      return new Answer(answer.statusCode(), headers, answer.body(), "");
    } catch (HttpTimeoutException e) {
      return new Answer(0, "", "", "no answer in " + PATIENCE.toSeconds() + " s");
    } catch (IOException e) {
      // The server hangs up while the client still sends.
      return new Answer(0, "", "", "hung up");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(root.getHost(), root.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      write(socket, request);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private String size() {
    return query("SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }", "")
        .body;
  }

  /** Whether a thread still works on a query some time later. */
  private static String running() throws InterruptedException {
    for (int i = 0; i < 40; i++) {
      if (engines() == 0) {
        return "none";
      }
      Thread.sleep(100);
    }
    return engines() + " after 4 s";
  }

  private static long engines() {
    return Thread.getAllStackTraces().values().stream()
        .filter(
            stack ->
                Arrays.stream(stack)
                    .anyMatch(f -> f.getClassName().startsWith("org.apache.jena.sparql.engine")))
        .count();
  }

  private static String statuses(List<Answer> answers) {
    return grouped(answers.stream().map(Answer::told).toList());
  }

  /** "403 ×6, 200". */
  private static String grouped(List<String> all) {
    return all.stream()
        .distinct()
        .sorted()
        .map(
            one -> {
              long times = all.stream().filter(one::equals).count();
              return times == 1 ? one : one + " ×" + times;
            })
        .collect(Collectors.joining(", "));
  }

  private static String encode(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /** A server that should not be called. */
  private static final class Canary implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();

    Canary() {
      try {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server.createContext(
          "/",
          exchange -> {
            calls.incrementAndGet();
            try (InputStream in = exchange.getRequestBody()) {
              in.readAllBytes();
            }
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
          });
      server.start();
    }

    String url() {
      return "http://localhost:" + server.getAddress().getPort() + "/secret";
    }

    int calls() {
      return calls.get();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
