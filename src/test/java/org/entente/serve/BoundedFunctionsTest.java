package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that once outlived every limit; and that nothing else has changed. */
class BoundedFunctionsTest {

  private static final String LONG = "'" + "a".repeat(45) + "'";
  private static final String SLOW = "'(.*a){24}[^a!]$'";

  private static Dataset closed() {
    Dataset data = DatasetFactory.createTxnMem();
    QueryPolicy.close(data.getContext(), false);
    return data;
  }

  // Without the bound each of them runs for hours; then the time-out ends the test.
  @ParameterizedTest
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @ValueSource(
      strings = {
        "SELECT (REGEX(T, P) AS ?x) {}",
        "SELECT * { FILTER REGEX(T, P, 'i') }",
        "SELECT * { BIND(REPLACE(T, P, 'b') AS ?x) }",
        "SELECT * { VALUES ?v { T } FILTER(REPLACE(?v, P, 'b', 'i') = 'b') }",
        "SELECT * { VALUES ?v { T } OPTIONAL { VALUES ?w { 1 } FILTER REGEX(?v, P) } }",
        "SELECT * { VALUES ?v { T } FILTER EXISTS { VALUES ?w { 1 } FILTER REGEX(?v, P) } }",
        "SELECT * { VALUES ?v { T } FILTER NOT EXISTS { { SELECT * { FILTER REGEX(T, P) } } } }",
        "SELECT * { VALUES ?v { T } MINUS { VALUES ?v { T } FILTER REGEX(?v, P) } }",
        "SELECT * { { SELECT * { VALUES ?v { T } FILTER REGEX(?v, P) } } }",
        "SELECT * { VALUES ?v { T 'b' } } ORDER BY REGEX(?v, P)",
        "SELECT ?k { VALUES ?v { T } } GROUP BY (REGEX(?v, P) AS ?k)",
        "SELECT (SUM(IF(REGEX(?v, P), 1, 0)) AS ?n) { VALUES ?v { T } }",
        "SELECT ?v { VALUES ?v { T } } GROUP BY ?v HAVING (REGEX(?v, P))",
        "SELECT (IF(1 IN (2, REGEX(T, P)), 1, 2) AS ?x) {}",
        "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT (fn:matches(T, P) AS ?x) {}",
        "PREFIX fn: <http://www.w3.org/2005/xpath-functions#>"
            + " SELECT (fn:replace(T, P, 'b') AS ?x) {}",
        "PREFIX fn: <http://www.w3.org/2005/xpath-functions#>"
            + " SELECT (fn:apply(fn:matches, T, P) AS ?x) {}",
      })
  void refusesARegularExpressionThatDoesNotEnd(String query) {
    String full = query.replace("P)", SLOW + ")").replace("P,", SLOW + ",");
    String text = full.replaceAll("\\bT\\b", LONG);
    assertThatThrownBy(() -> rows(closed(), text))
        .as(text)
        .isInstanceOf(CostlyQueryException.class)
        .hasMessageContaining("too many steps");
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void refusesANumberThatGrowsTooLong() {
    StringBuilder query = new StringBuilder("SELECT ?v40 { BIND(99999999999 AS ?v0)");
    for (int i = 0; i < 40; i++) {
      query.append(" BIND(?v%d * ?v%d AS ?v%d)".formatted(i, i, i + 1));
    }
    String whole = query.append(" }").toString();
    assertThatThrownBy(() -> rows(closed(), whole))
        .isInstanceOf(CostlyQueryException.class)
        .hasMessageContaining("multiplies a number");
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void refusesATextThatGrowsTooLong() {
    StringBuilder query = new StringBuilder("SELECT ?v40 { BIND('abcdefgh' AS ?v0)");
    for (int i = 0; i < 40; i++) {
      query.append(" BIND(CONCAT(?v%d, ?v%d) AS ?v%d)".formatted(i, i, i + 1));
    }
    String whole = query.append(" }").toString();
    assertThatThrownBy(() -> rows(closed(), whole))
        .isInstanceOf(CostlyQueryException.class)
        .hasMessageContaining("makes a text");
  }

  /** The same rows as ARQ without our functions. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (REGEX('Baghdad', 'AGH', 'i') AS ?x) (REGEX('Baghdad', '^B') AS ?y) {}",
        "SELECT (REGEX('a.b', 'a.b', 'q') AS ?x) (REGEX('axb', 'a.b', 'q') AS ?y) {}",
        "SELECT (REGEX('a\\nb', 'a.b', 's') AS ?x) (REGEX('a b', 'a\\\\ b', 'x') AS ?y) {}",
        "SELECT (REGEX(1, '1') AS ?x) {}",
        "SELECT (REGEX('chat'@fr, 'ha') AS ?x) (REGEX(<http://x/>, 'x') AS ?y) {}",
        "SELECT (REPLACE('abcabc', 'b(c)', '[$1]') AS ?x) (REPLACE('aaa', 'b', 'c') AS ?y) {}",
        "SELECT (REPLACE('chat'@fr, 'c', 'C') AS ?x) (REPLACE('AbA', 'a', 'x', 'i') AS ?y) {}",
        "SELECT (REPLACE('abc', 'b', '$9') AS ?x) (REPLACE('abc', '', 'x') AS ?y) {}",
        "SELECT (REPLACE(3, '3', '4') AS ?x) (REPLACE('abc', '.*', 'x') AS ?y) {}",
        "SELECT (CONCAT('a', 'b'@en) AS ?x) (CONCAT('a'@en, 'b'@en) AS ?y) (CONCAT() AS ?z) {}",
        "SELECT (CONCAT('a', <http://x/>) AS ?x) (CONCAT('a', 1) AS ?y) {}",
        "SELECT (2 * 3 AS ?x) (2.50 * 2 AS ?y) (1e3 * 2 AS ?z) ('a' * 2 AS ?w) {}",
        "SELECT (-3 * 4 + 2 AS ?x) (?no * 2 AS ?y) {}",
        "PREFIX fn: <http://www.w3.org/2005/xpath-functions#>"
            + " SELECT (fn:matches('abc', 'b') AS ?x) (fn:replace('abc', 'b', 'x') AS ?y)"
            + " (fn:concat('a', 1, <http://x/>) AS ?z) {}",
        "SELECT ?v (COUNT(*) AS ?n) { VALUES ?v { 'ab' 'cd' } FILTER(REGEX(?v, 'a') || ?v = 'cd') }"
            + " GROUP BY ?v HAVING(COUNT(*) * 2 = 2) ORDER BY REPLACE(?v, 'a', 'z')",
      })
  void meansWhatItMeant(String query) {
    assertThat(rows(closed(), query)).isEqualTo(rows(DatasetFactory.createTxnMem(), query));
  }

  private static List<String> rows(Dataset data, String query) {
    List<String> rows = new ArrayList<>();
    try (QueryExecution execution = QueryExecution.create(query, data)) {
      execution.execSelect().forEachRemaining((QuerySolution row) -> rows.add(text(row)));
    }
    return rows;
  }

  private static String text(QuerySolution row) {
    TreeMap<String, String> values = new TreeMap<>();
    row.varNames()
        .forEachRemaining(
            name ->
                values.put(
                    name,
                    row.get(name).asNode().isLiteral() && name.equals("w")
                        ? row.get(name).asNode().getLiteralLexicalForm()
                        : row.get(name).asNode().toString()));
    return values.toString();
  }
}
