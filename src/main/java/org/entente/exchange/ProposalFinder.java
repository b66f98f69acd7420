package org.entente.exchange;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Literal;

/** Looks for what the graph could tell Wikidata; linked or not, sure or not. */
final class ProposalFinder {

  /** Names, items and source of one fact. */
  private static final String THING =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT DISTINCT ?label ?item WHERE {
        ?it rdfs:label|skos:prefLabel ?label
        OPTIONAL { ?it skos:exactMatch ?item
          FILTER(STRSTARTS(STR(?item), "http://www.wikidata.org/entity/Q")) }
      } ORDER BY ?label ?item""";

  private static final String GROUND =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX ent: <https://w3id.org/entente/ontology#>
      PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      SELECT ?article ?url ?sentence ?confidence WHERE {
        ?it ent:evidence ?words ; ent:confidence ?confidence .
        ?words nif:sentence ?whole ; nif:beginIndex ?begin ; nif:referenceContext ?article .
        ?whole nif:anchorOf ?sentence .
        OPTIONAL { ?article dcterms:source ?url }
      } ORDER BY DESC(?confidence) ?article ?begin LIMIT 1""";

  private static final String BOUNDS =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      SELECT ?earliestStart ?latestStart ?earliestEnd ?latestEnd ?earliestYear ?latestYear WHERE {
        OPTIONAL { ?it ent:earliestStart ?earliestStart }
        OPTIONAL { ?it ent:latestStart ?latestStart }
        OPTIONAL { ?it ent:earliestEnd ?earliestEnd }
        OPTIONAL { ?it ent:latestEnd ?latestEnd }
        OPTIONAL { ?it ent:earliestYear ?earliestYear }
        OPTIONAL { ?it ent:latestYear ?latestYear }
      }
      ORDER BY ?earliestStart ?latestStart ?earliestEnd ?latestEnd LIMIT 1""";

  private final Dataset data;
  private final WikidataProperties properties;
  private final Map<String, Proposal.Thing> things = new LinkedHashMap<>();

  /**
   * A finder.
   *
   * @param data in a transaction of the caller
   */
  ProposalFinder(Dataset data, WikidataProperties properties) {
    this.data = data;
    this.properties = properties;
  }

  /** Statements whose values are items. */
  List<Proposal> statements() {
    List<Proposal> found = new ArrayList<>();
    found.addAll(find("relations.rq", "diplomatic relation", this::startAndEnd));
    found.addAll(find("signatories.rq", "signatory", this::point));
    found.addAll(find("offices.rq", "position held", this::startAndEnd));
    found.addAll(find("participants.rq", "participant", (start, end) -> Map.of()));
    found.addAll(find("members.rq", "member of", this::startAndEnd));
    return found;
  }

  /** When named events and agreements were, to compare with what Wikidata says of them. */
  List<Proposal> dates() {
    return find("dates.rq", "point in time", this::allThree);
  }

  private List<Proposal> find(
      String query,
      String property,
      BiFunction<Extent, Extent, Map<WikidataProperty, Extent>> times) {
    Map<String, Proposal> found = new LinkedHashMap<>();
    for (QuerySolution row : ask(WikidataProperties.resource(query), "")) {
      String stretch = row.getResource("stretch").getURI();
      Proposal.Thing subject = thing(row.getResource("a").getURI());
      Proposal.Thing value =
          row.contains("b") ? thing(row.getResource("b").getURI()) : new Proposal.Thing("", "", "");
      Map<WikidataProperty, Extent> when =
          times.apply(extent(stretch, "Start"), extent(stretch, "End"));
      // Several facts may open one stretch; the surest speaks for it.
      ground(row.getResource("fact").getURI())
          .map(ground -> new Proposal(properties.get(property), subject, value, when, ground))
          .ifPresent(
              proposal ->
                  found.merge(
                      subject.iri() + " " + value.iri() + " " + stretch,
                      proposal,
                      (one, other) ->
                          other.ground().confidence() > one.ground().confidence() ? other : one));
    }
    return List.copyOf(found.values());
  }

  private Map<WikidataProperty, Extent> startAndEnd(Extent start, Extent end) {
    Map<WikidataProperty, Extent> times = new LinkedHashMap<>();
    times.put(properties.get("start time"), start);
    times.put(properties.get("end time"), end);
    return times;
  }

  /** Something that is over when it is done lies between its first and its last day. */
  private Map<WikidataProperty, Extent> point(Extent start, Extent end) {
    return Map.of(properties.get("point in time"), new Extent(start.first(), end.last()));
  }

  private Map<WikidataProperty, Extent> allThree(Extent start, Extent end) {
    Map<WikidataProperty, Extent> times = new LinkedHashMap<>(point(start, end));
    times.putAll(startAndEnd(start, end));
    return times;
  }

  private Extent extent(String iri, String side) {
    QuerySolution row = ask(BOUNDS, iri).get(0);
    return new Extent(
        day(row, "earliest" + side, "earliestYear", "-01-01"),
        day(row, "latest" + side, "latestYear", "-12-31"));
  }

  /** A bound; before 1 CE, where there are no dates, the year of the outermost ones. */
  private static Optional<LocalDate> day(
      QuerySolution row, String bound, String year, String edge) {
    if (row.contains(bound)) {
      return Optional.of(LocalDate.parse(row.getLiteral(bound).getLexicalForm()));
    }
    return Optional.ofNullable(row.getLiteral(year))
        .map(Literal::getLexicalForm)
        .map(BigInteger::new)
        .filter(number -> number.signum() <= 0)
        .map(
            number ->
                LocalDate.parse(
                    "%s%04d%s".formatted(number.signum() < 0 ? "-" : "", number.abs(), edge)));
  }

  private Optional<Proposal.Ground> ground(String fact) {
    return ask(GROUND, fact).stream()
        .findFirst()
        .map(
            row ->
                new Proposal.Ground(
                    fact,
                    row.getResource("article").getURI(),
                    row.contains("url") ? row.get("url").toString() : "",
                    row.getLiteral("sentence").getLexicalForm().replaceAll("\\s+", " ").strip(),
                    row.getLiteral("confidence").getDouble()));
  }

  /** Two items are as good as none: one of them is wrong. */
  private Proposal.Thing thing(String iri) {
    return things.computeIfAbsent(
        iri,
        unseen -> {
          List<QuerySolution> rows = ask(THING, iri);
          List<String> items =
              rows.stream()
                  .filter(row -> row.contains("item"))
                  .map(row -> row.getResource("item").getLocalName())
                  .distinct()
                  .toList();
          String label = rows.isEmpty() ? iri : rows.get(0).getLiteral("label").getLexicalForm();
          return new Proposal.Thing(iri, label, items.size() == 1 ? items.get(0) : "");
        });
  }

  private List<QuerySolution> ask(String text, String it) {
    ParameterizedSparqlString query = new ParameterizedSparqlString(text);
    if (!it.isEmpty()) {
      query.setIri("it", it);
    }
    try (QueryExecution execution = QueryExecution.create(query.asQuery(), data)) {
      return ResultSetFormatter.toList(execution.execSelect());
    }
  }
}
