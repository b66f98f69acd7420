package org.entente.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.article.InputException;

/** What the standard demands of a file, where following it wrongly would tie wrong things. */
final class SssomCheck {

  private SssomCheck() {}

  /**
   * Looks at the names of the columns.
   *
   * @param where file and line
   * @throws InputException where one that a mapping cannot do without is missing, or one is twice
   */
  static void header(String where, List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!seen.add(columns.get(i))) {
        throw new InputException(
            where + ", column " + (i + 1),
            "a second column '" + columns.get(i) + "'",
            "leave one of the two out");
      }
    }
    for (String column : Sssom.MANDATORY) {
      if (!seen.contains(column)) {
        throw new InputException(
            where, "no column '" + column + "'", "SSSOM demands it; add it to the header");
      }
    }
  }

  /**
   * Looks at every row.
   *
   * @throws InputException at the first cell that cannot be
   */
  static void rows(SssomFile file) {
    for (SssomRow row : file.rows()) {
      for (String column : Sssom.MANDATORY) {
        if (!row.has(column) && !isLiteral(file, row, column)) {
          throw fault(file, row, column, "nothing there", "SSSOM demands it; fill it in");
        }
      }
      for (String column : file.columns()) {
        if (Sssom.IDENTIFIERS.contains(column) && row.has(column)) {
          identifiers(file, row, column);
        }
      }
      modifier(file, row);
      confidence(file, row);
      date(file, row);
    }
  }

  /** A subject or object that is only a label has no identifier. */
  private static boolean isLiteral(SssomFile file, SssomRow row, String column) {
    String type = column.replace("_id", "_type");
    return !type.equals(column) && file.value(row, type).equals("rdfs literal");
  }

  private static void identifiers(SssomFile file, SssomRow row, String column) {
    for (String id : row.get(column).split("\\|", -1)) {
      if (id.matches("https?://.*")) {
        throw fault(
            file,
            row,
            column,
            "'" + id + "' is an IRI",
            file.metadata()
                .curies()
                .shorten(id)
                .map(curie -> "write " + curie)
                .orElse("write a CURIE, and its prefix into curie_map"));
      }
      if (file.metadata().curies().expand(id).isEmpty()) {
        throw fault(
            file,
            row,
            column,
            id.contains(":")
                ? "the prefix of '" + id + "' is not declared"
                : "'" + id + "' is no CURIE",
            "write prefix:name, and the prefix into curie_map");
      }
    }
  }

  private static void modifier(SssomFile file, SssomRow row) {
    String modifier = row.get(Sssom.MODIFIER);
    if (!modifier.isEmpty() && !modifier.equals(Sssom.NOT)) {
      throw fault(
          file, row, Sssom.MODIFIER, "'" + modifier + "' is no modifier", "write Not, or nothing");
    }
  }

  private static void confidence(SssomFile file, SssomRow row) {
    String confidence = row.get(Sssom.CONFIDENCE);
    if (!confidence.isEmpty() && !confidence.matches("0(\\.\\d+)?|1(\\.0+)?")) {
      throw fault(
          file,
          row,
          Sssom.CONFIDENCE,
          "'" + confidence + "' is no confidence",
          "write a number from 0 to 1, such as 0.9");
    }
  }

  private static void date(SssomFile file, SssomRow row) {
    String date = row.get(Sssom.DATE);
    try {
      if (!date.isEmpty()) {
        LocalDate.parse(date);
      }
    } catch (DateTimeException e) {
      throw fault(
          file, row, Sssom.DATE, "'" + date + "' is no date", "write year-month-day: 2026-11-24");
    }
  }

  /** A message that names file, line and column. */
  static InputException fault(
      SssomFile file, SssomRow row, String column, String problem, String remedy) {
    int number = file.columns().indexOf(column) + 1;
    return new InputException(
        row.where() + ", column " + number + " (" + column + ")", problem, remedy);
  }
}
