package org.entente.wikidata;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.wikidata.FetchException.Kind;

/**
 * Asks services for JSON: one request at a time, no sooner than they want, and never twice for what
 * is kept. A host that does not answer in the end is left in peace for the rest of the run.
 *
 * @see <a href="https://www.mediawiki.org/wiki/Manual:Maxlag_parameter">maxlag</a>
 */
final class Fetcher {

  /** Errors that MediaWiki reports with status 200 and that go away by waiting. */
  private static final Set<String> PASSING = Set.of("maxlag", "ratelimited", "readonly");

  /**
   * An answer.
   *
   * @param retrieved the day the service gave it, which may be an earlier run's
   */
  record Answer(JsonObject json, LocalDate retrieved) {}

  /** Lets time pass; a test does not. */
  @FunctionalInterface
  interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  private final Manners manners;
  private final Transport transport;
  private final AnswerCache cache;
  private final Clock clock;
  private final Pause pause;
  private final Consumer<String> progress;
  private final Map<String, FetchException> closed = new HashMap<>();
  private int requests;
  private int cached;
  private int waits;

  Fetcher(
      Manners manners,
      Set<String> hosts,
      AnswerCache cache,
      Clock clock,
      Pause pause,
      Consumer<String> progress) {
    this.manners = manners;
    this.transport = new Transport(manners, hosts);
    this.cache = cache;
    this.clock = clock;
    this.pause = pause;
    this.progress = progress;
  }

  synchronized RequestCount count() {
    return new RequestCount(requests, cached, waits);
  }

  /**
   * The answer of the service, or the kept one; an old one rather than none.
   *
   * @throws FetchException where there is no answer, or none that is a JSON object without error
   */
  synchronized Answer fetch(Request request) throws FetchException {
    Optional<AnswerCache.Kept> kept = kept(request);
    if (kept.filter(this::isFresh).isPresent()) {
      cached++;
      return answer(request, kept.get());
    }
    try {
      return ask(request);
    } catch (FetchException e) {
      if (kept.isPresent()) {
        cached++;
        return answer(request, kept.get());
      }
      throw e;
    }
  }

  private Optional<AnswerCache.Kept> kept(Request request) {
    try {
      return cache.find(request);
    } catch (IOException e) {
      progress.accept("the answer kept for " + request + " cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private boolean isFresh(AnswerCache.Kept kept) {
    return !kept.retrieved().plusDays(manners.freshDays()).isBefore(LocalDate.now(clock));
  }

  private static Answer answer(Request request, AnswerCache.Kept kept) throws FetchException {
    return new Answer(json(request, kept.body(), ""), kept.retrieved());
  }

  private Answer ask(Request request) throws FetchException {
    FetchException before = closed.get(request.host());
    if (before != null) {
      throw before;
    }
    for (int attempt = 1; ; attempt++) {
      Duration wait = manners.firstPause().multipliedBy(1L << (attempt - 1));
      FetchException problem;
      try {
        requests++;
        Reply reply = transport.exchange(request);
        Optional<FetchException> busy = busy(request, reply);
        if (busy.isEmpty()) {
          return keep(request, reply);
        }
        problem = busy.get();
        wait = RetryAfter.read(reply.header("retry-after"), clock.instant()).orElse(wait);
      } catch (FetchException e) {
        if (!e.isPassing()) {
          throw e.isHostClosed() ? close(request, e) : e;
        }
        problem = e;
      }
      if (attempt == manners.attempts()) {
        throw close(request, problem.closing(" (asked " + attempt + " times)"));
      }
      if (wait.compareTo(manners.longestPause()) > 0) {
        throw close(
            request, problem.closing(" (it asks to wait " + wait.toSeconds() + " seconds)"));
      }
      progress.accept(problem.getMessage() + "; waiting " + wait.toSeconds() + " s");
      rest(request, wait);
    }
  }

  private FetchException close(Request request, FetchException problem) {
    closed.put(request.host(), problem);
    return problem;
  }

  private void rest(Request request, Duration wait) throws FetchException {
    waits++;
    try {
      pause.of(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw close(
          request,
          new FetchException(Kind.HOST_CLOSED, request.where(), "interrupted", "run it again"));
    }
  }

  /** The fault, where the service is only busy. */
  private static Optional<FetchException> busy(Request request, Reply reply) throws FetchException {
    if (reply.status() == 429 || reply.status() >= 500) {
      return Optional.of(passing(request, "answers with status " + reply.status()));
    }
    if (reply.status() != 200) {
      boolean unwanted = reply.status() == 401 || reply.status() == 403;
      throw new FetchException(
          unwanted ? Kind.HOST_CLOSED : Kind.REFUSED,
          request.where(),
          "answers with status " + reply.status(),
          unwanted
              ? "the service may want to know who asks: check --contact"
              : "check the address of the service");
    }
    JsonObject json = json(request, reply.text(), reply.header("content-type"));
    String code = errorCode(json);
    return PASSING.contains(code)
        ? Optional.of(passing(request, "is busy (" + code + ")"))
        : Optional.empty();
  }

  private static FetchException passing(Request request, String problem) {
    return new FetchException(Kind.PASSING, request.where(), problem, "try again later");
  }

  /** The code of MediaWiki's error object; empty where there is none. */
  static String errorCode(JsonObject json) {
    return Json.text(Json.object(json, "error"), "code");
  }

  private Answer keep(Request request, Reply reply) throws FetchException {
    AnswerCache.Kept kept = new AnswerCache.Kept(LocalDate.now(clock), reply.text());
    Answer answer = answer(request, kept);
    if (errorCode(answer.json()).isEmpty()) {
      try {
        cache.keep(request, kept);
      } catch (IOException e) {
        progress.accept("an answer cannot be kept: " + e.getMessage());
      }
    }
    return answer;
  }

  private static JsonObject json(Request request, String text, String type) throws FetchException {
    try {
      JsonElement json = JsonParser.parseString(text);
      if (json.isJsonObject()) {
        return json.getAsJsonObject();
      }
    } catch (JsonParseException e) {
      // Told below, in words that say what it is instead.
    }
    String what =
        text.stripLeading().startsWith("<") || type.contains("html")
            ? "answers with a web page instead of JSON"
            : "answers with something that is no JSON object";
    throw new FetchException(
        Kind.HOST_CLOSED,
        request.where(),
        what,
        "check the address, and that no proxy stands between");
  }
}
