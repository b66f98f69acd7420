package org.entente.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.entente.article.InputException;

/**
 * Statements of Wikidata in RDF: as they are ({@code wdt:}), or with qualifiers and references
 * ({@code p:}, {@code ps:}, {@code pq:}, {@code pqv:}). A qualifier without its value node does not
 * tell its precision; the first of January is then taken for a year, the first of another month for
 * a month, so that no difference is seen where there may be none.
 *
 * @see <a href="https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format">RDF dump
 *     format</a>
 */
final class RdfSlice {

  static final String WD = "http://www.wikidata.org/entity/";
  private static final String PROP = "http://www.wikidata.org/prop/";
  private static final String WIKIBASE = "http://wikiba.se/ontology#";
  private static final String JULIAN = "Q1985786";

  private final Set<String> properties;
  private final String reference;

  /**
   * A reader.
   *
   * @param properties ids of the properties to keep
   * @param reference id of the property whose values in references are kept
   */
  RdfSlice(Set<String> properties, String reference) {
    this.properties = new TreeSet<>(properties);
    this.reference = reference;
  }

  /**
   * Reads Turtle or N-Triples, packed or not.
   *
   * @throws InputException where it is neither
   */
  List<ExistingStatement> read(Path file) {
    Model model = ModelFactory.createDefaultModel();
    try {
      RDFDataMgr.read(model, file.toUri().toString());
    } catch (RiotException e) {
      throw new InputException(
          file, "no RDF: " + e.getMessage(), "give Turtle or N-Triples, or a JSON slice");
    }
    return read(model);
  }

  List<ExistingStatement> read(Model model) {
    List<ExistingStatement> found = new ArrayList<>();
    for (String property : properties) {
      Set<String> full = new TreeSet<>();
      for (Statement claim :
          model.listStatements(null, property(PROP + property), (RDFNode) null).toList()) {
        if (item(claim.getSubject()).isPresent() && claim.getObject().isResource()) {
          Resource node = claim.getResource();
          if (!is(node, WIKIBASE + "rank", WIKIBASE + "DeprecatedRank")) {
            statement(item(claim.getSubject()).get(), property, node).ifPresent(found::add);
          }
          node.listProperties(property(PROP + "statement/" + property))
              .forEach(value -> full.add(claim.getSubject() + " " + value.getObject()));
        }
      }
      for (Statement direct :
          model
              .listStatements(null, property(PROP + "direct/" + property), (RDFNode) null)
              .toList()) {
        if (item(direct.getSubject()).isPresent()
            && !full.contains(direct.getSubject() + " " + direct.getObject())) {
          Map<String, List<WikidataTime>> times = new HashMap<>();
          time(direct.getObject()).ifPresent(time -> times.put(property, List.of(time)));
          found.add(
              new ExistingStatement(
                  item(direct.getSubject()).get(),
                  property,
                  item(direct.getObject()).orElse(""),
                  times,
                  List.of()));
        }
      }
    }
    return found;
  }

  private Optional<ExistingStatement> statement(String subject, String property, Resource node) {
    RDFNode value = object(node, PROP + "statement/" + property);
    if (value == null) {
      return Optional.empty();
    }
    Map<String, List<WikidataTime>> times = new HashMap<>();
    times(node, PROP + "statement/value/" + property, PROP + "statement/" + property)
        .ifPresent(all -> times.put(property, all));
    for (String qualifier : properties) {
      times(node, PROP + "qualifier/value/" + qualifier, PROP + "qualifier/" + qualifier)
          .ifPresent(all -> times.put(qualifier, all));
    }
    List<String> references = new ArrayList<>();
    node.listProperties(property("http://www.w3.org/ns/prov#wasDerivedFrom"))
        .filterKeep(group -> group.getObject().isResource())
        .forEach(
            group ->
                group
                    .getResource()
                    .listProperties(property(PROP + "reference/" + reference))
                    .forEach(url -> references.add(url.getObject().toString())));
    references.sort(null);
    return Optional.of(
        new ExistingStatement(subject, property, item(value).orElse(""), times, references));
  }

  private static Optional<List<WikidataTime>> times(Resource node, String full, String simple) {
    List<WikidataTime> exact =
        node.listProperties(property(full)).toList().stream()
            .filter(value -> value.getObject().isResource())
            .flatMap(value -> timeNode(value.getResource()).stream())
            .toList();
    List<WikidataTime> times =
        exact.isEmpty()
            ? node.listProperties(property(simple)).toList().stream()
                .flatMap(value -> time(value.getObject()).stream())
                .toList()
            : exact;
    return times.isEmpty() ? Optional.empty() : Optional.of(times);
  }

  private static Optional<WikidataTime> timeNode(Resource node) {
    RDFNode value = object(node, WIKIBASE + "timeValue");
    RDFNode precision = object(node, WIKIBASE + "timePrecision");
    if (value == null || precision == null || !value.isLiteral() || !precision.isLiteral()) {
      return Optional.empty();
    }
    // RDF has all days in the Gregorian calendar, whatever calendar the item shows them in.
    boolean julian = is(node, WIKIBASE + "timeCalendarModel", WD + JULIAN);
    return WikidataTime.parse(
        value.asLiteral().getLexicalForm(), precision.asLiteral().getInt(), julian, false);
  }

  private static Optional<WikidataTime> time(RDFNode value) {
    if (!value.isLiteral()) {
      return Optional.empty();
    }
    String text = value.asLiteral().getLexicalForm();
    int precision =
        text.contains("-01-01T")
            ? WikidataTime.YEAR
            : text.contains("-01T") ? WikidataTime.MONTH : WikidataTime.DAY;
    return WikidataTime.parse(text, precision, false, false);
  }

  private static boolean is(Resource node, String property, String value) {
    return node.hasProperty(property(property), ResourceFactory.createResource(value));
  }

  private static @org.jspecify.annotations.Nullable RDFNode object(Resource node, String property) {
    Statement statement = node.getProperty(property(property));
    return statement == null ? null : statement.getObject();
  }

  private static org.apache.jena.rdf.model.Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }

  private static Optional<String> item(RDFNode node) {
    return node.isURIResource() && node.asResource().getURI().startsWith(WD + "Q")
        ? Optional.of(node.asResource().getURI().substring(WD.length()))
        : Optional.empty();
  }
}
