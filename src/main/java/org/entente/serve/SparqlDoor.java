package org.entente.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.serve.http.Format;
import org.entente.serve.http.Reply;

/** What may reach Fuseki's query service, and in which form its answers leave. */
final class SparqlDoor {

  private static final Set<String> OUTPUTS =
      Set.of("json", "xml", "csv", "tsv", "text", "ttl", "nt", "jsonld", "rdfxml");

  /** Parameters that make Fuseki write a caller's words into its answer, or name its type. */
  private static final Set<String> REFUSED =
      new TreeSet<>(Set.of("callback", "stylesheet", "force-accept"));

  private static final Set<String> BODIES =
      Set.of("application/x-www-form-urlencoded", "application/sparql-query");

  private static final String READ_ONLY = "updates are not allowed; this server is read-only";

  private final Limits limits;
  private final ServiceDescription description;

  SparqlDoor(Limits limits, ServiceDescription description) {
    this.limits = limits;
    this.description = description;
  }

  void answer(HttpServletRequest request, HttpServletResponse response, FilterChain fuseki)
      throws IOException, ServletException {
    Reply reply = new Reply(request, response).forEverySite().header("Vary", "Accept");
    Optional<String> type = bodyType(request);
    if (type.isPresent() && type.get().equals("application/sparql-update")) {
      reply.problem(403, READ_ONLY);
      return;
    }
    if (type.isPresent() && !BODIES.contains(type.get())) {
      reply.problem(415, "a body is one of " + String.join(", ", new TreeSet<>(BODIES)));
      return;
    }
    if (request.getContentLengthLong() > 3L * GuardedQuery.MAX_QUERY) {
      reply.problem(413, "the request is too long");
      return;
    }
    Set<String> names;
    try {
      names = request.getParameterMap().keySet();
    } catch (RuntimeException e) {
      reply.problem(400, "the form of the request cannot be read");
      return;
    }
    String output = request.getParameter("output");
    if (names.contains("update")) {
      reply.problem(403, READ_ONLY);
    } else if (names.stream().anyMatch(REFUSED::contains)) {
      reply.problem(400, "the parameters " + String.join(", ", REFUSED) + " are not allowed");
    } else if (output != null && !OUTPUTS.contains(output)) {
      reply.problem(400, "output is one of " + String.join(", ", new TreeSet<>(OUTPUTS)));
    } else if (names.isEmpty() && !request.getMethod().equals("POST")) {
      withoutQuery(request, reply);
    } else {
      query(request, response, reply, fuseki);
    }
  }

  /** The description of the service for programs, the start page for people. */
  private void withoutQuery(HttpServletRequest request, Reply reply) throws IOException {
    if (reply.accept().names(Format.HTML.media())) {
      reply.seeOther("/", "give a query: /sparql?query=…; the start page / has examples");
      return;
    }
    Optional<Format> form = Format.chosen(reply.accept(), Format.DATA);
    if (form.isEmpty()) {
      reply.notAcceptable(Format.DATA.stream().map(Format::media).toList());
    } else {
      reply.text(form.get().media(), description.of(request, form.get()));
    }
  }

  private void query(
      HttpServletRequest request, HttpServletResponse response, Reply reply, FilterChain fuseki)
      throws IOException, ServletException {
    Buffered answer = new Buffered(response, limits.maxBytes());
    fuseki.doFilter(request.getMethod().equals("HEAD") ? new AsGet(request) : request, answer);
    if (answer.getStatus() >= 500 && answer.getStatus() != 503) {
      reply.problem(answer.getStatus(), "the query cannot be answered; change it");
    } else if (answer.getStatus() >= 400) {
      reply.problem(answer.getStatus(), answer.message());
    } else if (answer.isTooLong()) {
      reply.problem(
          400, "the answer has more than " + limits.maxBytes() + " bytes; add a LIMIT or ask less");
    } else {
      reply.bytes(answer.type().orElse("application/octet-stream"), answer.content());
    }
  }

  private static Optional<String> bodyType(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        ? Optional.ofNullable(request.getContentType())
            .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static final class AsGet extends HttpServletRequestWrapper {
    AsGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }
}
