package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.article.Article;
import org.entente.article.ArticleReader;
import org.entente.entity.Entity;
import org.entente.entity.EntityLink;
import org.entente.entity.LinkedArticle;
import org.entente.extract.Extraction;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.GazetteerFile;
import org.entente.language.TestAnalyses;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.entente.wikidata.StandInServer;
import org.entente.wikidata.WikiStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The way from open names to links, over the seed and a small Wikidata on this machine. */
class LiveLookupTest {

  private static Extraction offline;
  private static Article seed;

  @TempDir private Path folder = Path.of("");
  private final StandInServer server = new StandInServer();
  private final List<String> told = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    offline = new Extraction(OpenNlpSentenceSplitter.open(), TestAnalyses.analyzer());
    seed = ArticleReader.read(Path.of("seeds/iraq-syria-relations.txt"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Takes the option as a command does. */
  private static final class Command {
    @Mixin private OnlineOption online = new OnlineOption();
  }

  private Optional<LiveLookup> lookup(String... arguments) {
    Command command = new Command();
    new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(command)).parseArgs(arguments);
    return command.online.lookup(
        Map.of("ENTENTE_CACHE", folder.resolve("cache").toString()), folder, told::add);
  }

  private LiveLookup lookup() {
    return lookup(
            "--online",
            "--contact",
            "me@example.org",
            "--wikidata-url",
            server.at("/wikidata").toString(),
            "--wikipedia-url",
            server.at("/wikipedia").toString())
        .orElseThrow();
  }

  private Path learned() {
    return folder.resolve(".local/share/entente/learned.tsv");
  }

  private static String time(String property, int year) {
    return "'claims':{'%s':[{'rank':'normal','mainsnak':{'datavalue':{'value':{'time':'+%d-01-01T00:00:00Z','precision':9}}}}]}"
        .formatted(property, year);
  }

  private static EntityLink link(LinkedArticle article, String label) {
    return article.entities().stream()
        .filter(entity -> entity.names().contains(label))
        .map(Entity::link)
        .findFirst()
        .orElseThrow();
  }

  private static LinkedArticle read(Gazetteer gazetteer) {
    return offline.with(gazetteer).extract(seed).linked();
  }

  @Test
  void theLinkerDecidesOnWhatWasLearned() throws IOException {
    String about = "'descriptions':{'en':{'value':'politician of Syria'}}";
    server.otherwise(
        new WikiStandIn()
            .page("Ahmed al-Sharaa", "Q900000000301")
            .item("Q900000000301", "Ahmed al-Sharaa", "Q5", about + "," + time("P569", 1982))
            .page("Hakan Fidan", "Q900000000302")
            .item("Q900000000302", "Hakan Fidan", "Q5", about + "," + time("P570", 1730))
            .item("Q900000000303", "Hamid Al-Shatri", "Q5", about)
            .item("Q900000000304", "Hamid Al-Shatri", "Q5", about)
            .page("Joint National Action", "Q900000000305")
            .item("Q900000000305", "Joint National Action", "Q5", about)
            .disambiguation("Sattam Farhan", "Q900000000306")
            .page("Iraq–Syria relations", "Q900000000307")
            .item("Q900000000307", "Iraq–Syria relations", "Q900000000999", ""));
    LiveLookup.Result result = lookup().ask(List.of(seed), offline, Gazetteer.english());
    LinkedArticle read = read(result.gazetteer());
    assertThat(link(read, "Ahmed al-Sharaa").item()).contains("Q900000000301");
    assertThat(link(read, "Hakan Fidan").reason())
        .isEqualTo("vetoed: Q900000000302 is of another time");
    assertThat(link(read, "Hamid Al-Shatri").reason()).isEqualTo("several items fit");
    assertThat(link(read, "Joint National Action").item()).isEmpty();
    assertThat(link(read, "Sattam Farhan").reason())
        .isEqualTo("the gazetteer does not know the name");
    assertThat(result.report())
        .startsWith("Wikidata, asked online\n  names asked ")
        .contains("  items learned                             4\n")
        .contains("  requests without answer                   0\n")
        .contains("  - «Sattam Farhan» is a disambiguation page: many bear the name\n")
        .contains(
            "  - Q900000000305 is person; the text reads «Joint National Action» as organization\n")
        .contains("  - Q900000000307 «Iraq–Syria relations» is of no known class: Q900000000999\n");
    assertThat(told).anyMatch(line -> line.endsWith("names; kept in " + learned()));

    // A later run without the option does not know; one that is given the file does.
    assertThat(offline.extract(seed).linked()).isEqualTo(read(Gazetteer.english()));
    assertThat(link(read(Gazetteer.english()), "Ahmed al-Sharaa").item()).isEmpty();
    assertThat(read(Gazetteer.english().with(GazetteerFile.read(learned(), qid -> false))))
        .isEqualTo(read);
  }

  @Test
  void linksOfTheGazetteerStayAsTheyAre() throws IOException {
    server.otherwise(
        new WikiStandIn()
            .page("Ahmed al-Sharaa", "Q900000000301")
            .item("Q900000000301", "Ahmed al-Sharaa", "Q5", time("P569", 1982)));
    LinkedArticle before = read(Gazetteer.english());
    LinkedArticle after =
        read(lookup().ask(List.of(seed), offline, Gazetteer.english()).gazetteer());
    before.entities().stream()
        .filter(entity -> entity.link().item().isPresent())
        .forEach(
            entity ->
                assertThat(link(after, entity.label()).item()).isEqualTo(entity.link().item()));
  }

  @Test
  void aRunWithoutAnswersLosesNothing() throws IOException {
    server.otherwise(StandInServer.page(200));
    LiveLookup.Result result = lookup().ask(List.of(seed), offline, Gazetteer.english());
    assertThat(result.gazetteer()).isSameAs(Gazetteer.english());
    assertThat(result.report())
        .contains("  items learned                             0\n")
        .contains("  requests sent                             1\n")
        .contains("answers with a web page instead of JSON");
    assertThat(told).anyMatch(line -> line.contains("a web page instead of JSON"));
    assertThat(learned()).doesNotExist();
    assertThat(told).contains("0 items learned of 23 names");
  }

  @Test
  void whatWasLearnedBeforeAFaultIsKept() throws IOException {
    WikiStandIn wiki =
        new WikiStandIn()
            .page("Ahmed al-Sharaa", "Q900000000301")
            .item("Q900000000301", "Ahmed al-Sharaa", "Q5", "");
    server.otherwise(
        exchange -> {
          if (String.valueOf(exchange.getRequestURI().getQuery()).contains("wbsearchentities")) {
            StandInServer.status(404, "").answer(exchange);
          } else {
            wiki.answer(exchange);
          }
        });
    LiveLookup.Result result = lookup().ask(List.of(seed), offline, Gazetteer.english());
    assertThat(result.gazetteer().entry("Q900000000301")).isPresent();
    assertThat(Files.readString(learned())).contains("Q900000000301\tAhmed al-Sharaa\tPERSON");
    assertThat(result.report()).contains("answers with status 404");
  }

  @Test
  void askedAgainItSendsNothing() throws IOException {
    server.otherwise(new WikiStandIn());
    lookup().ask(List.of(seed), offline, Gazetteer.english());
    int sent = server.asked().size();
    assertThat(sent).isPositive();
    assertThat(lookup().ask(List.of(seed), offline, Gazetteer.english()).report())
        .contains("  requests sent                             0\n")
        .contains(
            "  answers kept from earlier "
                + " ".repeat(17 - Integer.toString(sent).length())
                + sent);
    assertThat(server.asked()).hasSize(sent);
  }

  @Test
  void asksOnlyForNamesThatAreOpen() throws IOException {
    List<String> names = List.copyOf(Unsettled.names(offline.extract(seed).linked()).keySet());
    assertThat(names.get(0)).isEqualTo("Iraq–Syria relations");
    assertThat(names)
        .contains("Ahmed al-Sharaa", "HTS", "UN Resolution 338")
        .doesNotContain("Iraq", "Saddam Hussein", "Faisal", "Syrian rebels", "British officers")
        .doesNotHaveDuplicates();
  }

  @Test
  void withoutTheOptionThereIsNothingThatAsks() {
    assertThat(lookup()).isNotNull();
    assertThat(lookup(new String[0])).isEmpty();
    assertThat(server.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--contact=me@example.org",
        "--learn=x.tsv",
        "--wikidata-url=https://example.org/",
        "--reconcile-url=https://example.org/"
      })
  void idleOptionsAreTold(String argument) {
    assertThatThrownBy(() -> lookup(argument))
        .hasMessage(
            argument.replaceFirst("=.*", "")
                + ": nothing is asked without --online; give that too");
  }

  @Test
  void saysWhyAContactIsNeeded() {
    assertThatThrownBy(() -> lookup("--online"))
        .hasMessage(
            "--contact: Wikimedia wants to know whom to write to when a program misbehaves, and"
                + " blocks those that do not say; give --contact you@example.org, or set"
                + " ENTENTE_CONTACT");
    assertThatThrownBy(() -> lookup("--online", "--contact", "me"))
        .hasMessageStartingWith("--contact me: nobody can be reached there; ");
  }

  @Test
  void refusesAddressesThatAreNotEncrypted() {
    assertThatThrownBy(
            () ->
                lookup(
                    "--online",
                    "--contact=me@example.org",
                    "--wikidata-url=http://www.wikidata.org/w/api.php"))
        .hasMessageContaining("not an address that is encrypted or on this machine");
  }
}
