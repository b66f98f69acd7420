package org.entente.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is believed, against a small Wikidata on this machine. */
class LearnerTest {

  @TempDir private Path folder = Path.of("");
  private final StandInServer server = new StandInServer();
  private final WikiStandIn wiki = new WikiStandIn();

  @BeforeEach
  void start() {
    server.otherwise(wiki);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Learner learner(boolean reconcile) {
    Services services =
        new Services(
            server.at("/wikipedia"),
            server.at("/wikidata"),
            Optional.of(server.at("/reconcile")).filter(address -> reconcile));
    return new Learner(
        services,
        new Fetcher(
            Manners.of("1.0", "me@example.org"),
            services.hosts(),
            new AnswerCache(folder),
            Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC),
            time -> {},
            message -> {}));
  }

  private Lesson learn(String... names) {
    return learner(false).learn(List.of(names));
  }

  @Test
  void learnsByTitle() {
    wiki.page("Rashid Nuri", "Q900000000101").item("Q900000000101", "Rashid Nuri", "Q5", "");
    Lesson lesson = learn("Rashid Nuri");
    assertThat(lesson.learned()).hasSize(1);
    Learned learned = lesson.learned().get(0);
    assertThat(learned.item().qid()).isEqualTo("Q900000000101");
    assertThat(learned.type()).isEqualTo("PERSON");
    assertThat(learned.names()).isEqualTo(Map.of("Rashid Nuri", 1.0));
    assertThat(learned.retrieved()).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(lesson.refused()).isEmpty();
    assertThat(lesson.faults()).isEmpty();
    assertThat(server.asked())
        .allSatisfy(
            asked -> {
              assertThat(asked.parameter("maxlag")).isEqualTo("5");
              assertThat(asked.parameter("format")).isEqualTo("json");
            });
  }

  @Test
  void learnsByAliasAndRedirectWithLess() {
    wiki.item(
            "Q900000000102", "Hama Accord", "Q131569", "'aliases':{'en':[{'value':'Hama Treaty'}]}")
        .page("Hama Accord", "Q900000000102")
        .redirect("Accord of Hama", "Hama Accord", "");
    assertThat(learn("Hama Treaty", "Accord of Hama", "Hama Accord").learned().get(0).names())
        .isEqualTo(Map.of("Hama Accord", 1.0, "Hama Treaty", 0.95, "Accord of Hama", 0.85));
  }

  @Test
  void aSmallWordIsNothingInCommon() {
    wiki.page("Peace and Bread", "Q900000000102")
        .item("Q900000000102", "Peace and Bread", "Q131569", "")
        .redirect("Hama and Homs", "Peace and Bread", "");
    assertThat(learn("Hama and Homs").learned()).isEmpty();
  }

  @Test
  void learnsEveryBearerSoThatMarginsCanDecide() {
    wiki.item("Q900000000103", "Ali Sabri", "Q5", "").item("Q900000000104", "Ali Sabri", "Q5", "");
    assertThat(learn("Ali Sabri").learned())
        .extracting(one -> one.item().qid())
        .containsExactly("Q900000000103", "Q900000000104");
  }

  @Test
  void aMoreGeneralHitIsNoBearer() {
    wiki.item("Q900000000105", "Ali Sabri Pasha", "Q5", "");
    assertThat(learn("Ali Sabri").learned()).isEmpty();
  }

