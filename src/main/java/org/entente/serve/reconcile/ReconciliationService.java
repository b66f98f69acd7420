package org.entente.serve.reconcile;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.entente.serve.http.Address;
import org.entente.serve.page.Html;
import org.entente.text.Markup;

/**
 * The reconciliation service over HTTP, at {@link #PATH} and below.
 *
 * <p>The protocol lets a service leave out JSONP, and this one does: a {@code callback} makes a
 * server write a caller's words as a script, which the front door forbids everywhere. Browsers use
 * CORS, which the protocol demands; it is given to every site, without credentials.
 */
public final class ReconciliationService {

  /** Where the service is. */
  public static final String PATH = "/reconcile";

  private static final int AT_ONCE = 4;
  private static final int WAIT_SECONDS = 2;
  private static final int SUGGESTIONS = 10;
  private static final int MOST_SUGGESTIONS = 100;

  private final Catalog catalog;
  private final Address address;
  private final Reconciler reconciler;
  private final Suggester suggester;
  private final Extension extension;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  private ReconciliationService(Catalog catalog, Address address) {
    this.address = address;
    this.catalog = catalog;
    this.reconciler = new Reconciler(catalog);
    this.suggester = new Suggester(catalog);
    this.extension = new Extension(catalog);
  }

  /**
   * A service over what the data hold now.
   *
   * @param address what the manifest builds its whole addresses on
   */
  public static ReconciliationService of(Dataset data, Address address) {
    return new ReconciliationService(CatalogReader.read(data), address);
  }

  /** Whether a path is one of the service. */
  public static boolean isAt(String path) {
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  /** Answers one request, errors included. */
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      response.setHeader("Access-Control-Allow-Headers", "Content-Type, Accept");
      response.setHeader("Access-Control-Max-Age", "86400");
      response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      response.setStatus(204);
      return;
    }
    boolean entered = false;
    try {
      entered = places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
      if (!entered) {
        response.setHeader("Retry-After", Integer.toString(WAIT_SECONDS));
        throw new RequestException(503, "too many requests at once; try again");
      }
      answerOrRefuse(request, response);
    } catch (RequestException e) {
      response.setStatus(e.status());
      json(response, error(String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      response.setStatus(503);
      json(response, error("the server stops"));
    } finally {
      if (entered) {
        places.release();
      }
    }
  }

  private void answerOrRefuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Form form = Form.of(request);
    if (form.has("callback")) {
      throw new RequestException(400, "JSONP is not offered; ask without callback, CORS is open");
    }
    String path = request.getRequestURI().substring(PATH.length());
    switch (path) {
      case "" -> json(response, root(request, form));
      case "/preview" -> html(response, Preview.of(thing(form.need("id")), catalog));
      case "/properties" ->
          json(response, extension.propose(form.get("type"), limit(form, MOST_SUGGESTIONS)));
      case "/suggest/entity", "/suggest/type", "/suggest/property" ->
          json(
              response,
              suggester.suggest(sort(path), prefix(form), cursor(form), limit(form, SUGGESTIONS)));
      case "/flyout/entity", "/flyout/type", "/flyout/property" ->
          json(response, flyout(sort(path), form.need("id")));
      default -> throw new RequestException(404, "nothing is here; the manifest is at " + PATH);
    }
  }

  private JsonObject root(HttpServletRequest request, Form form) {
    List<String> asked = Stream.of("queries", "query", "extend").filter(form::has).toList();
    if (asked.size() > 1) {
      throw new RequestException(400, "give one of queries, query and extend");
    }
    if (asked.isEmpty()) {
      if (request.getMethod().equals("POST")) {
        throw new RequestException(400, "give queries, query or extend");
      }
      return Manifest.of(catalog, address.of(request));
    }
    return switch (asked.get(0)) {
      case "queries" -> batch(form.get("queries"));
      case "extend" -> extension.extend(form.get("extend"));
      // The single query of version 0.1, which some clients still send.
      default -> reconciler.result(QueryReader.single(form.need("query")));
    };
  }

  private JsonObject batch(String json) {
    JsonObject answer = new JsonObject();
    QueryReader.batch(json).forEach((key, query) -> answer.add(key, reconciler.result(query)));
    return answer;
  }

  private JsonObject flyout(Suggester.Sort sort, String id) {
    List<String> lines =
        suggester
            .describe(sort, id)
            .orElseThrow(() -> new RequestException(404, "no such " + name(sort)));
    return Json.of(
        Map.of(
            "id",
            id,
            "html",
            "<p><b>%s</b></p><p>%s</p>"
                .formatted(Markup.escaped(lines.get(0)), Markup.escaped(lines.get(1)))));
  }

  private Thing thing(String id) {
    return catalog.find(id).orElseThrow(() -> new RequestException(404, "no thing has this id"));
  }

  private static Suggester.Sort sort(String path) {
    return Suggester.Sort.valueOf(
        path.substring(path.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT));
  }

  private static String name(Suggester.Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  private static String prefix(Form form) {
    String prefix = form.get("prefix");
    if (prefix.length() > QueryReader.NAME) {
      throw new RequestException(
          400, "the prefix is longer than " + QueryReader.NAME + " characters");
    }
    return prefix;
  }

  private static int cursor(Form form) {
    String cursor = form.get("cursor");
    if (!cursor.matches("\\d{0,9}")) {
      throw new RequestException(400, "cursor is a whole number from 0");
    }
    return cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
  }

  private static int limit(Form form, int usual) {
    return form.get("limit").isBlank()
        ? usual
        : QueryReader.limit("the request", form.get("limit"), MOST_SUGGESTIONS);
  }

  private static JsonObject error(String message) {
    return Json.of(Map.of("status", "error", "message", message));
  }

  private static void json(HttpServletResponse response, JsonElement json) throws IOException {
    send(response, "application/json", Json.write(json));
  }

  private static void html(HttpServletResponse response, String page) throws IOException {
    // A preview is made to be shown in a frame of the client's page.
    response.setHeader("Content-Security-Policy", Html.POLICY + " frame-ancestors *");
    send(response, "text/html", page);
  }

  private static void send(HttpServletResponse response, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type + ";charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
