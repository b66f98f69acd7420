package org.entente.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of {@code states.tsv}: a state of today or of the past.
 *
 * @param qid Wikidata item; none where no source names it
 * @param names besides its label
 * @param adjectives such as Syrian; one that ends in a hyphen stands only before another one
 * @param people such as Syrians
 */
record StateRow(
    String label,
    String type,
    Optional<String> qid,
    List<WeightedName> names,
    List<String> adjectives,
    List<String> people,
    List<String> capitals,
    String iso3,
    OptionalInt start,
    OptionalInt end) {

  static final List<String> COLUMNS =
      List.of(
          "name",
          "type",
          "qid",
          "names",
          "adjectives",
          "people",
          "capital",
          "iso3",
          "start",
          "end");

  static StateRow of(Table.Row row) {
    return new StateRow(
        row.text("name"),
        row.text("type").intern(),
        Optional.of(row.text("qid")).filter(qid -> !qid.isEmpty()),
        row.names("names"),
        row.list("adjectives"),
        row.list("people"),
        row.list("capital"),
        row.text("iso3"),
        row.year("start"),
        row.year("end"));
  }
}