  @Test
  void refusesDisambiguationPages() {
    wiki.disambiguation("Treaty of Amman", "Q900000000106")
        .item("Q900000000107", "Treaty of Amman", "Q131569", "");
    Lesson lesson = learn("Treaty of Amman");
    assertThat(lesson.learned()).isEmpty();
    assertThat(lesson.refused())
        .containsExactly("«Treaty of Amman» is a disambiguation page: many bear the name");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void refusesNamesOfTooMany() {
    IntStream.range(200, 211)
        .forEach(number -> wiki.item("Q" + (900000000000L + number), "Omar Khalil", "Q5", ""));
    wiki.page("Omar Khalil", "Q900000000200");
    Lesson lesson = learn("Omar Khalil");
    assertThat(lesson.learned()).isEmpty();
    assertThat(lesson.refused()).containsExactly("«Omar Khalil» is the name of more than 10 items");
  }

  @Test
  void refusesPartsOfPages() {
    wiki.page("Hama", "Q900000000108")
        .redirect("Hama Talks", "Hama", "Talks")
        .item("Q900000000108", "Hama", "Q5", "");
    Lesson lesson = learn("Hama Talks");
    assertThat(lesson.learned()).isEmpty();
    assertThat(lesson.refused()).containsExactly("«Hama Talks» leads to a part of «Hama»");
  }

  @Test
  void refusesClassesThatTheTableDoesNotHave() {
    wiki.page("Hama Clock", "Q900000000109")
        .item("Q900000000109", "Hama Clock", "Q900000000999", "");
    Lesson lesson = learn("Hama Clock");
    assertThat(lesson.learned()).isEmpty();
    assertThat(lesson.refused())
        .containsExactly("Q900000000109 «Hama Clock» is of no known class: Q900000000999");
  }

  @Test
  void knowsSubclassesOfTheTable() {
    wiki.item("Q900000000120", "Hama Clock", "Q900000000121", "")
        .item("Q900000000121", "kind of pact", "Q900000000999", subclass("Q900000000122"))
        .item("Q900000000122", "pact", "Q900000000999", subclass("Q131569"));
    assertThat(learn("Hama Clock").learned())
        .extracting(Learned::type)
        .containsExactly("AGREEMENT");
  }

  @Test
  void doesNotClimbForEver() {
    wiki.item("Q900000000120", "Hama Clock", "Q900000000121", "")
        .item("Q900000000121", "a", "Q900000000999", subclass("Q900000000122"))
        .item("Q900000000122", "b", "Q900000000999", subclass("Q900000000123"))
        .item("Q900000000123", "c", "Q900000000999", subclass("Q900000000124"))
        .item("Q900000000124", "d", "Q900000000999", subclass("Q131569"));
    assertThat(learn("Hama Clock").learned()).isEmpty();
    wiki.item("Q900000000123", "c", "Q900000000999", subclass("Q900000000121"));
    assertThat(learn("Hama Clock").learned()).isEmpty();
  }

  private static String subclass(String id) {
    return "'claims':{'P279':[{'rank':'normal','mainsnak':{'datavalue':{'value':{'id':'%s'}}}}]}"
        .formatted(id);
  }

  @Test
  void usesTheNewIdOfAMergedItem() {
    wiki.page("Rashid Nuri", "Q900000000110")
        .merge("Q900000000110", "Q900000000101")
        .item("Q900000000101", "Rashid Nuri", "Q5", "");
    Lesson lesson = learn("Rashid Nuri");
    assertThat(lesson.learned())
        .extracting(one -> one.item().qid())
        .containsExactly("Q900000000101");
    assertThat(lesson.learned().get(0).names()).containsOnlyKeys("Rashid Nuri");
    assertThat(lesson.merged()).containsExactly("Q900000000110 is now Q900000000101 «Rashid Nuri»");
  }

  @Test
  void leavesOutItemsThatAreGone() {
    wiki.page("Rashid Nuri", "Q900000000111");
    Lesson lesson = learn("Rashid Nuri");
    assertThat(lesson.learned()).isEmpty();
    assertThat(lesson.faults()).isEmpty();
  }

  @Test
  void refusesAnEntityThatIsNone() {
    wiki.page("Rashid Nuri", "Q900000000101")
        .item("Q900000000101", "Rashid Nuri", "Q5", "'sitelinks':7");
    Lesson lesson = learn("Rashid Nuri");
    assertThat(lesson.learned()).isEmpty();
    assertThat(lesson.refused())
        .containsExactly("Q900000000101 is written in a way that cannot be read");
  }

  @Test
  void oneImpossibleIdDoesNotSpoilTheOthers() {
    wiki.page("Rashid Nuri", "Q900000000101")
        .item("Q900000000101", "Rashid Nuri", "Q5", "")
        .page("Nobody Atall", "Q999999999999");
    Lesson lesson = learn("Nobody Atall", "Rashid Nuri");
    assertThat(lesson.learned())
        .extracting(one -> one.item().qid())
        .containsExactly("Q900000000101");
    assertThat(lesson.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POOP", "Lorem Ipsum"})
  void refusesALabelThatHasNothingToDoWithTheName(String label) {
    wiki.page("Rashid Nuri", "Q900000000101")
        .item("Q900000000101", "Rashid Nuri", "Q5", "")
        .relabel("Q900000000101", label);
    Lesson lesson = learn("Rashid Nuri");
    assertThat(lesson.learned()).isEmpty();
    assertThat(lesson.refused())
        .containsExactly(
            "«Rashid Nuri» leads to Q900000000101 «" + label + "», which does not bear the name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rashid\u0000Nuri",
        "Rashid\nNuri",
        "Rashid \u202eiruN",
        "Rashid Nuri|x",
        "Rashid Nuri;1",
        "",
        "  "
      })
  void refusesLabelsThatAreNoNames(String label) {
    wiki.page("Rashid Nuri", "Q900000000101")
        .item("Q900000000101", "Rashid Nuri", "Q5", "")
        .relabel("Q900000000101", label);
    Lesson lesson = learn("Rashid Nuri");
    assertThat(lesson.learned()).isEmpty();
    assertThat(lesson.refused()).hasSize(1);
    assertThat(lesson.refused().get(0))
        .startsWith("Q900000000101 has ")
        .doesNotContain(label.isBlank() ? "\t" : label);
  }

  @Test
  void refusesEndlessLabels() {
    wiki.page("Rashid Nuri", "Q900000000101")
        .item("Q900000000101", "Rashid Nuri", "Q5", "")
        .relabel("Q900000000101", "Rashid Nuri " + "ha".repeat(100));
    assertThat(learn("Rashid Nuri").refused())
        .containsExactly("Q900000000101 has a label of 212 characters");
  }

  @Test
  void doesNotAskForWhatIsNoTitle() {
    Lesson lesson = learn("a|b", "<script>", "");
    assertThat(lesson.refused()).hasSize(3);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void asksForFiftyAtOnce() {
    List<String> names = IntStream.range(0, 120).mapToObj(i -> "Name " + i).toList();
    learner(false).learn(names);
    assertThat(
            server.asked().stream()
                .filter(asked -> asked.parameter("action").equals("query"))
                .map(asked -> asked.parameter("titles").split("\\|", -1).length))
        .containsExactly(50, 50, 20);
  }

  @Test
  void aFaultLosesOnlyWhatItIsAbout() {
    wiki.page("Rashid Nuri", "Q900000000101").item("Q900000000101", "Rashid Nuri", "Q5", "");
    server.then(StandInServer.status(404, ""));
    Lesson lesson = learn("Rashid Nuri");
    assertThat(lesson.faults()).hasSize(1);
    assertThat(lesson.faults().get(0)).contains("/wikipedia", "answers with status 404");
    assertThat(lesson.learned()).hasSize(1);
  }

  @Test
  void anErrorOfTheServiceIsToldInItsWords() {
    server.otherwise(
        StandInServer.json(
            "{\"error\":{\"code\":\"badvalue\",\"info\":\"Unrecognized\\u0000 value\"}}"));
    assertThat(learn("Rashid Nuri").faults())
        .containsExactly(
            server.at("/wikipedia") + ": refuses (badvalue: Unrecognized value); report it",
            server.at("/wikidata") + ": refuses (badvalue: Unrecognized value); report it");
  }

  @Test
  void anotherServiceIsToldToBeAnother() {
    server.otherwise(StandInServer.json("{}"));
    assertThat(learn("Rashid Nuri").faults())
        .containsExactly(
            server.at("/wikipedia") + ": an answer without 'query'; check the address",
            server.at("/wikidata") + ": an answer without 'search'; check the address");
  }

  @Test
  void goesOnWhereItStopped() {
    wiki.page("Rashid Nuri", "Q900000000101").item("Q900000000101", "Rashid Nuri", "Q5", "");
    learn("Rashid Nuri");
    int before = server.asked().size();
    assertThat(learn("Rashid Nuri").learned()).hasSize(1);
    assertThat(server.asked()).hasSize(before);
  }

  @Test
  void asksAReconciliationServiceToo() {
    wiki.item(
        "Q900000000112",
        "Treaty of Hama",
        "Q131569",
        "'aliases':{'en':[{'value':'the Hama pact'}]}");
    server.otherwise(
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/reconcile")) {
            StandInServer.send(
                exchange,
                200,
                "application/json",
                """
                {"q0":{"result":[
                  {"id":"Q900000000112","name":"Treaty of Hama","score":97.5,"match":true,
                   "type":[{"id":"Q131569","name":"treaty"},"Q900000000007"]},
                  {"id":"http://elsewhere/1","name":"x","score":3,"match":false}]}}
                """);
          } else {
            wiki.answer(exchange);
          }
        });
    assertThat(learner(false).learn(List.of("Hama Pact")).learned()).isEmpty();
    assertThat(learner(true).learn(List.of("Hama Pact")).learned())
        .extracting(one -> one.item().qid(), Learned::names)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Q900000000112", Map.of("Hama Pact", 0.95)));
    assertThat(server.asked())
        .filteredOn(asked -> asked.path().equals("/reconcile"))
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.method()).isEqualTo("POST");
              assertThat(asked.parameter("queries"))
                  .isEqualTo("{\"q0\":{\"query\":\"Hama Pact\",\"limit\":10}}");
            });
  }

  @Test
  void noticesThatAServiceDoesNotReconcile() {
    server.otherwise(
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/reconcile")) {
            StandInServer.send(exchange, 200, "application/json", "{\"results\":[]}");
          } else {
            wiki.answer(exchange);
          }
        });
    assertThat(learner(true).learn(List.of("Hama Pact")).faults())
        .containsExactly(
            server.at("/reconcile")
                + ": an answer without result for 'Hama Pact'; check that the service speaks the"
                + " reconciliation API 0.2");
  }
}
