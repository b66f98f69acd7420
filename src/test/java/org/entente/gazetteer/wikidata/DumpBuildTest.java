package org.entente.gazetteer.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.GazetteerEntry;
import org.entente.gazetteer.GazetteerFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Items are those of the bundled gazetteer and of the class table; what is made up has the number
 * of a bundled one with digits behind.
 */
class DumpBuildTest {

  private static final String IRAQ = item("Iraq");
  private static final String BAGHDAD = item("Baghdad");
  private static final String HAFEZ = item("Hafez al-Assad");
  private static final String LEAGUE = item("Arab League");
  private static final String MADE_UP = LEAGUE + "000000";

  private static final String COUNTRY = "Q6256";
  private static final String HUMAN = "Q5";
  private static final String CITY = "Q515";
  private static final String ORGANIZATION = "Q43229";

  @TempDir private Path folder = Path.of("");
  private final List<String> told = new ArrayList<>();

  private static String item(String name) {
    return Gazetteer.english().candidates(name).get(0).qid().orElseThrow();
  }

  private static String entity(String qid, String label, String rest) {
    return "{\"type\":\"item\",\"id\":\"%s\",\"labels\":{\"de\":{\"language\":\"de\",\"value\":\"X\"},%s},%s}"
        .formatted(qid, "\"en\":{\"language\":\"en\",\"value\":\"" + label + "\"}", rest);
  }

  private static String claims(String... statements) {
    return "\"claims\":{" + String.join(",", statements) + "}";
  }

  private static String statement(String property, String... values) {
    return "\"" + property + "\":[" + String.join(",", values) + "]";
  }

  private static String to(String qid) {
    return to(qid, "normal");
  }

  private static String to(String qid, String rank) {
    return """
        {"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"%s"},"type":"wikibase-entityid"}},\
        "rank":"%s","references":[{"snaks":{}}]}"""
        .formatted(qid, rank);
  }

  private static String at(String time, int precision) {
    return """
        {"mainsnak":{"snaktype":"value","datavalue":{"value":{"time":"%s","precision":%d},"type":"time"}},\
        "rank":"normal"}"""
        .formatted(time, precision);
  }

  /** The array form of the dumps; instances stand before their classes, as they may. */
  private static final List<String> SLICE =
      List.of(
          "[",
          entity(
                  BAGHDAD,
                  "Baghdad",
                  claims(statement("P31", to(MADE_UP + "1")), statement("P17", to(IRAQ)))
                      + ",\"aliases\":[]")
              + ",",
          entity(
                  IRAQ,
                  "Iraq",
                  "\"aliases\":{\"en\":[{\"language\":\"en\",\"value\":\"Irak; Al-Iraq\"}],"
                      + "\"fr\":[{\"language\":\"fr\",\"value\":\"Irak\"}]},"
                      + claims(
                          statement("P31", to(COUNTRY)),
                          statement(
                              "P298",
                              "{\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{\"value\":\"IRQ\"}},"
                                  + "\"rank\":\"normal\"}"))
                      + ",\"descriptions\":{\"en\":{\"language\":\"en\",\"value\":\"country in Asia\"}},"
                      + "\"sitelinks\":{\"enwiki\":{\"title\":\"Iraq\"},\"dewiki\":{\"title\":\"Irak\"},"
                      + "\"commonswiki\":{\"title\":\"Iraq\"},\"enwikiquote\":{\"title\":\"Iraq\"}}")
              + ",",
          entity(
                  HAFEZ,
                  "Hafez al-Assad",
                  "\"aliases\":{\"en\":[{\"language\":\"en\",\"value\":\"Assad\"},"
                      + "{\"language\":\"en\",\"value\":\"the lion\"},"
                      + "{\"language\":\"en\",\"value\":\"President Assad\"}]},"
                      + claims(
                          statement("P31", to(HUMAN)),
                          statement("P569", at("+1930-10-06T00:00:00Z", 11)),
                          statement("P570", at("+2000-06-10T00:00:00Z", 11)))
                      + ",\"sitelinks\":[]")
              + ",",
          entity(
                  LEAGUE,
                  "Arab League",
                  claims(
                      statement("P31", to(HUMAN, "deprecated"), to(ORGANIZATION)),
                      statement(
                          "P571", at("+1900-00-00T00:00:00Z", 8), at("+1945-03-22T00:00:00Z", 9))))
              + ",",
          "{\"type\":\"property\",\"id\":\"P17\",\"labels\":{}},",
          entity(MADE_UP + "1", "port of the river", claims(statement("P279", to(CITY)))) + ",",
          entity(
                  MADE_UP + "2",
                  "Old Kingdom",
                  claims(
                      statement("P31", to(COUNTRY)),
                      statement("P571", at("-0300-00-00T00:00:00Z", 9)),
                      statement("P576", at("-0044-03-15T00:00:00Z", 11))))
              + ",",
          entity(MADE_UP + "3", "Some Song", claims(statement("P31", to(MADE_UP + "4")))),
          "]");

