package org.entente.wikidata;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.wikidata.FetchException.Kind;

/**
 * Sends one request and waits for its answer, to hosts that were named beforehand, over {@code
 * https}; plain {@code http} only to this machine.
 */
final class Transport {

  private static final int MAX_REDIRECTS = 5;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Manners manners;
  private final Set<String> hosts;
  private final HttpClient client;

  /**
   * A transport.
   *
   * @param hosts with their ports where they have one, as in {@code www.wikidata.org}
   */
  Transport(Manners manners, Set<String> hosts) {
    this.manners = manners;
    this.hosts = Set.copyOf(hosts);
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(manners.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Whether an address may be asked at all: encrypted, or on this machine. */
  static boolean isSafe(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    return uri.getHost() != null
        && uri.getUserInfo() == null
        && (scheme.equals("https") || (scheme.equals("http") && isThisMachine(uri)));
  }

  private static boolean isThisMachine(URI uri) {
    return THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT));
  }

  /**
   * The answer, whatever its status; redirects are followed where they may be.
   *
   * @throws FetchException where there is none
   */
  Reply exchange(Request request) throws FetchException {
    Request now = request;
    for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
      if (!isSafe(now.uri()) || !hosts.contains(now.host())) {
        throw refused(
            request,
            "would be sent on to " + now.uri() + ", which is not one of the services",
            "report it if the service has moved");
      }
      Reply reply = send(now);
      if (reply.status() < 300 || reply.status() > 399 || reply.header("location").isEmpty()) {
        return reply;
      }
      // 301 to 303 may turn a POST into a GET, which a form does not survive.
      if (!request.method().equals("GET") && reply.status() < 307) {
        throw refused(request, "has moved to " + reply.header("location"), "give the new address");
      }
      now = now.at(target(now, reply.header("location")));
    }
    throw refused(request, "sends in a circle", "try again later");
  }

  private static URI target(Request request, String location) throws FetchException {
    try {
      return request.uri().resolve(location);
    } catch (IllegalArgumentException e) {
      throw refused(request, "is sent on to no address: " + location, "try again later");
    }
  }

  private Reply send(Request request) throws FetchException {
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(built(request), info -> new LimitedBody(manners.maxBytes()));
    try {
      // HttpRequest.timeout ends with the headers; this one ends with the last byte.
      HttpResponse<byte[]> response =
          sent.get(manners.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
      return new Reply(
          response.statusCode(),
          response.headers(),
          new String(response.body(), StandardCharsets.UTF_8));
    } catch (TimeoutException e) {
      throw passing(request, "no answer within " + manners.answerTimeout().toSeconds() + " s");
    } catch (ExecutionException e) {
      throw failure(request, e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      FetchException stopped =
          new FetchException(Kind.HOST_CLOSED, request.where(), "interrupted", "run it again");
      stopped.initCause(new InterruptedIOException());
      throw stopped;
    } finally {
      sent.cancel(true);
    }
  }

  private HttpRequest built(Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri())
            .header("User-Agent", manners.userAgent())
            .header("Accept", "application/json");
    return request.method().equals("POST")
        ? builder
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(request.form()))
            .build()
        : builder.GET().build();
  }

  private FetchException failure(Request request, Throwable cause) {
    FetchException failure;
    if (cause instanceof LimitedBody.TooLong) {
      failure =
          new FetchException(
              Kind.REFUSED,
              request.where(),
              "the answer is longer than " + (manners.maxBytes() >> 20) + " MB",
              "ask for less at once");
    } else if (cause instanceof HttpTimeoutException) {
      failure =
          passing(request, "no connection within " + manners.connectTimeout().toSeconds() + " s");
    } else {
      String what = cause.getMessage() == null ? "" : ": " + cause.getMessage();
      failure =
          passing(
              request,
              "the connection failed ("
                  + (cause instanceof IOException ? cause.getClass().getSimpleName() : cause)
                  + what
                  + ")");
    }
    failure.initCause(cause);
    return failure;
  }

  private static FetchException passing(Request request, String problem) {
    return new FetchException(
        Kind.PASSING, request.where(), problem, "check the network, or try again later");
  }

  private static FetchException refused(Request request, String problem, String remedy) {
    return new FetchException(Kind.REFUSED, request.where(), problem, remedy);
  }
}
