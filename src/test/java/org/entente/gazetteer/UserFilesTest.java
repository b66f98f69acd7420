package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.entente.gazetteer.Gazetteer.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items are those of the bundled gazetteer; a new one is the bundled one with a zero behind. */
class UserFilesTest {

  private static final Gazetteer BUNDLED = Gazetteer.english();
  private static final String IRAQ = item("Iraq");
  private static final String LEAGUE = item("Arab League");
  private static final String NEW = LEAGUE + "0000000";

  @TempDir private Path folder = Path.of("");
  private final List<String> notes = new ArrayList<>();

  private static String item(String name) {
    return BUNDLED.candidates(name).get(0).qid().orElseThrow();
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    if (!name.endsWith(".gz")) {
      return Files.writeString(file, text);
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private Gazetteer with(Path... files) throws IOException {
    return UserFiles.over(BUNDLED, List.of(files), notes::add);
  }

  private static Candidate best(Gazetteer gazetteer, String name) {
    return gazetteer.candidates(name).get(0);
  }

  @Test
  void newItemsNeedLittle() throws IOException {
    Gazetteer more =
        with(file("my.tsv", "type\tcolour\tqid\tlabel\nPLACE\tred\t" + NEW + "\tZarqun Pass\n"));
    Candidate found = best(more, "the zarqun pass");
    assertThat(found.qid()).contains(NEW);
    assertThat(found.type()).isEqualTo("PLACE");
    assertThat(found.weight()).isEqualTo(1);
    assertThat(more.isPrefix("Zarqun")).isTrue();
    assertThat(BUNDLED.candidates("Zarqun Pass")).isEmpty();
    assertThat(best(more, "Iraq")).isEqualTo(best(BUNDLED, "Iraq"));
  }

  @Test
  void whatARowLeavesOutStays() throws IOException {
    GazetteerEntry before = BUNDLED.entry(LEAGUE).orElseThrow();
    Gazetteer more =
        with(
            file(
                "my.tsv.gz",
                "qid\tlabel\tstart\tnames\n" + LEAGUE + "\tLeague of Arabs\t1945\tArabbund;0.7\n"));
    GazetteerEntry after = more.entry(LEAGUE).orElseThrow();
    assertThat(after.label()).isEqualTo("League of Arabs");
    assertThat(after.type()).isEqualTo(before.type());
    assertThat(after.start()).hasValue(1945);
    assertThat(after.description()).isEqualTo(before.description());
    assertThat(after.prior()).isEqualTo(before.prior());
    assertThat(after.names()).containsAll(before.names());
    assertThat(best(more, "Arab League").label()).isEqualTo("League of Arabs");
    assertThat(best(more, "Arabbund").weight()).isEqualTo(0.7);
  }

  @Test
  void laterFilesCountOverEarlierOnes() throws IOException {
    String heading = "qid\tlabel\ttype\tnames\n";
    Path first = file("1.tsv", heading + NEW + "\tZarqun\tPLACE\tZarqun;0.9|Old Zarqun;0.8\n");
    Path second = file("2.tsv", heading + NEW + "\tZarqun\t\tZarqun;0.4\n");
    assertThat(best(with(first, second), "Zarqun").weight()).isEqualTo(0.4);
    assertThat(best(with(second.resolveSibling("1.tsv")), "Zarqun").weight()).isEqualTo(0.9);
    assertThat(best(with(first, second), "Old Zarqun").weight()).isEqualTo(0.8);
    assertThatThrownBy(() -> with(second, first))
        .hasMessageStartingWith(second + ":2:3: " + NEW + " is new and has no type; write one of ");
  }

  @Test
  void weightZeroTakesANameAway() throws IOException {
    Gazetteer less =
        with(file("my.tsv", "qid\tlabel\tnames\n" + LEAGUE + "\tArab League\tArab League;0\n"));
    assertThat(less.candidates("Arab League"))
        .noneMatch(candidate -> candidate.qid().equals(Optional.of(LEAGUE)));
  }

  @Test
  void statesOfOurListKeepWhatItSays() throws IOException {
    Gazetteer more =
        with(
            file(
                "my.tsv",
                "qid\tlabel\ttype\tstart\tnames\n"
                    + IRAQ
                    + "\tMesopotamia\tPLACE\t1\tIraq;0.1|Two Rivers Land;0.9\n"));
    Candidate iraq = best(more, "Iraq");
    assertThat(iraq).isEqualTo(best(BUNDLED, "Iraq"));
    assertThat(best(more, "Two Rivers Land").label()).isEqualTo("Iraq");
    assertThat(best(more, "Two Rivers Land").type()).isEqualTo("STATE");
    assertThat(more.stateOfAdjective("Iraqi").map(Candidate::label)).contains("Iraq");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          qid|name!1:1: no column 'label'; write a heading with tabs between: qid, label, …
          qid|label|label!1:3: second column 'label'; keep one
          qid|label#NEW|a|b!2:3: 3 cells under a heading of 2; take out a tab
          qid|label#796|Iraq!2:1: '796' is no Wikidata item; write a Q and its number
          qid|label#IRAQ!2:2: IRAQ has no label; write its usual name
          qid|label|type#NEW|Zarqun|Castle!2:3: 'Castle' is no type; write one of AGREEMENT,
          type|label|qid#|Zarqun|NEW!2:1: NEW is new and has no type; write one of AGREEMENT,
          qid|label|start#IRAQ|Iraq|c. 1958!2:3: 'c. 1958' is not a year; write one such as 1958 or -300
          qid|label|prior#IRAQ|Iraq|-1!2:3: '-1' is out of range; write a number from 0
          qid|label|names#IRAQ|Iraq|Irak;high!2:3: 'high' is not a number; write one
          qid|label|names#IRAQ|Iraq|Irak;7!2:3: 'Irak;7' has no weight from 0 to 1; write one
          qid|label|names#IRAQ|Iraq|;1!2:3: ';1' is no name; write name;weight
          #entente-gazetteer 2 of tomorrow#qid|label!1:1: another format; take a file that says #entente-gazetteer 1,
          # nothing else!2:1: no heading; write one: qid, label, …
          """)
  void saysWhereATableIsWrong(String text, String message) throws IOException {
    String table =
        text.replaceAll("(?<=.)#(?!entente)", "\n")
            .replace('|', '\t')
            .replace("NEW", NEW)
            .replace("IRAQ", IRAQ);
    Path file = file("my.tsv", table + "\n");
    assertThatThrownBy(() -> with(file))
        .hasMessageStartingWith(file + ":" + message.replace("NEW", NEW).replace("IRAQ", IRAQ))
        .message()
        .hasLineCount(1);
  }

  @Test
  void saysWhichFileCannotBeRead() throws IOException {
    assertThatThrownBy(() -> with(Path.of("nowhere.tsv")))
        .hasMessage("nowhere.tsv: no such file; give the path of a gazetteer file");
    assertThatThrownBy(() -> with(Path.of("my.xlsx")))
        .hasMessage("my.xlsx: no gazetteer; give a .tsv, .tsv.gz, .ttl or .ttl.gz file");
    Path plain = Files.writeString(folder.resolve("plain.tsv.gz"), "qid\tlabel\n");
    assertThatThrownBy(() -> with(plain)).hasMessageContaining("plain.tsv.gz: not gzipped; ");
    Path latin = Files.write(folder.resolve("latin.tsv"), new byte[] {'q', (byte) 0xe9, '\n'});
    assertThatThrownBy(() -> with(latin)).hasMessageContaining("latin.tsv: not UTF-8; ");
  }

  @Test
  void spreadsheetsMayMarkUtf8AndDropEmptyCells() throws IOException {
    Gazetteer more =
        with(file("my.tsv", "\ufeffqid\tlabel\ttype\tnames\r\n" + NEW + "\tZarqun\tPLACE\r\n"));
    assertThat(best(more, "Zarqun").qid()).contains(NEW);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    List<GazetteerEntry> entries =
        List.of(
            BUNDLED.entry(LEAGUE).orElseThrow(),
            BUNDLED.entry(item("Hafez al-Assad")).orElseThrow(),
            BUNDLED.entry(IRAQ).orElseThrow());
    Path file = folder.resolve("out.tsv.gz");
    GazetteerFile.write(file, "for a test\nCC0", entries);
    List<GazetteerEntry> again = GazetteerFile.read(file, qid -> false);
    assertThat(again).containsExactlyInAnyOrderElementsOf(entries);
    assertThat(again).extracting(entry -> Long.parseLong(entry.qid().substring(1))).isSorted();
    byte[] bytes = Files.readAllBytes(file);
    GazetteerFile.write(file, "for a test\nCC0", again);
    assertThat(file).hasBinaryContent(bytes);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  private static final String PREFIXES =
      """
      @prefix ent: <https://w3id.org/entente/ontology#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix schema: <http://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix wd: <http://www.wikidata.org/entity/> .
      @prefix my: <http://example.org/> .
      """;

  @Test
  void readsTurtle() throws IOException {
    String text =
        PREFIXES
            + """
            my:zarqun a ent:Actor, ent:Organization, ent:ArmedGroup ;
                rdfs:label "Zarqun Brigade"@en, "Brigade Zarqoune"@fr ;
                skos:altLabel "ZB"@en, "the brigade"@en ;
                schema:description "irregulars of the border"@en ;
                ent:earliestYear 1948 ; ent:latestYear 1951 ;
                skos:exactMatch wd:NEW .
            my:league owl:sameAs wd:LEAGUE ; skos:altLabel "Arabbund" .
            wd:NEW2 a wd:CITY ; skos:prefLabel "Zarqunabad"@mul ; rdfs:label "Zarqun City"@en .
            my:unlinked rdfs:label "Nobody"@en .
            wd:NEW3 a my:Castle ; rdfs:label "Castle"@en .
            """
                .replace("NEW2", NEW + "2")
                .replace("NEW3", NEW + "3")
                .replace("NEW", NEW)
                .replace("LEAGUE", LEAGUE)
                .replace("CITY", "Q515");
    for (String name : List.of("my.ttl", "my.ttl.gz")) {
      notes.clear();
      Gazetteer more = with(file(name, text));
      Candidate brigade = best(more, "Zarqun Brigade");
      assertThat(brigade.qid()).contains(NEW);
      assertThat(brigade.type()).isEqualTo("ARMED_GROUP");
      assertThat(brigade.start()).hasValue(1948);
      assertThat(brigade.end()).hasValue(1951);
      assertThat(brigade.description()).isEqualTo("irregulars of the border");
      assertThat(best(more, "ZB").weight()).isEqualTo(0.9);
      assertThat(more.candidates("Brigade Zarqoune")).isEmpty();
      assertThat(more.candidates("brigade")).isEmpty();
      assertThat(best(more, "Arabbund").qid()).contains(LEAGUE);
      assertThat(best(more, "Arabbund").label()).isEqualTo("Arab League");
      assertThat(best(more, "Zarqun City").label()).isEqualTo("Zarqunabad");
      assertThat(best(more, "Zarqun City").type()).isEqualTo("PLACE");
      assertThat(more.candidates("Castle"))
          .noneMatch(found -> found.qid().equals(Optional.of(NEW + "3")));
      assertThat(notes)
          .singleElement()
          .asString()
          .contains(name + ": 1 new items left out, without an English label or a class");
    }
  }

  @Test
  void saysWhereTurtleIsWrong() throws IOException {
    Path broken = file("broken.ttl", PREFIXES + "my:a my:b\n");
    assertThatThrownBy(() -> with(broken))
        .hasMessageMatching("(?s).*broken\\.ttl:\\d+:\\d+: no Turtle: .*; mend it there")
        .message()
        .hasLineCount(1);
    Path twice =
        file("twice.ttl", PREFIXES + "my:a owl:sameAs wd:" + IRAQ + ", wd:" + LEAGUE + " .\n");
    assertThatThrownBy(() -> with(twice))
        .hasMessageContaining("twice.ttl: <http://example.org/a> is Q")
        .hasMessageEndingWith("; keep one link to Wikidata");
    Path empty = file("empty.ttl", PREFIXES);
    assertThatThrownBy(() -> with(empty)).hasMessageContaining("empty.ttl: no item with a name; ");
  }
}
