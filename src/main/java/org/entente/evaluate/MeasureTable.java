package org.entente.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scores for a reader. */
public record MeasureTable(List<Measure> measures) {

  private static final List<String> HEAD =
      List.of("set", "measure", "P", "R", "F1", "found", "gold");

  public MeasureTable {
    measures = List.copyOf(measures);
  }

  /** Columns of equal width; one line each. */
  public List<String> text() {
    List<List<String>> rows = rows();
    List<String> lines = new ArrayList<>();
    int sets = width(rows, 0);
    int names = width(rows, 1);
    for (List<String> row : rows) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-" + sets + "s  %-" + names + "s  %5s  %5s  %5s  %6s  %6s",
              row.toArray()));
    }
    return lines;
  }

  /** A table in Markdown. */
  public List<String> markdown() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows()) {
      lines.add("| " + String.join(" | ", row) + " |");
    }
    lines.add(1, "|---|---|---:|---:|---:|---:|---:|");
    return lines;
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    for (Measure m : measures) {
      rows.add(
          List.of(
              m.set(),
              m.name(),
              share(m.precision()),
              share(m.recall()),
              share(m.f1()),
              m.precision().isPresent() ? Integer.toString(m.found()) : "",
              m.recall().isPresent() ? Integer.toString(m.gold()) : ""));
    }
    return rows;
  }

  private static String share(Optional<Double> value) {
    return value.map(v -> String.format(Locale.ROOT, "%.3f", v)).orElse("");
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }
}
