package org.entente.serve.page;

import static org.entente.serve.page.Html.escaped;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * One page for each thing of the data: its statements, the words that state it, what speaks of it,
 * and why it was linked to Wikidata or not.
 */
public final class ThingPages {

  /** Path under which a page has the thing's own IRI with another host. */
  public static final String PATH = "/id/";

  private static final String SPACE = "https://w3id.org/entente/id/";
  private static final String ENT = "https://w3id.org/entente/ontology#";
  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

  private static final Property EVIDENCE = ent("evidence");
  private static final Property INVOLVES = ent("involves");
  private static final Property ENTITY = ent("entity");

  /** What the page shows elsewhere or not at all: whole articles, and each mention of a name. */
  private static final List<Property> APART =
      List.of(
          RDF.type,
          RDFS.label,
          EVIDENCE,
          ent("mention"),
          ResourceFactory.createProperty(NIF, "isString"));

  private static final Resource REPORTED =
      ResourceFactory.createResource(ENT + "ReportedSituation");
  private static final Pattern CAMEL_CASE = Pattern.compile("\\p{Ll}+(?:\\p{Lu}\\p{Ll}+)+");

  private static final int VALUES = 50;
  private static final int FACTS = 500;

  /** IRIs that may stand in a query as they are. */
  private static final Pattern IRI = Pattern.compile("[^<>\"{}|^`\\\\\\p{Cntrl} ]+");

  private final Dataset data;

  public ThingPages(Dataset data) {
    this.data = data;
  }

  /**
   * The page about a thing.
   *
   * @param id its identifier after {@code https://w3id.org/entente/id/}, or a whole IRI
   * @return nothing where the data say nothing of it
   */
  public Optional<String> page(String id) {
    return data.calculateRead(
        () -> {
          Resource thing = resource(data.getDefaultModel(), id);
          return thing.listProperties().hasNext() ? Optional.of(page(thing)) : Optional.empty();
        });
  }

  /** Address on this server of the same in Turtle; nothing where the data say nothing of it. */
  public Optional<String> turtle(String id) {
    return data.calculateRead(
        () -> {
          Resource thing = resource(data.getDefaultModel(), id);
          return thing.listProperties().hasNext() && IRI.matcher(thing.getURI()).matches()
              ? Optional.of(turtleOf(thing))
              : Optional.empty();
        });
  }

  private static String turtleOf(Resource thing) {
    return "/sparql?output=ttl&query=" + Html.encoded("DESCRIBE <" + thing.getURI() + ">");
  }

  private static Resource resource(Model model, String id) {
    return model.getResource(id.contains(":") ? id : SPACE + id);
  }

  private static String page(Resource thing) {
    StringBuilder html = new StringBuilder("<p><a href=\"/\">Entente</a></p>\n<h1>");
    html.append(escaped(label(thing))).append("</h1>\n<p>");
    html.append(
        objects(thing, RDF.type).stream()
            .map(type -> escaped(label(type)))
            .sorted()
            .collect(Collectors.joining(", ")));
    html.append("</p>\n<p><code>").append(escaped(thing.getURI())).append("</code>");
    if (IRI.matcher(thing.getURI()).matches()) {
      html.append(" (<a href=\"").append(escaped(turtleOf(thing))).append("\">Turtle</a>)");
    }
    html.append("</p>\n");
    statements(thing, html);
    new EvidenceSection(thing).append(html);
    links(thing, html);
    mentions(thing, html);
    return Html.page(label(thing), "thing", html.toString());
  }

  private static void statements(Resource thing, StringBuilder html) {
    SortedMap<String, List<RDFNode>> rows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    thing.listProperties().toList().stream()
        .map(Statement::getPredicate)
        .distinct()
        .filter(predicate -> !APART.contains(predicate))
        .forEach(predicate -> rows.put(label(predicate), objects(thing, predicate)));
    if (!rows.isEmpty()) {
      html.append("<h2>Statements</h2>\n");
      table(rows, html);
    }
  }

  private static void table(Map<String, List<RDFNode>> rows, StringBuilder html) {
    html.append("<table>\n");
    rows.forEach(
        (name, values) -> {
          html.append("<tr><th scope=\"row\">").append(escaped(name)).append("</th><td>");
          html.append(
              values.stream()
                  .limit(VALUES)
                  .map(ThingPages::value)
                  .collect(Collectors.joining("<br>")));
          if (values.size() > VALUES) {
            html.append("<br>and ").append(values.size() - VALUES).append(" more");
          }
          html.append("</td></tr>\n");
        });
    html.append("</table>\n");
  }

  /** Why it was linked to an item, or why not. */
  private static void links(Resource thing, StringBuilder html) {
    List<Resource> links = subjects(thing, ENTITY);
    if (links.isEmpty()) {
      return;
    }
    html.append("<h2>Link to Wikidata</h2>\n<ul>\n");
    for (Resource link : links) {
      html.append("<li>");
      html.append(join(objects(link, ent("linkStatus")))).append(": ");
      html.append(join(objects(link, ent("reason"))));
      for (String property : List.of("target", "candidate")) {
        List<RDFNode> items = objects(link, ent(property));
        html.append(items.isEmpty() ? "" : " (" + property + " " + join(items) + ")");
      }
      html.append("</li>\n");
    }
    html.append("</ul>\n");
  }

  private static String join(List<RDFNode> nodes) {
    return nodes.stream().map(ThingPages::value).collect(Collectors.joining(", "));
  }

