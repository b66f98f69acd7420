package org.entente.wikidata;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine that answers as it was told, faults included. */
public final class StandInServer implements AutoCloseable {

  /** Answers one request. */
  @FunctionalInterface
  public interface Step {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** What was asked. */
  public record Asked(
      String method, String path, Map<String, String> parameters, String userAgent) {

    public String parameter(String name) {
      return parameters.getOrDefault(name, "");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Step> script = new ArrayDeque<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private Step otherwise = status(404, "");

  public StandInServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** The address of a path on it. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** The answers to the next requests, in order. */
  public StandInServer then(Step... steps) {
    synchronized (script) {
      script.addAll(List.of(steps));
    }
    return this;
  }

  /** The answer when the script has ended. */
  public StandInServer otherwise(Step step) {
    synchronized (script) {
      otherwise = step;
    }
    return this;
  }

  public List<Asked> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            parameters(form.isEmpty() ? query : form),
            String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"))));
    Step step;
    synchronized (script) {
      step = script.isEmpty() ? otherwise : script.removeFirst();
    }
    try (exchange) {
      step.answer(exchange);
    }
  }

  /** The parameters of the request that is being answered. */
  public static Map<String, String> parameters(String encoded) {
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : encoded.split("&", -1)) {
      int mark = pair.indexOf('=');
      if (mark > 0) {
        parameters.put(
            pair.substring(0, mark),
            URLDecoder.decode(pair.substring(mark + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }

  /** Status 200 with JSON. */
  public static Step json(String body) {
    return exchange -> send(exchange, 200, "application/json; charset=utf-8", body);
  }

  /** A web page. */
  public static Step page(int status) {
    return exchange -> send(exchange, status, "text/html", "<!DOCTYPE html><p>Log in.");
  }

  /** A bare status; the second argument is {@code Retry-After}, or empty. */
  public static Step status(int status, String retryAfter) {
    return exchange -> {
      if (!retryAfter.isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      send(exchange, status, "text/plain", "");
    };
  }

  /** MediaWiki's error for a lagged database: status 200. */
  public static Step maxlag(String retryAfter) {
    return exchange -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      send(
          exchange,
          200,
          "application/json",
          "{\"error\":{\"code\":\"maxlag\",\"info\":\"Waiting for a database server: 7 seconds"
              + " lagged.\",\"lag\":7}}");
    };
  }

  /** Sends the asker on. */
  public static Step redirect(int status, String location) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", location);
      send(exchange, status, "text/plain", "");
    };
  }

  /** Promises more than it sends. */
  public static Step cut() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("{\"half\":".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    };
  }

  /** Sends a part, and the rest only when the asker has gone. */
  public static Step stall() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      OutputStream body = exchange.getResponseBody();
      try {
        while (true) {
          body.write(' ');
          body.flush();
          Thread.sleep(20);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  public static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
