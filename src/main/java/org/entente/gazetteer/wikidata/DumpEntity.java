package org.entente.gazetteer.wikidata;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a dump, or the live service, says of an item, as far as it is of use.
 *
 * @param label in English; empty where there is none
 * @param aliases in English
 * @param description in English or nothing
 * @param wikipedias how many of them have an article
 * @param classes what it is an instance of
 * @param above what it is a subclass of
 * @param start year, before Christ negative
 * @param iso3 its own country code or nothing
 * @param country item of its country or nothing
 */
public record DumpEntity(
    String qid,
    String label,
    List<String> aliases,
    String description,
    int wikipedias,
    List<String> classes,
    List<String> above,
    OptionalInt start,
    OptionalInt end,
    String iso3,
    String country) {

  private static final int CELLS = 10;

  /** One line for the interim file; the superclasses have a file of their own. */
  String row() {
    return String.join(
            "\t",
            qid,
            label,
            String.join("|", aliases),
            description,
            String.valueOf(wikipedias),
            String.join("|", classes),
            start.isPresent() ? String.valueOf(start.getAsInt()) : "",
            end.isPresent() ? String.valueOf(end.getAsInt()) : "",
            iso3,
            country)
        + "\n";
  }

  /** Reads what {@link #row} wrote. */
  static DumpEntity of(String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != CELLS) {
      throw new IllegalArgumentException("not a row: " + row);
    }
    return new DumpEntity(
        cells[0],
        cells[1],
        list(cells[2]),
        cells[3],
        Integer.parseInt(cells[4]),
        list(cells[5]),
        List.of(),
        year(cells[6]),
        year(cells[7]),
        cells[8],
        cells[9]);
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  private static OptionalInt year(String cell) {
    return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
  }
}
