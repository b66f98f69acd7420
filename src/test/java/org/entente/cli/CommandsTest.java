package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.wikidata.StandInServer;
import org.entente.wikidata.WikiStandIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees: answers, one-line messages, exit codes. */
class CommandsTest {

  private static final String EVENT =
      "event/1945-11-08-diplomatic-relations-established-iraq-syria";

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copyGraph() throws IOException {
    Files.createDirectory(folder.resolve("graph"));
    Files.copy(Path.of("src/test/resources/golden/sample.ttl"), folder.resolve("graph/sample.ttl"));
  }

  private int run(String... arguments) {
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }

  private String data() {
    return folder.resolve("graph").toString();
  }

  private String query(String text) throws IOException {
    return Files.writeString(folder.resolve("q.rq"), text).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extract",
        "serve",
        "query",
        "explain",
        "export",
        "wikidata",
        "evaluate",
        "gazetteer"
      })
  void everyCommandHasHelpWithExamples(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: entente " + command, "Example", "Exit codes:");
  }

  @Test
  void showsUsageWithoutACommand() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: entente");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "tsv", "json", "xml"})
  void answersSelectInEveryForm(String format) throws IOException {
    String file = query("SELECT (\"Côte\" AS ?name) {}");
    assertThat(run("query", file, "--data", data(), "--format", format)).isZero();
    assertThat(out.toString()).contains("name", "Côte");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void answersAskAndConstruct() throws IOException {
    String ask = query("ASK { ?s ?p ?o }");
    assertThat(run("query", ask, "--data", data())).isZero();
    assertThat(out.toString()).isEqualTo("true\n");
    String construct = query("CONSTRUCT { <x:s> <x:p> \"o\" } {}");
    assertThat(run("query", construct, "--data", data(), "--format", "ttl")).isZero();
    assertThat(out.toString()).contains("<x:s>");
  }

  @Test
  void runsTheShippedTableOfFacts() {
    assertThat(run("query", "queries/facts.rq", "--data", data(), "--format", "csv")).isZero();
    assertThat(out.toString())
        .startsWith("fact,kind,type,role,arg,argName,argQid,begin,end,status,evBegin,evEnd")
        .contains(EVENT);
  }

  @Test
  void saysHowToGetAGraph() {
    assertThat(run("query", "queries/facts.rq", "--data", "nowhere")).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("nowhere: no graph there; run ./entente extract first\n");
  }

  @Test
  void saysWhereAQueryIsWrong() throws IOException {
    String file = query("SELECT * {\n  ?s ?p }\n");
    assertThat(run("query", file, "--data", data())).isEqualTo(2);
    assertThat(err.toString()).startsWith(file + ":2:").doesNotContain("\tat ").hasLineCount(1);
  }

  @Test
  void refusesUpdates() throws IOException {
    String file = query("INSERT DATA { <x:s> <x:p> 1 }");
    assertThat(run("query", file, "--data", data())).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(file + ": an update; the graph is read-only; write a query\n");
  }

  @Test
  void refusesAFormThatTheAnswerCannotHave() throws IOException {
    String file = query("SELECT * { ?s ?p ?o }");
    assertThat(run("query", file, "--data", data(), "--format", "ttl")).isEqualTo(2);
    assertThat(err.toString()).contains("take text, csv, tsv, json or xml");
  }

  @Test
  void doesNotCallOtherServices() throws IOException {
    String file = query("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }");
    assertThat(run("query", file, "--data", data())).isEqualTo(2);
    assertThat(err.toString()).startsWith(file + ": SERVICE is not allowed").hasLineCount(1);
  }

  @Test
  void runsNoFunctionButTheStandards() throws IOException {
    String file = query("SELECT (<java:org.entente.Nothing>() AS ?x) {}");
    assertThat(run("query", "--remote", file, "--data", data())).isEqualTo(2);
    assertThat(err.toString()).startsWith(file + ": unknown function").hasLineCount(1);
  }

  @Test
  void callsThemWhenTold() throws IOException {
    String file = query("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }");
    assertThat(run("query", "--remote", file, "--data", data())).isEqualTo(2);
    assertThat(err.toString()).contains("http://localhost:1/").hasLineCount(1);
  }

  @Test
  void saysWhichGraphFileIsBroken() throws IOException {
    Files.writeString(folder.resolve("graph/bad.ttl"), "<x:s> <x:p>");
    assertThat(run("query", "queries/facts.rq", "--data", data())).isEqualTo(2);
    assertThat(err.toString()).contains("bad.ttl: no Turtle: ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EVENT,
        "event:1945-11-08-diplomatic-relations-established-iraq-syria",
        "https://w3id.org/entente/id/" + EVENT
      })
  void explainsAFact(String name) {
    assertThat(run("explain", name, "--data", data())).isZero();
    assertThat(out.toString())
        .contains("Iraq and Syria establish diplomatic relations")
        .contains("DiplomaticRelationsEstablished (event)")
        .contains("participant   Iraq  <https://w3id.org/entente/id/actor/iraq>")
        .contains("1945-11-08  (\"on 8 November 1945\")")
        .contains("  «Syria and Iraq established diplomatic relations on 8 November 1945», when")
        .contains("diplomacy.establish, confidence 0.9")
        .contains("actual");
  }

  @Test
  void explainsAReportedSituation() {
    assertThat(run("explain", "situation/plot-syria-saddam-hussein", "--data", data())).isZero();
    assertThat(out.toString()).contains("status        alleged", "according to  Saddam Hussein");
  }

  @Test
  void explainsAnActor() {
    assertThat(run("explain", "actor/iraq", "--data", data())).isZero();
    assertThat(out.toString())
        .contains("names         Iraq, Iraqi")
        .contains("accepted <http://www.wikidata.org/entity/Q796>")
        .contains(EVENT);
  }

  @Test
  void saysThatAThingIsNotThere() {
    assertThat(run("explain", "actor/atlantis", "--data", data())).isEqualTo(2);
    assertThat(err.toString()).startsWith("actor/atlantis: not in the graph; ").hasLineCount(1);
  }

  @Test
  void refusesMissingArticlesBeforeAnyWork() {
    assertThat(run("extract", "nowhere.txt", "--out", folder + "/new")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("nowhere.txt: no such file; give the path of a plain-text article\n");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void refusesAnArticleThatWouldReplaceTheOntology() throws IOException {
    String file = Files.writeString(folder.resolve("ontology.txt"), "Words.\n").toString();
    assertThat(run("extract", file, "--out", folder + "/new")).isEqualTo(2);
    assertThat(err.toString()).contains("its graph would replace another file");
  }

  @Test
  void refusesAFileAsFolder() {
    assertThat(run("extract", "seeds", "--out", "pom.xml")).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("pom.xml: a file, not a folder; give another --out\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "-0.1", "NaN"})
  void refusesConfidencesThatAreNone(String number) {
    assertThat(run("extract", "--min-confidence", number, "--out", folder + "/new")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("--min-confidence " + number + ": no probability; give a number from 0 to 1\n");
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(run("serve", "--min-confidence", number)).isEqualTo(2);
  }

  @Test
  void refusesAConfidenceForAGraphThatIsThere() {
    assertThat(run("serve", "--min-confidence", "0.8", data())).isEqualTo(2);
    assertThat(err.toString()).startsWith("--min-confidence: DIR is extracted already; ");
  }

  @Test
  void readsAReviewBeforeAnyWork() throws IOException {
    assertThat(run("extract", "--links", "nowhere.tsv", "--out", folder + "/new")).isEqualTo(2);
    assertThat(err.toString()).startsWith("nowhere.tsv: no such file; ").hasLineCount(1);
    String sheet = Files.writeString(folder.resolve("l.tsv"), "subject_id\n").toString();
    assertThat(run("extract", "--links", sheet, "--out", folder + "/new")).isEqualTo(2);
    assertThat(err.toString()).contains(sheet + ":1: no column 'predicate_id'; ");
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(run("serve", "--links", sheet, data())).isEqualTo(2);
  }

  @Test
  void whatPeopleSaidOfLinksIsAGraphOfItsOwn() throws IOException {
    Files.writeString(
        folder.resolve("graph/links.ttl"),
        "<x:iraq> <http://www.w3.org/2002/07/owl#sameAs> <x:other> .");
    String plain = query("ASK { <x:iraq> ?p ?o }");
    run("query", plain, "--data", data());
    assertThat(out.toString()).isEqualTo("false\n");
    run(
        "query",
        query("ASK { GRAPH <https://w3id.org/entente/links> { <x:iraq> ?p ?o } }"),
        "--data",
        data());
    assertThat(out.toString()).isEqualTo("false\ntrue\n");
  }

  @Test
  void writesWhatGoesBack() {
    String to = folder.resolve("export").toString();
    int code =
        run(
            "export",
            "--data",
            data(),
            "--out",
            to,
            "--source-url",
            "sample=https://example.org/a");
    assertThat(code).isZero();
    assertThat(err.toString()).contains(" left out, 0 times that differ, in " + to);
    assertThat(Path.of(to).resolve("quickstatements.txt")).content().contains("Q796\tP530\tQ858\t");
    assertThat(Path.of(to).resolve("left-out.tsv")).isNotEmptyFile();
    assertThat(Path.of(to).resolve("openrefine.csv")).isNotEmptyFile();
    assertThat(Path.of(to).resolve("differs-from-wikidata.html")).isNotEmptyFile();
  }

  @Test
  void refusesAddressesThatAreNone() {
    assertThat(run("export", "--data", data(), "--source-url", "a=example")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--source-url a: 'example' is no address; ");
  }

  @Test
  void measuresTheRules() {
    assertThat(run("evaluate", "--confidence", "src/test/resources/evaluation/judged.tsv"))
        .isZero();
    assertThat(out.toString()).contains("scope\tname\tjudged\tright", "rule, m = 64");
  }

  @ParameterizedTest
  @ValueSource(strings = {"look", "build"})
  void commandsForGazetteersHaveHelp(String command) {
    assertThat(run("gazetteer", command, "--help")).isZero();
    assertThat(out.toString())
        .contains("Usage: entente gazetteer " + command, "Example", "Exit codes:");
  }

  @Test
  void showsWhatANameMayStandFor() throws IOException {
    String file =
        Files.writeString(
                folder.resolve("my.tsv"), "qid\tlabel\tnames\nQ230\tGeorgia\tSakartvelo Land;0.8\n")
            .toString();
    assertThat(run("gazetteer", "look", "Sakartvelo", "Land", "--gazetteer", file)).isZero();
    assertThat(out.toString())
        .startsWith("Q230 ")
        .contains("0.80", "STATE", "GEO", "Georgia")
        .hasLineCount(1);
    assertThat(run("gazetteer", "look", "Sakartvelo Land")).isZero();
    assertThat(err.toString()).isEqualTo("Sakartvelo Land: no item has this name\n");
  }

  @Test
  void makesAGazetteerAndSaysWhatWasLeftOut() throws IOException {
    Path dump = Files.writeString(folder.resolve("slice.json"), "[\nno entity,\n]\n");
    String made = folder.resolve("my.tsv").toString();
    assertThat(run("gazetteer", "build", "--wikidata", dump.toString(), "--out", made))
        .isEqualTo(1);
    assertThat(err.toString())
        .startsWith(dump + ":2: no entity: ")
        .contains(dump + ": 1 lines left out; lines 2")
        .endsWith(made + ": 0 items from 3 lines\n");
    assertThat(Path.of(made)).content().hasLineCount(2);
  }

  @Test
  void refusesGazetteersThatCannotBeUsed() throws IOException {
    assertThat(run("gazetteer", "build", "--wikidata", "nowhere.json")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("nowhere.json: no such file; give the path of a dump or slice\n");
    String file = Files.writeString(folder.resolve("my.tsv"), "qid\tlabel\n796\tIraq\n").toString();
    for (String command : new String[] {"extract", "evaluate"}) {
      assertThat(run(command, "--gazetteer", file)).isEqualTo(2);
      assertThat(err.toString())
          .endsWith(file + ":2:1: '796' is no Wikidata item; write a Q and its number\n");
    }
    assertThat(run("serve", "--gazetteer", file, data())).isEqualTo(2);
    assertThat(err.toString()).contains("--gazetteer: DIR is extracted already; ");
  }

  @Test
  void showsWhatWikidataKnows() {
    try (StandInServer server = new StandInServer()) {
      server.otherwise(
          new WikiStandIn()
              .page("Rashid Nuri", "Q900000000401")
              .item("Q900000000401", "Rashid Nuri", "Q5", ""));
      String api = server.at("/api").toString();
      int code =
          run(
              "wikidata",
              "Rashid Nuri",
              "Nobody Atall",
              "--contact=me@example.org",
              "--answers=" + folder.resolve("answers"),
              "--wikidata-url=" + api,
              "--wikipedia-url=" + api);
      assertThat(err.toString()).isEmpty();
      assertThat(code).isZero();
      assertThat(out.toString())
          .startsWith("Q900000000401  Rashid Nuri  PERSON")
          .contains("    Rashid Nuri;1.0\n", "nothing learned of «Nobody Atall»");
      assertThat(folder.resolve("answers")).isNotEmptyDirectory();
    }
  }

  @Test
  void refusesPortsThatAreNone() {
    assertThat(run("serve", "--port", "70000", data())).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("--port 70000: no port; give a number from 0 to 65535\n");
  }

  @Test
  void evaluatesATable() throws IOException {
    Path files = Path.of("src/test/resources/evaluate");
    int code =
        run(
            "evaluate",
            files.resolve("sample.json").toString(),
            "--text",
            files.resolve("sample.txt").toString(),
            "--facts",
            files.resolve("sample.csv").toString(),
            "--errors");
    assertThat(code).isZero();
    assertThat(out.toString())
        .startsWith("PARTIAL 0.84 Proposal")
        .contains("MISSED  Rejection | Iraq rejected it")
        .containsPattern("facts found, all +0.700  0.857  0.771 +10 +7");
  }

  @Test
  void evaluatesAGraph() throws IOException {
    Files.copy(
        Path.of("src/test/resources/golden/sample.ttl"),
        folder.resolve("graph/iraq-syria-relations.ttl"));
    assertThat(
            run("evaluate", "src/test/resources/gold/iraq-syria-relations.json", "--data", data()))
        .isZero();
    assertThat(out.toString()).hasLineCount(6).contains("facts soft, all");
  }

  @Test
  void saysThatASetCannotBeScored() throws IOException {
    String file =
        Files.writeString(folder.resolve("s.jsonl"), "{\"id\": \"1\", \"text\": \"In 1950.\"}")
            .toString();
    assertThat(run("evaluate", file)).isEqualTo(2);
    assertThat(err.toString()).startsWith(file + ": fits no set").hasLineCount(1);
  }

  @Test
  void saysWhereAGoldFileIsNoJson() throws IOException {
    String file = Files.writeString(folder.resolve("g.json"), "{\n  \"a\": }").toString();
    assertThat(run("evaluate", file)).isEqualTo(2);
    assertThat(err.toString()).startsWith(file + ":2:").hasLineCount(1);
  }

  @Test
  void printsATraceOnlyWhenAsked() {
    run("evaluate", "nowhere.json");
    assertThat(err.toString()).hasLineCount(1);
    run("evaluate", "--debug", "nowhere.json");
    assertThat(err.toString()).contains("\tat org.entente");
  }
}
