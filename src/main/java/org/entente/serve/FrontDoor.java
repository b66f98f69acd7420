package org.entente.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.serve.page.Html;
import org.entente.serve.page.ThingPages;
import org.entente.serve.reconcile.ReconciliationService;

/**
 * Decides what reaches Fuseki: queries at {@code /sparql}. Pages and files are answered here, and
 * nothing else is to be had, Fuseki's own addresses included.
 */
final class FrontDoor implements Filter {

  static final String SPARQL = "/sparql";

  private static final String DATA = "/data/";
  private static final String VIEW = "/view";
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final Set<String> OUTPUTS =
      Set.of("json", "xml", "csv", "tsv", "text", "ttl", "nt", "jsonld", "rdfxml");

  /** Parameters that make Fuseki write a caller's words into its answer, or name its type. */
  private static final Set<String> REFUSED = Set.of("callback", "stylesheet", "force-accept");

  private static final Set<String> HIDDEN_HEADERS = Set.of("server", "fuseki-request-id");

  private final String page;
  private final Map<String, Path> files;
  private final ThingPages things;
  private final ReconciliationService reconciliation;

  /**
   * A door with a start page, some files, pages about things, and a reconciliation service.
   *
   * @param files by the name after {@code /data/}
   */
  FrontDoor(
      String page,
      Map<String, Path> files,
      ThingPages things,
      ReconciliationService reconciliation) {
    this.page = page;
    this.files = new TreeMap<>(files);
    this.things = things;
    this.reconciliation = reconciliation;
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain fuseki)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) in;
    HttpServletResponse response = new Quiet((HttpServletResponse) out);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", Html.POLICY + " frame-ancestors 'none'");
    String path = request.getRequestURI();
    if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      send(response, 405, "this server is read-only; ask with GET or POST");
    } else if (path.equals(SPARQL)) {
      sparql(request, response, fuseki);
    } else if (ReconciliationService.isAt(path)) {
      reconciliation.answer(request, response);
    } else if (path.equals(VIEW) || path.startsWith(ThingPages.PATH)) {
      thing(request, response);
    } else if (path.equals("/")) {
      text(response, "text/html", page);
    } else if (path.equals("/style.css")) {
      text(response, "text/css", StartPage.STYLE);
    } else if (path.startsWith(DATA) && file(path).isPresent()) {
      response.setContentType("text/turtle;charset=utf-8");
      Files.copy(file(path).get(), response.getOutputStream());
    } else {
      send(response, 404, "nothing is here; the start page is /");
    }
  }

  /** The page about a thing, or where to get it in Turtle. */
  private void thing(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String id;
    try {
      id =
          request.getRequestURI().equals(VIEW)
              ? Optional.ofNullable(request.getParameter("id")).orElse("")
              : decoded(request.getRequestURI().substring(ThingPages.PATH.length()));
    } catch (RuntimeException e) {
      send(response, 400, "the id cannot be read");
      return;
    }
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    response.setHeader("Vary", "Accept");
    Optional<String> turtle =
        accept.contains("text/turtle") && !accept.contains("text/html")
            ? things.turtle(id)
            : Optional.empty();
    Optional<String> html = turtle.isPresent() ? Optional.empty() : things.page(id);
    if (turtle.isPresent()) {
      response.setHeader("Location", turtle.get());
      send(response, 303, "in Turtle at " + turtle.get());
    } else if (html.isPresent()) {
      text(response, "text/html", html.get());
    } else {
      send(response, 404, "the data say nothing of this; the start page is /");
    }
  }

  private static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Only names that were known at the start lead to a file. */
  private Optional<Path> file(String path) {
    try {
      return Optional.ofNullable(files.get(decoded(path.substring(DATA.length()))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void sparql(
      HttpServletRequest request, HttpServletResponse response, FilterChain fuseki)
      throws IOException, ServletException {
    String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("application/sparql-update")) {
      send(response, 403, "updates are not allowed; this server is read-only");
      return;
    }
    if (request.getContentLengthLong() > 3L * GuardedQuery.MAX_QUERY) {
      send(response, 413, "the request is too long");
      return;
    }
    Set<String> names;
    try {
      names = request.getParameterMap().keySet();
    } catch (RuntimeException e) {
      send(response, 400, "the form of the request cannot be read");
      return;
    }
    String output = request.getParameter("output");
    if (names.contains("update")) {
      send(response, 403, "updates are not allowed; this server is read-only");
    } else if (names.stream().anyMatch(REFUSED::contains)) {
      send(response, 400, "the parameters " + String.join(", ", REFUSED) + " are not allowed");
    } else if (output != null && !OUTPUTS.contains(output)) {
      send(response, 400, "output is one of " + String.join(", ", new TreeSet<>(OUTPUTS)));
    } else if (request.getMethod().equals("GET") && names.isEmpty()) {
      response.setHeader("Location", "/");
      send(response, 303, "give a query: " + SPARQL + "?query=…; the start page / has examples");
    } else {
      fuseki.doFilter(request.getMethod().equals("HEAD") ? new AsGet(request) : request, response);
    }
  }

  private static void text(HttpServletResponse response, String type, String content)
      throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type + ";charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static void send(HttpServletResponse response, int status, String message)
      throws IOException {
    response.setStatus(status);
    text(response, "text/plain", message + "\n");
  }

  /** Jetty sends no body for HEAD, whatever the handler thinks it is. */
  private static final class AsGet extends HttpServletRequestWrapper {
    AsGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }

  /** Leaves out which software answers, and ends the connection after a refusal. */
  private static final class Quiet extends HttpServletResponseWrapper {
    Quiet(HttpServletResponse response) {
      super(response);
    }

    // Jetty drops a connection whose request it did not read to the end; the client must know.
    @Override
    public void setStatus(int status) {
      if (status >= 400) {
        super.setHeader("Connection", "close");
      }
      super.setStatus(status);
    }

    @Override
    public void setHeader(String name, String value) {
      if (!HIDDEN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (!HIDDEN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
        super.addHeader(name, value);
      }
    }
  }
}
