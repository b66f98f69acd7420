package org.entente.serve;

import java.util.List;
import org.apache.jena.query.Query;

/** In which forms answers come, the usual one first. */
final class ResultForms {

  /** Of tables and of yes or no. */
  static final List<String> TABLES =
      List.of(
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/csv",
          "text/tab-separated-values",
          "application/json",
          "application/xml",
          "text/plain");

  /** Of graphs. */
  static final List<String> GRAPHS =
      List.of("text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml");

  private ResultForms() {}

  static List<String> of(Query query) {
    return query.isSelectType() || query.isAskType() ? TABLES : GRAPHS;
  }
}
