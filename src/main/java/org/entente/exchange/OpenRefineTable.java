package org.entente.exchange;

import org.apache.commons.csv.CSVFormat;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;

/**
 * Everything that has a name, with what is told of it, for OpenRefine: {@code item} and {@code
 * partner_item} hold the item's number, so that "use values as identifiers" reconciles them.
 *
 * @see <a href="https://openrefine.org/docs/manual/reconciling">OpenRefine, reconciling</a>
 */
final class OpenRefineTable {

  /** Name of the file. */
  static final String FILE = "openrefine.csv";

  private static final String[] COLUMNS = {
    "name",
    "type",
    "iri",
    "item",
    "fact",
    "kind",
    "partner",
    "partner_iri",
    "partner_item",
    "first_day",
    "last_day",
    "edtf",
    "confidence"
  };

  private static final CSVFormat CSV = CSVFormat.RFC4180;

  private OpenRefineTable() {}

  static String of(Dataset data) {
    StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
    try (QueryExecution execution =
        QueryExecution.create(WikidataProperties.resource("entities.rq"), data)) {
      ResultSet rows = execution.execSelect();
      while (rows.hasNext()) {
        QuerySolution row = rows.next();
        text.append(
                CSV.format(
                    words(row, "label"),
                    name(row, "class"),
                    words(row, "thing"),
                    name(row, "item"),
                    words(row, "fact"),
                    name(row, "kind"),
                    words(row, "partnerLabel"),
                    words(row, "partner"),
                    name(row, "partnerItem"),
                    words(row, "first"),
                    words(row, "last"),
                    words(row, "edtf"),
                    words(row, "confidence")))
            .append('\n');
      }
    }
    return text.toString();
  }

  private static String words(QuerySolution row, String variable) {
    RDFNode node = row.get(variable);
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
  }

  /** The last part of an IRI. */
  private static String name(QuerySolution row, String variable) {
    return words(row, variable).replaceFirst("^.*[/#]", "");
  }
}
