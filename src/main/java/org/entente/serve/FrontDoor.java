package org.entente.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.entente.serve.http.Reply;
import org.entente.serve.page.Html;
import org.entente.serve.page.VoidDescription;
import org.entente.serve.reconcile.ReconciliationService;

/**
 * Decides what reaches Fuseki: queries at {@code /sparql}. Pages and files are answered here, and
 * nothing else is to be had, Fuseki's own addresses included.
 */
final class FrontDoor implements Filter {

  static final String SPARQL = "/sparql";

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final Set<String> HIDDEN_HEADERS = Set.of("server", "fuseki-request-id");

  private final String page;
  private final SparqlDoor sparql;
  private final LinkedData linked;
  private final Downloads downloads;
  private final ReconciliationService reconciliation;

  /**
   * A door before all that is served.
   *
   * @param page HTML of the start page
   */
  FrontDoor(
      String page,
      SparqlDoor sparql,
      LinkedData linked,
      Downloads downloads,
      ReconciliationService reconciliation) {
    this.page = page;
    this.sparql = sparql;
    this.linked = linked;
    this.downloads = downloads;
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
    Reply reply = new Reply(request, response);
    String path = request.getRequestURI();
    if (!METHODS.contains(request.getMethod())) {
      reply.header("Allow", Reply.METHODS);
      reply.problem(405, "this server is read-only; ask with GET or POST");
    } else if (ReconciliationService.isAt(path)) {
      reconciliation.answer(request, response);
    } else if (request.getMethod().equals("OPTIONS")) {
      reply.options();
    } else if (path.equals(SPARQL)) {
      sparql.answer(request, response, fuseki);
    } else if (request.getMethod().equals("POST")) {
      reply.header("Allow", "GET, HEAD, OPTIONS");
      reply.problem(405, "this address is read with GET");
    } else {
      read(path, request, response, reply.forEverySite());
    }
  }

  private void read(
      String path, HttpServletRequest request, HttpServletResponse response, Reply reply)
      throws IOException {
    switch (path) {
      case "/" -> {
        reply.link(VoidDescription.PATH, "rel=\"describedby\"; type=\"text/turtle\"");
        reply.link(SPARQL, "rel=\"service\"");
        reply.text("text/html", page);
      }
      case "/style.css" -> reply.text("text/css", StartPage.STYLE);
      case "/health" -> {
        // The server answers, so it is well; while it stops, the door is shut already.
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getOutputStream().print("{\"status\":\"up\"}\n");
      }
      default -> {
        if (path.startsWith(Downloads.PATH)) {
          downloads.answer(request, response, reply);
        } else if (!linked.answer(request, reply)) {
          reply.problem(404, "nothing is here; the start page is /");
        }
      }
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
