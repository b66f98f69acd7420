package org.entente.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.entente.article.InputException;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.GazetteerEntry;
import org.entente.gazetteer.GazetteerFile;
import org.entente.gazetteer.wikidata.DumpEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedFileTest {

  private static final Gazetteer GAZETTEER = Gazetteer.english();

  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("data/entente/learned.tsv");
  }

  private static Learned learned(String id, String label, Map<String, Double> names, String day) {
    DumpEntity item =
        new DumpEntity(
            id,
            label,
            List.of(),
            "officer\tof\u202e Iraq; " + "very ".repeat(30),
            20,
            List.of("Q5"),
            List.of(),
            OptionalInt.of(1901),
            OptionalInt.empty(),
            "",
            "Q796");
    return new Learned(item, "PERSON", names, LocalDate.parse(day));
  }

  private List<GazetteerEntry> add(Learned... lesson) throws IOException {
    return LearnedFile.open(file(), GAZETTEER).add(List.of(lesson));
  }

  @Test
  void writesARowThatEveryLaterRunCanRead() throws IOException {
    add(learned("Q900000000901", "Rashid Nuri", Map.of("R. Nuri", 0.95), "2026-11-24"));
    List<String> lines = Files.readAllLines(file());
    assertThat(lines.get(1))
        .isEqualTo("qid\tlabel\ttype\tstart\tend\tiso3\tprior\tdescription\tnames\tretrieved");
    assertThat(lines.get(2))
        .startsWith(
            "Q900000000901\tRashid Nuri\tPERSON\t1901\t\tIRQ\t3.04\tofficer of Iraq, very very")
        .endsWith("…\tR. Nuri;0.95\t2026-11-24");
    List<GazetteerEntry> read = GazetteerFile.read(file(), qid -> false);
    Gazetteer enlarged = GAZETTEER.with(read);
    assertThat(enlarged.candidates("Rashid Nuri").get(0).qid()).contains("Q900000000901");
    assertThat(enlarged.candidates("R. Nuri").get(0).weight()).isEqualTo(0.95);
    assertThat(GAZETTEER.candidates("Rashid Nuri")).isEmpty();
  }

  @Test
  void addsNamesToARowAndKeepsWhatAPersonEdited() throws IOException {
    add(learned("Q900000000901", "Rashid Nuri", Map.of("R. Nuri", 0.95), "2026-11-24"));
    Files.writeString(
        file(),
        Files.readString(file())
            .replace("R. Nuri;0.95", "R. Nuri;0")
            .replaceAll("officer[^\t]*", "my words"));
    List<GazetteerEntry> rows =
        add(
            learned(
                "Q900000000901",
                "Raschid",
                Map.of("R. Nuri", 1.0, "Nuri Bey", 0.95),
                "2027-01-01"));
    assertThat(rows).hasSize(1);
    assertThat(Files.readAllLines(file()).get(2))
        .contains("Rashid Nuri\t", "my words", "Nuri Bey;0.95|R. Nuri;0\t2026-11-24");
  }

  @Test
  void keepsTheOtherRows() throws IOException {
    add(learned("Q900000000902", "Ali Sabri Nuri", Map.of(), "2026-11-24"));
    add(learned("Q900000000901", "Rashid Nuri", Map.of(), "2026-11-25"));
    assertThat(Files.readAllLines(file()))
        .hasSize(4)
        .satisfies(
            lines -> {
              assertThat(lines.get(2)).startsWith("Q900000000901").endsWith("2026-11-25");
              assertThat(lines.get(3)).startsWith("Q900000000902").endsWith("2026-11-24");
            });
  }

  @Test
  void ofAKnownItemItLearnsOnlyNames() throws IOException {
    GazetteerEntry row =
        add(learned("Q796", "Vandal", Map.of("Mesopotamian Republic", 0.95), "2026-11-24")).get(0);
    assertThat(row.label()).isEqualTo("Iraq");
    assertThat(row.type()).isEqualTo("STATE");
    assertThat(row.description()).isEmpty();
    assertThat(row.start()).isEmpty();
    assertThat(row.prior()).isZero();
  }

  @Test
  void writesNothingWhereNothingIsNew() throws IOException {
    add();
    assertThat(file()).doesNotExist();
  }

  @Test
  void saysWhereTheFileIsBroken() throws IOException {
    Files.createDirectories(folder.resolve("data/entente"));
    Files.writeString(file(), "qid\tlabel\ttype\nx\ty\tPERSON\n");
    assertThatThrownBy(() -> LearnedFile.open(file(), GAZETTEER))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("learned.tsv:2:1")
        .hasMessageContaining("'x' is no Wikidata item");
  }
}