  private static final String EXPECTED =
      """
      #entente-gazetteer 1; Wikidata, CC0 1.0, made by entente gazetteer build
      qid	label	type	start	end	iso3	prior	description	names
      IRAQ	Iraq	STATE			IRQ	1.1	country in Asia	Iraq;1|Irak, Al-Iraq;0.9
      BAGHDAD	Baghdad	PLACE			IRQ			Baghdad;1
      LEAGUE	Arab League	ORGANIZATION	1945					Arab League;1
      HAFEZ	Hafez al-Assad	PERSON	1930	2000				Hafez al-Assad;1|President Assad;0.9|Assad;0.5
      MADE_UP2	Old Kingdom	HISTORIC_STATE	-300	-44				Old Kingdom;1
      """
          .replace("IRAQ", IRAQ)
          .replace("BAGHDAD", BAGHDAD)
          .replace("LEAGUE", LEAGUE)
          .replace("HAFEZ", HAFEZ)
          .replace("MADE_UP", MADE_UP);

  private Path dump(String name, List<String> lines) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream out =
            name.endsWith(".gz")
                ? new GZIPOutputStream(raw)
                : name.endsWith(".bz2") ? new BZip2CompressorOutputStream(raw) : raw) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void readsEveryForm() throws IOException {
    List<String> plain =
        SLICE.stream().filter(line -> line.length() > 1).map(l -> l.replaceAll(",$", "")).toList();
    List<Path> dumps =
        List.of(
            dump("array.json", SLICE),
            dump("array.json.gz", SLICE),
            dump("array.json.bz2", SLICE),
            dump("lines.ndjson", plain));
    for (Path dump : dumps) {
      Path out = folder.resolve("my.tsv");
      DumpBuild.Outcome outcome = new DumpBuild(dump, out, told::add).run();
      assertThat(out).content().isEqualTo(EXPECTED);
      assertThat(outcome.items()).isEqualTo(5);
      assertThat(outcome.refused()).isZero();
    }
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void whatIsMadeCanBePutOnTop() throws IOException {
    Path out = folder.resolve("my.tsv.gz");
    new DumpBuild(dump("s.json", SLICE), out, told::add).run();
    List<GazetteerEntry> entries = GazetteerFile.read(out, qid -> false);
    Gazetteer more = Gazetteer.english().with(entries);
    assertThat(more.candidates("Old Kingdom"))
        .extracting(candidate -> candidate.qid().orElse(""))
        .contains(MADE_UP + "2");
    Gazetteer.Candidate before = Gazetteer.english().candidates("Iraq").get(0);
    Gazetteer.Candidate after = more.candidates("Iraq").get(0);
    assertThat(after.prior()).isEqualTo(before.prior());
    assertThat(after.description()).isEqualTo("country in Asia");
  }

  @Test
  void brokenLinesAreCountedAndDoNotStopIt() throws IOException {
    List<String> lines = new ArrayList<>(SLICE);
    lines.add(2, "{\"id\": \"" + IRAQ + "\", \"labels\": {");
    lines.add(4, "{\"labels\":{}},");
    lines.add(5, "{\"id\":\"" + IRAQ + "\",\"labels\":{\"en\":7}},");
    lines.add(6, lines.get(3).replaceAll(",$", "") + lines.get(3));
    Path dump = dump("s.json", lines);
    Path out = folder.resolve("my.tsv");
    DumpBuild.Outcome outcome = new DumpBuild(dump, out, told::add).run();
    assertThat(outcome.refused()).isEqualTo(4);
    assertThat(out).content().isEqualTo(EXPECTED);
    assertThat(told)
        .anyMatch(line -> line.startsWith(dump + ":3: no entity: "))
        .anyMatch(line -> line.startsWith(dump + ":5: no entity: no id; left out"))
        .anyMatch(line -> line.startsWith(dump + ":6: no entity: "))
        .anyMatch(line -> line.startsWith(dump + ":7: no entity: "))
        .last()
        .isEqualTo(dump + ": 4 lines left out; lines 3, 5, 6, 7");
  }

  @Test
  void aStoppedRunGoesOn() throws IOException {
    List<String> many = new ArrayList<>(SLICE.subList(0, SLICE.size() - 1));
    IntStream.range(100, 200)
        .mapToObj(
            i ->
                entity(MADE_UP + i, "Zarqun " + i, claims(statement("P31", to(CITY))))
                    + (i % 7 == 0 ? "broken" : ","))
        .forEach(many::add);
    for (String name : List.of("s.json", "s.json.gz", "s.json.bz2")) {
      Path dump = dump(name, many);
      Path whole = folder.resolve("whole.tsv");
      long refused = new DumpBuild(dump, whole, told::add, 10).run().refused();
      assertThat(refused).isEqualTo(14);

      Path out = folder.resolve("stopped.tsv");
      for (int stop : List.of(3, 2, 5)) {
        int[] left = {stop};
        DumpBuild stopped =
            new DumpBuild(
                dump,
                out,
                line -> {
                  if (line.contains(" of ") && --left[0] == 0) {
                    throw new UncheckedIOException(new IOException("the power fails"));
                  }
                },
                10);
        assertThatThrownBy(stopped::run).hasMessageContaining("the power fails");
        assertThat(out).doesNotExist();
      }
      // What was written after the last checkpoint does not count.
      Files.writeString(
          folder.resolve(".stopped.tsv.build/rows.tsv"),
          "half a ro",
          java.nio.file.StandardOpenOption.APPEND);
      told.clear();
      DumpBuild.Outcome outcome = new DumpBuild(dump, out, told::add, 10).run();
      assertThat(told.get(0)).isEqualTo(dump + ": goes on at line 101");
      assertThat(outcome.refused()).isEqualTo(14);
      assertThat(outcome.lines()).isEqualTo(many.size());
      assertThat(out).hasSameBinaryContentAs(whole);
      Files.delete(out);
    }
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void saysWhereADumpCannotBeUnpacked() throws IOException {
    Path out = folder.resolve("my.tsv");
    Path plain = Files.writeString(folder.resolve("plain.json.gz"), "[]\n");
    assertThatThrownBy(new DumpBuild(plain, out, told::add)::run)
        .hasMessage(plain + ": not packed as its name says; rename it, or fetch it again");
    assertThat(folder.resolve(".my.tsv.build")).doesNotExist();
    Path whole = dump("whole.json.gz", SLICE);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.json.gz"), Arrays.copyOf(bytes, bytes.length - 40));
    assertThatThrownBy(new DumpBuild(cut, out, told::add)::run)
        .hasMessageMatching(
            ".*cut\\.json\\.gz:\\d+: cannot be unpacked from here on; fetch it again");
    assertThat(out).doesNotExist();
  }

  @Test
  void anotherDumpStartsAnew() throws IOException {
    Path out = folder.resolve("my.tsv");
    DumpBuild stopped =
        new DumpBuild(
            dump("s.json", SLICE),
            out,
            line -> {
              throw new IllegalStateException("stopped");
            },
            2);
    assertThatThrownBy(stopped::run).hasMessage("stopped");
    Path other = dump("s.json", SLICE.subList(0, 3));
    new DumpBuild(other, out, told::add, 2).run();
    assertThat(told).noneMatch(line -> line.contains("goes on"));
    assertThat(GazetteerFile.read(out, qid -> false)).hasSize(1);
  }
}
