package org.entente.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each point of {@code src/site/markdown/endpoint-checklist.md} against the running server. */
class ChecklistTest {

  static final Limits LIMITS = new Limits(60, 5000, 1 << 20, 2, 1);

  private static Endpoint endpoint;

  @BeforeAll
  static void start() {
    endpoint =
        Endpoint.start(
            data(), List.of(), new Settings(Endpoint.LOOPBACK, 0, LIMITS, Optional.empty()));
  }

  /** The sample, and a thing whose words and links would do harm on a careless page. */
  static Dataset data() {
    Dataset data = DatasetFactory.createTxnMem();
    String harm =
        """
        <https://example.org/markup> <http://www.w3.org/2000/01/rdf-schema#label>
          "<script>alert(1)</script>" ; <https://example.org/p%22> <javascript:alert(1)> ,
          <data:text/html,x> .
        """;
    data.executeWrite(
        () -> {
          RDFDataMgr.read(data.getDefaultModel(), "src/test/resources/golden/sample.ttl");
          RDFDataMgr.read(data.getDefaultModel(), new StringReader(harm), null, Lang.TURTLE);
        });
    return data;
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          1  ~ 403 ×6; calls out: none
          2  ~ 400 ×3, 403 ×6, 405 ×3; data unchanged
          3  ~ PUT, POST, DELETE, PATCH: 405 ×3, 415; Allow told; data unchanged
          4  ~ 200 ×4; calls out: none; file not read
          5  ~ 400 ×5; class not loaded
          6  ~ 503; Retry-After told; still running after it: none
          7  ~ 400 ×3, [45]0[03]; still running after it: none; next query 200
          8  ~ 400 ×3, 413 ×2
          9  ~ (413 ×3|413 ×2, hung up|413, hung up ×2|hung up ×3)
          10 ~ light: 200 ×5; heavy: 503 ×64
          11 ~ still running after the client left: none
          12 ~ half a header: closed; half a body: closed
          13 ~ 6,000 rows: 400; no end in time: (400|503)
          14 ~ 200 ×2, 400 ×3; as markup: no; nosniff and CSP: always
          15 ~ 200; such a link: no
          16 ~ callback 400; stylesheet 400
          17 ~ a new header: none
          18 ~ 404 ×6
          19 ~ Allow-Origin [*]; credentials none; methods GET, HEAD, POST, OPTIONS
          20 ~ 405, 415 ×2; calls out: none
          21 ~ 400 ×6
          22 ~ tells: nothing
          23 ~ repeats the false host: no
          24 ~ other interfaces: closed.*
          """)
  void holds(int number, String expected) throws Exception {
    assertThat(new Checklist(URI.create(endpoint.url()).resolve("/")).point(number))
        .matches(expected);
  }
}
