package org.entente.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.system.Txn;

/** Makes judged readings of a graph whose right facts are known. */
final class Judge {

  private static final String READINGS =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      SELECT ?claim ?fact ?kind ?rule ?sentence WHERE {
        ?claim a ent:Claim ; rdf:subject ?fact ; rdf:object ?kind ; ent:rule ?rule ;
          ent:evidence ?evidence .
        ?evidence nif:beginIndex ?begin ; nif:sentence ?whole .
        ?whole nif:anchorOf ?sentence .
      }
      ORDER BY ?begin ?claim ?rule ?kind
      """;

  private Judge() {}

  static List<Judged> readings(Dataset graph, String article, Set<String> right) {
    List<Judged> readings = new ArrayList<>();
    Txn.executeRead(
        graph,
        () -> {
          try (QueryExecution execution = QueryExecution.create(READINGS, graph)) {
            ResultSet rows = execution.execSelect();
            while (rows.hasNext()) {
              readings.add(reading(rows.next(), article, right));
            }
          }
        });
    return readings;
  }

  private static Judged reading(QuerySolution row, String article, Set<String> right) {
    return Judged.of(
        article,
        row.getLiteral("rule").getString(),
        row.getResource("kind").getLocalName(),
        row.getLiteral("sentence").getString(),
        right.contains(row.getResource("fact").getURI()),
        Judged.GOLD);
  }
}
