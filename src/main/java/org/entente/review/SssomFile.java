package org.entente.review;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.article.InputException;

/**
 * A set of mappings in SSSOM/TSV. What is read comes out as it went in: metadata, columns that the
 * standard does not know, and the order of the rows. Only quotes around a cell that needs none, a
 * byte order mark, carriage returns and empty lines, which the standard forbids or allows to be
 * dropped, go.
 *
 * @param metadata the block at its head
 * @param columns in the order of the header
 * @param rows in the order of the file
 * @see <a href="https://mapping-commons.github.io/sssom/spec-formats-tsv/">SSSOM/TSV</a>
 */
record SssomFile(SssomMetadata metadata, List<String> columns, List<SssomRow> rows) {

  private static final Pattern PLACE = Pattern.compile("line:? (\\d+)");

  private static final CSVFormat TSV =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter('\t')
          .setQuote('"')
          .setRecordSeparator('\n')
          .setIgnoreEmptyLines(true)
          .get();

  SssomFile {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file.
   *
   * @throws InputException where it is no SSSOM/TSV; the message says in which line and column
   */
  static SssomFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", "give the path of an SSSOM/TSV file");
    }
    try {
      return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (MalformedInputException e) {
      throw new InputException(file, "not UTF-8", "save it as UTF-8 text");
    }
  }

  /**
   * Reads a text.
   *
   * @param name for messages
   */
  static SssomFile parse(String name, String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<String> metadata = new ArrayList<>();
    int at = 0;
    while (at < body.length() && (body.charAt(at) == '#' || body.startsWith("\"#", at))) {
      int end = body.indexOf('\n', at);
      end = end < 0 ? body.length() : end;
      metadata.add(unwrapped(body.substring(at, end)));
      at = Math.min(end + 1, body.length());
    }
    return table(name, new SssomMetadata(name, metadata), body.substring(at), metadata.size());
  }

  /** A line as it was before a spreadsheet filled it up with tabs or put it in quotes. */
  private static String unwrapped(String line) {
    String bare = line.replaceFirst("[\\t\\r]+$", "");
    return bare.startsWith("\"") && bare.endsWith("\"")
        ? bare.substring(1, bare.length() - 1).replace("\"\"", "\"")
        : bare;
  }

  private static SssomFile table(String name, SssomMetadata metadata, String text, int before) {
    List<SssomRow> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), TSV)) {
      for (CSVRecord record : parser) {
        int line = before + line(text, (int) record.getCharacterPosition());
        if (columns.isEmpty()) {
          record.forEach(columns::add);
          SssomCheck.header(name + ":" + line, columns);
        } else {
          rows.add(row(name, line, columns, record));
        }
      }
    } catch (UncheckedIOException e) {
      throw unreadable(name, before, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw unreadable(name, before, String.valueOf(e.getMessage()));
    }
    if (columns.isEmpty()) {
      throw new InputException(
          name + ":" + (before + 1),
          "no line of column names",
          "write " + String.join(", ", Sssom.MANDATORY) + ", separated by tabs");
    }
    SssomFile file = new SssomFile(metadata, columns, rows);
    SssomCheck.rows(file);
    return file;
  }

  /** The line in which a record begins; empty lines before it do not belong to it. */
  private static int line(String text, int position) {
    int at = position;
    while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
      at++;
    }
    return 1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
  }

  /** The parser counts lines from the end of the metadata. */
  private static InputException unreadable(String name, int before, String message) {
    Matcher place = PLACE.matcher(message);
    String where = place.find() ? name + ":" + (before + Integer.parseInt(place.group(1))) : name;
    return new InputException(
        where,
        "a cell with an open or a stray double quote",
        "close its double quotes, and double those inside it");
  }

  private static SssomRow row(String name, int line, List<String> columns, CSVRecord record) {
    if (record.size() > columns.size()) {
      throw new InputException(
          name + ":" + line + ", column " + (columns.size() + 1),
          record.size() + " cells, but the header names " + columns.size() + " columns",
          "put a cell with a tab in it into double quotes");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.get(i), i < record.size() ? record.get(i) : "");
    }
    return new SssomRow(name, line, values);
  }

  /** What stands in a column of a row, or in the metadata for all rows. */
  String value(SssomRow row, String column) {
    if (row.has(column)
        || !Sssom.PROPAGATED.contains(column)
        || rows.stream().anyMatch(other -> other.has(column))) {
      return row.get(column);
    }
    return metadata.value(column).orElse("");
  }

  /** The IRI of an identifier; the check has seen that its prefix is declared. */
  String iri(SssomRow row, String column) {
    return metadata.curies().expand(row.get(column)).orElse("");
  }

  /** The same with these columns too, after its own. */
  SssomFile withColumns(List<String> more) {
    Set<String> all = new LinkedHashSet<>(columns);
    all.addAll(more);
    return new SssomFile(metadata, List.copyOf(all), rows);
  }

  /** The file's text: lines end in U+000A, and a cell is quoted only where it must be. */
  String text() {
    StringBuilder text = new StringBuilder();
    metadata.lines().forEach(line -> text.append(line).append('\n'));
    line(text, columns);
    rows.forEach(row -> line(text, columns.stream().map(row::get).toList()));
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : "\t").append(quoted(cells.get(i)));
    }
    text.append('\n');
  }

  private static String quoted(String cell) {
    boolean needed = cell.chars().anyMatch(c -> c == '"' || c == '\t' || c == '\n' || c == '\r');
    return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
