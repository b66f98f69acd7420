package org.entente.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.entente.article.InputException;
import org.entente.text.WholeFile;

/**
 * Gazetteer files: one item a row, tabs between the columns {@value #COLUMNS}, gzipped where the
 * name ends in {@code .gz}. Columns are found by the heading; only {@code qid} and {@code label}
 * must be there, others than these are skipped. Names are {@code name;weight} with {@code |}
 * between; without a weight it is 1.
 */
public final class GazetteerFile {

  private static final String COLUMNS = "qid label type start end iso3 prior description names";
  private static final String RETRIEVED = "retrieved";
  private static final String OPENING = "#entente-gazetteer 1";
  private static final List<String> NEEDED = List.of("qid", "label");

  private GazetteerFile() {}

  /**
   * Reads a file.
   *
   * @param known items that are known already; those need no type
   * @throws InputException where it cannot be used: {@code file:line:column}, the column counted in
   *     cells
   */
  public static List<GazetteerEntry> read(Path file, Predicate<String> known) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(
          file.toString(),
          file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in,
          known);
    } catch (NoSuchFileException e) {
      throw new InputException(file, "no such file", "give the path of a gazetteer file");
    } catch (ZipException e) {
      throw new InputException(file, "not gzipped", "rename it without .gz, or gzip it");
    }
  }

  /** Reads the rows of an open file. */
  static List<GazetteerEntry> read(String name, InputStream in, Predicate<String> known)
      throws IOException {
    List<GazetteerEntry> entries = new ArrayList<>();
    Table.read(name, in, NEEDED, row -> entries.add(entry(row, known)));
    return entries;
  }

  /** The days on which the items of a file were looked up, by item, as far as it says so. */
  public static Map<String, String> retrieved(Path file) throws IOException {
    Map<String, String> days = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file)) {
      Table.read(
          file.toString(),
          in,
          NEEDED,
          row -> {
            if (!row.text(RETRIEVED).isEmpty()) {
              days.put(row.text("qid"), row.text(RETRIEVED));
            }
          });
    }
    return days;
  }

  private static GazetteerEntry entry(Table.Row row, Predicate<String> known) {
    String qid = row.text("qid");
    if (!GazetteerEntry.isItem(qid)) {
      throw row.error("qid", "'" + qid + "' is no Wikidata item", "write a Q and its number");
    }
    if (row.text("label").isEmpty()) {
      throw row.error("label", qid + " has no label", "write its usual name");
    }
    String type = row.text("type");
    if (type.isEmpty() ? !known.test(qid) : !GazetteerEntry.types().contains(type)) {
      throw row.error(
          "type",
          type.isEmpty() ? qid + " is new and has no type" : "'" + type + "' is no type",
          "write one of "
              + GazetteerEntry.types().stream().sorted().collect(Collectors.joining(", ")));
    }
    String prior = row.text("prior");
    double fame = prior.isEmpty() ? 0 : row.number("prior", prior);
    if (!(fame >= 0) || Double.isInfinite(fame)) {
      throw row.error("prior", "'" + prior + "' is out of range", "write a number from 0");
    }
    return new GazetteerEntry(
        qid,
        row.text("label"),
        type.intern(),
        row.year("start"),
        row.year("end"),
        row.text("iso3"),
        fame,
        row.text("description"),
        row.names("names"));
  }

  /**
   * Writes entries by item number; the file appears whole or not at all.
   *
   * @param note where they are from and under what licence, for the first line
   */
  public static void write(Path file, String note, Collection<GazetteerEntry> entries)
      throws IOException {
    write(file, note, entries, Map.of());
  }

  /**
   * Writes entries by item number; the file appears whole or not at all.
   *
   * @param note where they are from and under what licence, for the first line
   * @param retrieved the day each item was looked up, by item; where there is any, the file has a
   *     column {@value #RETRIEVED} more
   */
  public static void write(
      Path file, String note, Collection<GazetteerEntry> entries, Map<String, String> retrieved)
      throws IOException {
    Path target = file.toAbsolutePath();
    WholeFile.write(
        target,
        out -> {
          try (Writer text =
              new OutputStreamWriter(
                  file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out,
                  StandardCharsets.UTF_8)) {
            text.write(OPENING + "; " + GazetteerEntry.plain(note) + "\n");
            String more = retrieved.isEmpty() ? "" : "\t" + RETRIEVED;
            text.write(COLUMNS.replace(' ', '\t') + more + "\n");
            for (GazetteerEntry entry : sorted(entries)) {
              String line = line(entry);
              text.write(
                  more.isEmpty()
                      ? line
                      : line.substring(0, line.length() - 1)
                          + "\t"
                          + retrieved.getOrDefault(entry.qid(), "")
                          + "\n");
            }
          }
        });
  }

  private static List<GazetteerEntry> sorted(Collection<GazetteerEntry> entries) {
    return entries.stream()
        .sorted(
            Comparator.comparingInt((GazetteerEntry entry) -> entry.qid().length())
                .thenComparing(GazetteerEntry::qid))
        .toList();
  }

  /** One row with its line end. */
  static String line(GazetteerEntry entry) {
    return String.join(
            "\t",
            entry.qid(),
            GazetteerEntry.plain(entry.label()),
            entry.type(),
            year(entry.start()),
            year(entry.end()),
            entry.iso3(),
            entry.prior() == 0 ? "" : number(entry.prior()),
            GazetteerEntry.plain(entry.description()),
            entry.names().stream()
                .sorted(
                    Comparator.comparingDouble((WeightedName name) -> -name.weight())
                        .thenComparing(WeightedName::name))
                .map(name -> name.name() + ";" + number(name.weight()))
                .collect(Collectors.joining("|")))
        + "\n";
  }

  private static String year(OptionalInt year) {
    return year.isEmpty() ? "" : String.valueOf(year.getAsInt());
  }

  private static String number(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
