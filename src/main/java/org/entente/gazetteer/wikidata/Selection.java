package org.entente.gazetteer.wikidata;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.gazetteer.ClassTable;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.GazetteerEntry;
import org.entente.gazetteer.WeightedName;

/**
 * The items of a dump whose classes are of use, chosen when the whole dump is read: only then all
 * its subclass statements are known.
 */
final class Selection {

  private static final int LONGEST_NAME = 90;
  private static final int LONGEST_DESCRIPTION = 80;

  private final Path rows;
  private final Map<String, List<String>> above = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();

  /**
   * A selection from interim files.
   *
   * @param folder with {@code rows.tsv} and {@code classes.tsv}
   */
  Selection(Path folder) throws IOException {
    this.rows = folder.resolve(DumpBuild.ROWS);
    try (BufferedReader lines = Files.newBufferedReader(folder.resolve(DumpBuild.CLASSES))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        above.put(cells[0], List.of(cells[1].split("\\|", -1)));
      }
    }
    each(
        row -> {
          if (!row.iso3().isEmpty()) {
            codes.put(row.qid(), row.iso3());
          }
        });
  }

  /** The entries; where an item comes twice, the last. */
  List<GazetteerEntry> entries() throws IOException {
    Map<String, GazetteerEntry> kept = new LinkedHashMap<>();
    each(row -> entry(row).ifPresent(entry -> kept.put(entry.qid(), entry)));
    return List.copyOf(kept.values());
  }

  private interface RowTaker {
    void take(DumpEntity row);
  }

  private void each(RowTaker taker) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(rows)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        taker.take(DumpEntity.of(line));
      }
    }
  }

  private Optional<GazetteerEntry> entry(DumpEntity row) {
    Optional<String> found = ClassTable.shipped().typeOf(row.classes(), above);
    List<WeightedName> names = found.map(type -> names(row, type)).orElse(List.of());
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String type = found.get();
    return Optional.of(
        new GazetteerEntry(
            row.qid(),
            row.label(),
            type.equals("STATE") && row.end().isPresent() ? "HISTORIC_STATE" : type,
            row.start(),
            row.end(),
            code(row),
            // As the bundled file: some 3 for what everybody knows, 1 for what few do.
            Math.round(Math.log1p(row.wikipedias()) * 100) / 100.0,
            shortened(row.description()),
            names));
  }

  private String code(DumpEntity row) {
    if (!row.iso3().isEmpty() || row.country().isEmpty()) {
      return row.iso3();
    }
    return Optional.ofNullable(codes.get(row.country()))
        .or(() -> Gazetteer.english().entry(row.country()).map(GazetteerEntry::iso3))
        .orElse("");
  }

  private static List<WeightedName> names(DumpEntity row, String type) {
    List<WeightedName> names = new ArrayList<>();
    // The label is a name in any case; where it may not be one, it must be said.
    names.add(new WeightedName(row.label(), isName(row.label()) ? 1 : 0));
    row.aliases().stream()
        .filter(alias -> !alias.equals(row.label()) && isName(alias))
        .forEach(alias -> names.add(WeightedName.other(alias, type)));
    return names.stream().anyMatch(name -> name.weight() > 0) ? names : List.of();
  }

  /** Not letters, words and whole sentences: a name has a capital and some length. */
  private static boolean isName(String text) {
    return text.length() > 2
        && text.length() <= LONGEST_NAME
        && text.chars().anyMatch(Character::isUpperCase);
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_DESCRIPTION) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST_DESCRIPTION);
    return text.substring(0, space < 0 ? LONGEST_DESCRIPTION : space).replaceAll("[ ,(]+$", "");
  }
}
