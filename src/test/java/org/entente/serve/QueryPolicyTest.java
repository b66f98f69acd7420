package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://x/> { ?s ?p ?o } }",
        "SELECT * { ?x ?y ?u SERVICE ?u { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://x/> { ?s ?p ?o } } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { { SELECT ?s { SERVICE <http://x/> {} } } } }",
        "SELECT * { { SELECT ?s { SERVICE <http://x/> { ?s ?p ?o } } } }",
        "SELECT * { { ?s ?p ?o } UNION { { ?s ?q ?o } UNION { SERVICE <http://x/> {} } } }",
        "SELECT * { ?s ?p ?o MINUS { SERVICE <http://x/> { ?s ?p ?o } } }",
        "SELECT * { ?s ?p ?o OPTIONAL { SERVICE <http://x/> { ?s ?p ?o } } }",
        "SELECT * { GRAPH ?g { SERVICE <http://x/> { ?s ?p ?o } } }",
        "SELECT (EXISTS { SERVICE <http://x/> {} } AS ?b) {}",
        "SELECT (SUM(IF(EXISTS { SERVICE <http://x/> {} }, 1, 0)) AS ?n) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://x/> {} })",
        "SELECT ?k { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <http://x/> {} } AS ?k)",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <http://x/> {} })",
        "ASK { SERVICE <http://x/> {} }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://x/> { ?s ?p ?o } }",
        "DESCRIBE ?s { SERVICE <http://x/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o LATERAL { SERVICE <http://x/> { ?s ?p ?o } } }",
      })
  void refusesService(String query) {
    assertThatThrownBy(() -> check(query))
        .isInstanceOf(RefusedQueryException.class)
        .hasMessageContaining("SERVICE is not allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o FILTER(<java:org.entente.serve.CanaryFunction>()) }",
        "SELECT * { BIND(<java:org.entente.serve.CanaryFunction>() AS ?x) }",
        "SELECT (<java:org.entente.serve.CanaryFunction>() AS ?x) {}",
        "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER(<java:X>()) } }",
        "SELECT ?s { ?s ?p ?o } ORDER BY <java:X>()",
        "SELECT ?k { ?s ?p ?o } GROUP BY (<java:X>() AS ?k)",
        "SELECT (SUM(<java:X>()) AS ?n) { ?s ?p ?o }",
        "SELECT (GROUP_CONCAT(STR(<java:X>())) AS ?n) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(?o) > <java:X>())",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?o FILTER(<java:X>()) } }",
        "SELECT * { FILTER(<http://jena.apache.org/ARQ/function#wait>(5000)) }",
        "SELECT * { FILTER(<http://jena.apache.org/ARQ/js#eval>('1')) }",
        "SELECT * { FILTER(<http://www.w3.org/nothing>(1)) }",
      })
  void refusesUnknownFunctions(String query) {
    assertThatThrownBy(() -> check(query))
        .isInstanceOf(RefusedQueryException.class)
        .hasMessageContaining("unknown function");
  }

  @Test
  void refusesCall() {
    assertThatThrownBy(() -> check("SELECT * { FILTER(CALL(<java:X>)) }"))
        .hasMessageContaining("CALL is not allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DESCRIBE <http://x/>",
        "ASK {}",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (xsd:integer('1') AS ?x) {}",
        "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT (fn:upper-case('a') AS ?x) {}",
        "SELECT (SAMPLE(REGEX(STR(?o), 'a')) AS ?x) { ?s ?p ?o } GROUP BY (STR(?s) AS ?k)",
      })
  void allowsTheStandard(String query) {
    assertThatCode(() -> check(query)).doesNotThrowAnyException();
  }

  /** The second wall, without the first. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (<java:org.entente.serve.CanaryFunction>() AS ?x) {}",
        "SELECT * { FILTER(<java:org.entente.serve.CanaryFunction>()) }",
        "SELECT * { BIND(CALL(<java:org.entente.serve.CanaryFunction>) AS ?x) }",
        "SELECT * { ?x <java:org.entente.serve.CanaryFunction> ?y }",
        "SELECT * { ?x <java:org.entente.serve.CanaryFunction> (1 2) }",
        "SELECT * { ?s ?p ?o } ORDER BY <java:org.entente.serve.CanaryFunction>()",
        "SELECT (SUM(<java:org.entente.serve.CanaryFunction>()) AS ?n) { ?s ?p ?o }",
        "SELECT * { FILTER EXISTS { ?x <java:org.entente.serve.CanaryFunction> ?y } }",
      })
  void anUncheckedQueryLoadsNoClass(String query) {
    Dataset data = DatasetFactory.createTxnMem();
    QueryPolicy.close(data.getContext(), false);
    try (QueryExecution execution =
        QueryExecution.create(QueryFactory.create(query, Syntax.syntaxARQ), data)) {
      execution.execSelect().forEachRemaining(row -> {});
    }
    assertThat(CanaryFunction.Cage.isOpen()).isFalse();
  }

  @Test
  void anUncheckedQueryCallsNoServer() throws IOException {
    Dataset data = DatasetFactory.createTxnMem();
    QueryPolicy.close(data.getContext(), false);
    try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      canary.setSoTimeout(200);
      String query =
          "SELECT * { SERVICE SILENT <http://127.0.0.1:"
              + canary.getLocalPort()
              + "/> { ?s ?p ?o } }";
      try (QueryExecution execution = QueryExecution.create(query, data)) {
        execution.execSelect().forEachRemaining(row -> {});
      } catch (RuntimeException e) {
        // Refusing is as good as answering nothing.
      }
      assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static void check(String query) {
    QueryPolicy.check(QueryFactory.create(query, Syntax.syntaxARQ), false);
  }
}
