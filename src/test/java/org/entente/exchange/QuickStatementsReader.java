package org.entente.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader of QuickStatements, version 1, written from its help page and from the behaviour that
 * its two public implementations share, not from the writer: a line is trimmed and cut at tabs, the
 * rest is item, property and value, then pairs of a qualifier or source and a value.
 */
record QuickStatementsReader(String item, String property, String value, List<Pair> rest) {

  /**
   * A qualifier or a source.
   *
   * @param kind P or S
   */
  record Pair(char kind, String number, String value) {}

  private static final Pattern KEY = Pattern.compile("([PS])(\\d+)");
  private static final Pattern TIME =
      Pattern.compile(
          "([+-]?)(\\d+)-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)Z/(\\d{1,2})(/J)?");

  static QuickStatementsReader read(String line) {
    String[] cells = line.strip().split("\t", -1);
    require(cells.length >= 3 && cells.length % 2 == 1, "item, property, value, then pairs", line);
    require(cells[0].matches("Q[1-9]\\d*"), "an item", cells[0]);
    require(cells[1].matches("P[1-9]\\d*"), "a property", cells[1]);
    value(cells[2]);
    List<Pair> rest = new ArrayList<>();
    boolean sources = false;
    for (int i = 3; i < cells.length; i += 2) {
      Matcher key = KEY.matcher(cells[i]);
      require(key.matches(), "a qualifier or a source", cells[i]);
      char kind = key.group(1).charAt(0);
      sources |= kind == 'S';
      require(kind == 'S' || !sources, "sources after all qualifiers", line);
      value(cells[i + 1]);
      rest.add(new Pair(kind, key.group(2), cells[i + 1]));
    }
    return new QuickStatementsReader(cells[0], cells[1], cells[2], rest);
  }

  /** An item, a text in double quotes that holds none, or a time with its precision. */
  private static void value(String text) {
    if (text.matches("Q[1-9]\\d*") || text.matches("\"[^\"\\t\\r\\n]*\"")) {
      return;
    }
    Matcher time = TIME.matcher(text);
    require(time.matches(), "a value", text);
    int month = Integer.parseInt(time.group(3));
    int day = Integer.parseInt(time.group(4));
    int precision = Integer.parseInt(time.group(8));
    require(time.group(2).length() >= 4, "four digits of a year", text);
    require(
        Integer.parseInt(time.group(2)) > 0, "a year that history has: there is no year 0", text);
    require(precision >= 9 && precision <= 11, "year, month or day", text);
    require((month > 0) == (precision >= 10), "a month only where it is known", text);
    require((day > 0) == (precision >= 11), "a day only where it is known", text);
  }

  private static void require(boolean holds, String what, String text) {
    if (!holds) {
      throw new AssertionError("no " + what + ": " + text);
    }
  }
}
