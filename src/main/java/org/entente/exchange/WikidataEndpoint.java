package org.entente.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.entente.article.InputException;

/**
 * Asks a SPARQL endpoint for the statements of a few items: one request at a time, items in
 * batches, with a name to complain to.
 */
final class WikidataEndpoint {

  private static final int BATCH = 40;
  private static final int TIMEOUT_SECONDS = 60;

  private final String url;
  private final String userAgent;

  WikidataEndpoint(String url, String userAgent) {
    this.url = url;
    this.userAgent = userAgent;
  }

  /**
   * The statements of these items with these properties, with qualifiers and references.
   *
   * @throws InputException where the endpoint does not answer
   */
  List<ExistingStatement> statements(
      Collection<String> items, Set<String> properties, RdfSlice reader) {
    List<ExistingStatement> found = new ArrayList<>();
    List<String> all = List.copyOf(new TreeSet<>(items));
    for (int i = 0; i < all.size(); i += BATCH) {
      found.addAll(reader.read(ask(all.subList(i, Math.min(i + BATCH, all.size())), properties)));
    }
    return found;
  }

  private Model ask(List<String> items, Set<String> properties) {
    String query =
        """
        CONSTRUCT { ?item ?claim ?statement . ?statement ?property ?value . ?node ?inner ?innerValue }
        WHERE {
          VALUES ?item { %s }
          VALUES ?claim { %s }
          ?item ?claim ?statement .
          ?statement ?property ?value .
          OPTIONAL {
            ?statement ?property ?node .
            ?node ?inner ?innerValue
            FILTER(STRSTARTS(STR(?inner), "http://wikiba.se/ontology#time")
              || STRSTARTS(STR(?inner), "http://www.wikidata.org/prop/reference/P"))
          }
        }"""
            .formatted(iris(RdfSlice.WD, items), iris("http://www.wikidata.org/prop/", properties));
    try (QueryExecutionHTTP execution =
        QueryExecutionHTTP.service(url)
            .query(query)
            .httpHeader("User-Agent", userAgent)
            .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
            .build()) {
      return execution.execConstruct();
    } catch (RuntimeException e) {
      throw new InputException(
          url,
          "no answer: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "try later, or give a slice as a file");
    }
  }

  private static String iris(String start, Collection<String> names) {
    return names.stream()
        .sorted()
        .map(name -> "<" + start + name + ">")
        .collect(Collectors.joining(" "));
  }
}
