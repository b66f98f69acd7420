package org.entente.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.wikidata.StandInServer.cut;
import static org.entente.wikidata.StandInServer.json;
import static org.entente.wikidata.StandInServer.maxlag;
import static org.entente.wikidata.StandInServer.page;
import static org.entente.wikidata.StandInServer.redirect;
import static org.entente.wikidata.StandInServer.stall;
import static org.entente.wikidata.StandInServer.status;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manners, against a server on this machine; nobody waits. */
class FetcherTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String GOOD = "{\"a\":\"Ç\"}";

  @TempDir private Path folder = Path.of("");
  private final StandInServer server = new StandInServer();
  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  @AfterEach
  void stop() {
    server.close();
  }

  private Fetcher fetcher(Instant now, Manners manners) {
    return new Fetcher(
        manners,
        Set.of(server.at("/").getAuthority()),
        new AnswerCache(folder),
        Clock.fixed(now, ZoneOffset.UTC),
        pauses::add,
        told::add);
  }

  private Fetcher fetcher() {
    return fetcher(NOW, manners(Duration.ofSeconds(20)));
  }

  private static Manners manners(Duration answerTimeout) {
    Manners usual = Manners.of("1.0", "me@example.org");
    return new Manners(
        usual.userAgent(),
        usual.connectTimeout(),
        answerTimeout,
        1000,
        usual.attempts(),
        usual.firstPause(),
        usual.longestPause(),
        usual.freshDays());
  }

  private Request request(String name) {
    return Request.get(server.at("/api"), Map.of("name", name));
  }

  private static List<Duration> seconds(int... seconds) {
    return java.util.Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
  }

  @Test
  void saysWhoAsks() throws IOException {
    server.then(json(GOOD));
    assertThat(fetcher().fetch(request("a")).json().get("a").getAsString()).isEqualTo("Ç");
    assertThat(server.asked()).hasSize(1);
    assertThat(server.asked().get(0).userAgent()).isEqualTo("Entente/1.0 (me@example.org)");
    assertThat(server.asked().get(0).parameter("name")).isEqualTo("a");
  }

  @Test
  void asksOnceForWhatIsKept() throws IOException {
    server.then(json(GOOD));
    fetcher().fetch(request("a"));
    Fetcher again = fetcher(NOW.plus(Duration.ofDays(30)), manners(Duration.ofSeconds(20)));
    Fetcher.Answer kept = again.fetch(request("a"));
    assertThat(kept.json().get("a").getAsString()).isEqualTo("Ç");
    assertThat(kept.retrieved()).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(again.count()).isEqualTo(new RequestCount(0, 1, 0));
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void asksAgainForWhatIsOldButTakesItRatherThanNothing() throws IOException {
    server.then(json(GOOD), json("{\"a\":\"new\"}"), status(404, ""));
    fetcher().fetch(request("a"));
    Instant later = NOW.plus(Duration.ofDays(31));
    Fetcher.Answer renewed = fetcher(later, manners(Duration.ofSeconds(20))).fetch(request("a"));
    assertThat(renewed.json().get("a").getAsString()).isEqualTo("new");
    assertThat(renewed.retrieved()).isEqualTo(LocalDate.of(2026, 12, 25));
    Fetcher.Answer old =
        fetcher(later.plus(Duration.ofDays(40)), manners(Duration.ofSeconds(20)))
            .fetch(request("a"));
    assertThat(old).isEqualTo(renewed);
    assertThat(server.asked()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "entente-answer 1",
        "entente-answer 1\n2026-11-24\nGET nothing\n00\n{}",
        "entente-answer 2\n",
        "\u0000\u0000"
      })
  void asksAgainWhereTheKeptFileIsDamaged(String damaged) throws IOException {
    server.then(json(GOOD), json(GOOD));
    fetcher().fetch(request("a"));
    Path file = keptFile();
    String whole = Files.readString(file);
    Files.writeString(file, damaged);
    assertThat(fetcher().fetch(request("a")).json().has("a")).isTrue();
    assertThat(server.asked()).hasSize(2);
    assertThat(keptFile()).hasContent(whole);
  }

  @Test
  void noticesASingleChangedByte() throws IOException {
    server.then(json(GOOD), json(GOOD));
    fetcher().fetch(request("a"));
    Files.writeString(keptFile(), Files.readString(keptFile()).replace("Ç", "Q"));
    assertThat(fetcher().fetch(request("a")).json().get("a").getAsString()).isEqualTo("Ç");
    assertThat(server.asked()).hasSize(2);
  }

  private Path keptFile() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).reduce((a, b) -> folder).orElseThrow();
    }
  }

  @Test
  void waitsAsLongAsItIsAskedTo() throws IOException {
    server.then(
        status(429, "7"), status(503, "Tue, 24 Nov 2026 12:00:30 GMT"), maxlag("5"), json(GOOD));
    Fetcher fetcher = fetcher();
    fetcher.fetch(request("a"));
    assertThat(pauses).isEqualTo(seconds(7, 30, 5));
    assertThat(fetcher.count()).isEqualTo(new RequestCount(4, 0, 3));
    assertThat(told.get(0)).contains("answers with status 429", "waiting 7 s");
    assertThat(told.get(2)).contains("is busy (maxlag)", "waiting 5 s");
  }

  @Test
  void waitsLongerEachTimeAndThenLeavesTheHostInPeace() {
    server.otherwise(status(503, ""));
    Fetcher fetcher = fetcher();
    assertThatThrownBy(() -> fetcher.fetch(request("a")))
        .hasMessage(
            server.at("/api?name=a")
                + ": answers with status 503; try again later (asked 4 times)");
    assertThat(pauses).isEqualTo(seconds(2, 4, 8));
    assertThatThrownBy(() -> fetcher.fetch(request("b"))).hasMessageContaining("503");
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void doesNotComeBackWhereItIsSentAwayForLong() {
    server.otherwise(status(429, "3600"));
    Fetcher fetcher = fetcher();
    assertThatThrownBy(() -> fetcher.fetch(request("a")))
        .hasMessageEndingWith("try again later (it asks to wait 3600 seconds)");
    assertThatThrownBy(() -> fetcher.fetch(request("b"))).hasMessageContaining("3600");
    assertThat(pauses).isEmpty();
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void keepsNoErrors() throws IOException {
    server.then(json("{\"error\":{\"code\":\"no-such-entity\"}}"), json(GOOD));
    fetcher().fetch(request("a"));
    assertThat(fetcher().fetch(request("a")).json().has("a")).isTrue();
  }

  @Test
  void triesAgainAfterACutConnection() throws IOException {
    server.then(cut(), json(GOOD));
    assertThat(fetcher().fetch(request("a")).json().has("a")).isTrue();
    assertThat(pauses).isEqualTo(seconds(2));
    assertThat(told).hasSize(1);
    assertThat(told.get(0)).contains("the connection failed");
  }

  @Test
  void givesUpWhereAnAnswerNeverEnds() {
    server.otherwise(stall());
    Fetcher fetcher = fetcher(NOW, manners(Duration.ofMillis(150)));
    assertThatThrownBy(() -> fetcher.fetch(request("a")))
        .hasMessageContaining("no answer within")
        .hasMessageContaining("check the network")
        .hasMessageEndingWith("(asked 4 times)");
  }

  @Test
  void saysThatNobodyListens() {
    server.close();
    assertThatThrownBy(() -> fetcher().fetch(request("a")))
        .hasMessageContaining("the connection failed (ConnectException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"a\":", "[1]", "null", "text", "{\"a\":1} tail"})
  void refusesWhatIsNoJsonObject(String body) throws IOException {
    server.otherwise(json(body));
    assertThatThrownBy(() -> fetcher().fetch(request("a")))
        .hasMessageContaining("answers with something that is no JSON object");
    assertThat(server.asked()).hasSize(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesNestingWithoutEnd() {
    server.otherwise(json("[".repeat(900)));
    assertThatThrownBy(() -> fetcher().fetch(request("a"))).isInstanceOf(FetchException.class);
  }

  @Test
  void refusesAWebPageAndAsksNoMore() {
    server.otherwise(page(200));
    Fetcher fetcher = fetcher();
    assertThatThrownBy(() -> fetcher.fetch(request("a")))
        .hasMessageContaining("answers with a web page instead of JSON");
    assertThatThrownBy(() -> fetcher.fetch(request("b"))).isInstanceOf(FetchException.class);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void asksNoMoreWhereItIsForbidden() {
    server.otherwise(status(403, ""));
    Fetcher fetcher = fetcher();
    assertThatThrownBy(() -> fetcher.fetch(request("a"))).hasMessageContaining("check --contact");
    assertThatThrownBy(() -> fetcher.fetch(request("b"))).hasMessageContaining("403");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void refusesWhatIsTooLong() {
    server.otherwise(json("{\"a\":\"" + "x".repeat(1000) + "\"}"));
    assertThatThrownBy(() -> fetcher().fetch(request("a")))
        .hasMessageContaining("the answer is longer than");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void followsRedirectsOnTheSameHost() throws IOException {
    server.then(
        redirect(301, "/elsewhere?b=c"), redirect(302, server.at("/api2").toString()), json(GOOD));
    assertThat(fetcher().fetch(request("a")).json().has("a")).isTrue();
    assertThat(server.asked())
        .extracting(StandInServer.Asked::path)
        .containsExactly("/api", "/elsewhere", "/api2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/api",
        "http://elsewhere.example/api",
        "http://127.0.0.1:1/api",
        "http://user@127.0.0.1/",
        "file:///etc/passwd",
        "mailto:me@example.org"
      })
  void isNotSentToStrangers(String location) {
    server.otherwise(redirect(302, location));
    assertThatThrownBy(() -> fetcher().fetch(request("a")))
        .hasMessageContaining("would be sent on to " + location);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void isNotSentInACircle() {
    server.otherwise(redirect(302, "/api"));
    assertThatThrownBy(() -> fetcher().fetch(request("a")))
        .hasMessageContaining("sends in a circle");
    assertThat(server.asked()).hasSize(6);
  }

  @Test
  void aFormSurvivesOnlyARedirectThatKeepsIt() throws IOException {
    server.then(redirect(307, "/new"), json(GOOD), redirect(302, "/new"));
    Request form = Request.post(server.at("/api"), Map.of("queries", "{\"q\":1}"));
    fetcher().fetch(form);
    assertThat(server.asked().get(1).parameter("queries")).isEqualTo("{\"q\":1}");
    Request other = Request.post(server.at("/api"), Map.of("queries", "{}"));
    assertThatThrownBy(() -> fetcher().fetch(other)).hasMessageContaining("has moved to /new");
  }

  @Test
  void stopsWhenInterrupted() {
    server.otherwise(status(503, ""));
    Fetcher fetcher =
        new Fetcher(
            manners(Duration.ofSeconds(20)),
            Set.of(server.at("/").getAuthority()),
            new AnswerCache(folder),
            Clock.fixed(NOW, ZoneOffset.UTC),
            time -> {
              throw new InterruptedException();
            },
            told::add);
    assertThatThrownBy(() -> fetcher.fetch(request("a"))).hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.wikidata.org/w/api.php",
        "ftp://localhost/",
        "https:///x",
        "https://u@h/"
      })
  void knowsWhereNotToSendAnything(String address) {
    assertThat(Services.isAllowed(URI.create(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "me",
        "me@home",
        "a b@c.d",
        "x@y.z (evil",
        "me@exämple.org",
        "me@example.org\r\nX: y"
      })
  void asksForAContactThatCanBeReached(String contact) {
    assertThat(Manners.isContact(contact)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"me@example.org", "https://example.org/bot", "User:Some Body"})
  void takesEveryUsualContact(String contact) {
    assertThat(Manners.isContact(contact)).isTrue();
  }
}