  /** The facts that it is involved in by year, then whatever else of ours points at it. */
  private static void mentions(Resource thing, StringBuilder html) {
    List<Resource> facts =
        subjects(thing, INVOLVES).stream()
            .sorted(
                Comparator.comparingInt(ThingPages::year)
                    .thenComparing(ThingPages::label)
                    .thenComparing(Resource::getURI))
            .toList();
    Predicate<Resource> reported = fact -> fact.hasProperty(RDF.type, REPORTED);
    list("Facts that involve it", facts.stream().filter(reported.negate()).toList(), html);
    list("Only reported", facts.stream().filter(reported).toList(), html);
    SortedMap<String, List<RDFNode>> rows = new TreeMap<>();
    thing.getModel().listStatements(null, null, thing).toList().stream()
        .filter(statement -> isOurs(statement.getSubject()))
        .filter(statement -> !facts.contains(statement.getSubject()))
        .filter(statement -> !statement.getPredicate().equals(ENTITY))
        .filter(statement -> !statement.getPredicate().equals(RDF.subject))
        .map(Statement::getPredicate)
        .distinct()
        .forEach(predicate -> rows.put(label(predicate), List.copyOf(subjects(thing, predicate))));
    if (!rows.isEmpty()) {
      html.append("<h2>Named by</h2>\n");
      table(rows, html);
    }
  }

  private static void list(String title, List<Resource> facts, StringBuilder html) {
    if (facts.isEmpty()) {
      return;
    }
    html.append("<h2>").append(title).append("</h2>\n<ul>\n");
    facts.stream()
        .limit(FACTS)
        .forEach(
            fact -> html.append("<li>").append(value(fact)).append(time(fact)).append("</li>\n"));
    html.append("</ul>\n");
    if (facts.size() > FACTS) {
      html.append("<p>and ").append(facts.size() - FACTS).append(" more</p>\n");
    }
  }

  /** When it was, where its label does not say so. */
  private static String time(Resource fact) {
    return objects(fact, ent("edtf")).stream()
        .map(ThingPages::label)
        .filter(edtf -> !label(fact).contains(edtf))
        .map(edtf -> " (" + escaped(edtf) + ")")
        .collect(Collectors.joining());
  }

  private static boolean isOurs(Resource subject) {
    return subject.isURIResource() && subject.getURI().startsWith(SPACE);
  }

  private static int year(Resource fact) {
    for (String property : List.of("namedYear", "earliestYear", "latestYear")) {
      Statement year = fact.getProperty(ent(property));
      if (year != null && year.getObject().isLiteral() && year.getString().matches("-?\\d{1,9}")) {
        return Integer.parseInt(year.getString());
      }
    }
    return Integer.MAX_VALUE;
  }

  /** Objects of a property in a fixed order: numbers by value, others by what is read. */
  static List<RDFNode> objects(Resource subject, Property predicate) {
    return subject.listProperties(predicate).toList().stream()
        .map(Statement::getObject)
        .sorted(
            Comparator.comparing(ThingPages::label).thenComparing(node -> node.asNode().toString()))
        .toList();
  }

  static List<Resource> subjects(Resource object, Property predicate) {
    return object.getModel().listSubjectsWithProperty(predicate, object).toList().stream()
        .filter(Resource::isURIResource)
        .sorted(
            Comparator.comparing((Resource subject) -> label(subject))
                .thenComparing(Resource::getURI))
        .toList();
  }

  /** What people read for a resource or a literal. */
  static String label(RDFNode node) {
    if (!node.isResource()) {
      return node.asLiteral().getLexicalForm();
    }
    Resource resource = node.asResource();
    for (Property property : List.of(RDFS.label, SKOS.prefLabel)) {
      Optional<String> label =
          resource.listProperties(property).toList().stream()
              .filter(statement -> statement.getObject().isLiteral())
              .map(Statement::getString)
              .min(Comparator.naturalOrder());
      if (label.isPresent() && !label.get().isBlank()) {
        return label.get();
      }
    }
    return resource.isURIResource() ? words(local(resource.getURI())) : "";
  }

  /** The words of a name such as {@code altLabel}; other names as they are. */
  private static String words(String name) {
    return CAMEL_CASE.matcher(name).matches()
        ? name.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT)
        : name;
  }

  private static String local(String iri) {
    int at = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
    return at < 0 || at == iri.length() - 1 ? iri : iri.substring(at + 1);
  }

  /** A value as HTML. Only addresses on the web become links; an item leads to its page. */
  static String value(RDFNode node) {
    if (!node.isURIResource()) {
      return escaped(label(node));
    }
    String iri = node.asResource().getURI();
    if (iri.startsWith("http://www.wikidata.org/entity/")) {
      return Html.item(local(iri));
    }
    boolean known = node.asResource().listProperties().hasNext();
    if (known) {
      String id = iri.startsWith(SPACE) ? iri.substring(SPACE.length()) : iri;
      return "<a href=\"%s\">%s</a>".formatted(escaped(Html.view(id)), escaped(label(node)));
    }
    return iri.startsWith("https://") || iri.startsWith("http://")
        ? "<a rel=\"noreferrer noopener\" href=\"%s\">%s</a>".formatted(escaped(iri), escaped(iri))
        : escaped(iri);
  }

  static Property ent(String name) {
    return ResourceFactory.createProperty(ENT, name);
  }

  static Property nif(String name) {
    return ResourceFactory.createProperty(NIF, name);
  }
}
