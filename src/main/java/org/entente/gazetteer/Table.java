package org.entente.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.entente.article.InputException;

/** A table in UTF-8: cells between tabs, a heading, comments that begin with {@code #}. */
final class Table {

  private static final String MARK = "#entente-gazetteer ";
  private static final String FORMAT = "1";

  private final String name;
  private final Map<String, Integer> columns = new HashMap<>();

  private Table(String name) {
    this.name = name;
  }

  /**
   * Gives every row below the heading, in order.
   *
   * @param name of the file, for messages
   * @param needed columns that the heading must have; it may have others
   * @throws InputException where the table cannot be understood
   */
  static void read(String name, InputStream in, List<String> needed, Consumer<Row> rows)
      throws IOException {
    Table table = new Table(name);
    int number = 0;
    try {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (number == 1) {
          line = table.opening(line);
        }
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (table.columns.isEmpty()) {
          table.heading(number, cells, needed);
        } else {
          rows.accept(table.row(number, cells));
        }
      }
    } catch (CharacterCodingException e) {
      throw new InputException(name, "not UTF-8", "save it as UTF-8");
    }
    if (table.columns.isEmpty()) {
      throw error(
          name, number + 1, 1, "no heading", "write one: " + String.join(", ", needed) + ", …");
    }
  }

  /** The first line without the mark that some editors put before UTF-8. */
  private String opening(String line) {
    String first = line.startsWith("\ufeff") ? line.substring(1) : line;
    if (first.startsWith(MARK) && !first.substring(MARK.length()).matches(FORMAT + "\\b.*")) {
      throw error(
          name, 1, 1, "another format", "take a file that says " + MARK + FORMAT + ", or update");
    }
    return first;
  }

  private void heading(int number, String[] cells, List<String> needed) {
    for (int i = 0; i < cells.length; i++) {
      if (columns.putIfAbsent(cells[i].strip(), i) != null) {
        throw error(name, number, i + 1, "second column '" + cells[i] + "'", "keep one");
      }
    }
    for (String column : needed) {
      if (!columns.containsKey(column)) {
        throw error(
            name,
            number,
            1,
            "no column '" + column + "'",
            "write a heading with tabs between: " + String.join(", ", needed) + ", …");
      }
    }
  }

  private Row row(int number, String[] cells) {
    // Spreadsheets leave out empty cells at the end.
    if (cells.length > columns.size()) {
      throw error(
          name,
          number,
          columns.size() + 1,
          cells.length + " cells under a heading of " + columns.size(),
          "take out a tab");
    }
    return new Row(number, cells);
  }

  private static InputException error(
      String name, int line, int column, String problem, String remedy) {
    return new InputException(name + ":" + line + ":" + column, problem, remedy);
  }

  /** One row; a column that the heading lacks is empty in all. */
  final class Row {

    private final int number;
    private final String[] cells;

    private Row(int number, String[] cells) {
      this.number = number;
      this.cells = cells;
    }

    String text(String column) {
      int at = columns.getOrDefault(column, cells.length);
      return at < cells.length ? cells[at].strip() : "";
    }

    /** The parts between bars. */
    List<String> list(String column) {
      String text = text(column);
      return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
    }

    OptionalInt year(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        return OptionalInt.empty();
      }
      try {
        return OptionalInt.of(Integer.parseInt(text));
      } catch (NumberFormatException e) {
        throw error(column, "'" + text + "' is not a year", "write one such as 1958 or -300");
      }
    }

    double number(String column, String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw error(column, "'" + text + "' is not a number", "write one");
      }
    }

    /** What stands between the bars, each with the weight behind its semicolon, or 1. */
    List<WeightedName> names(String column) {
      return list(column).stream().map(text -> name(column, text)).toList();
    }

    private WeightedName name(String column, String text) {
      int mark = text.lastIndexOf(';');
      double weight = mark < 0 ? 1 : number(column, text.substring(mark + 1));
      String name = (mark < 0 ? text : text.substring(0, mark)).strip();
      if (!(weight >= 0 && weight <= 1)) {
        throw error(column, "'" + text + "' has no weight from 0 to 1", "write one");
      }
      if (name.isEmpty() || !name.equals(GazetteerEntry.plain(name))) {
        throw error(column, "'" + text + "' is no name", "write name;weight, with | between names");
      }
      return new WeightedName(name, weight);
    }

    InputException error(String column, String problem, String remedy) {
      return Table.error(
          name, number, columns.getOrDefault(column, cells.length) + 1, problem, remedy);
    }
  }
}
