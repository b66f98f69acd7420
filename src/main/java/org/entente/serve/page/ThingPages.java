package org.entente.serve.page;

import static org.entente.text.Markup.escaped;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.serve.http.Format;

/**
 * One page for each thing of the data: its statements, the words that state it, what speaks of it,
 * and why it was linked to Wikidata or not.
 */
public final class ThingPages {

  /** Path under which a thing has its own IRI with another host. */
  public static final String PATH = "/id/";

  /** Path under which there is what is said of it; a state itself cannot be sent. */
  public static final String DOCUMENTS = "/doc/";

  /** What the page shows elsewhere or not at all: whole articles, and each mention of a name. */
  private static final List<Property> APART =
      List.of(
          RDF.type,
          RDFS.label,
          Nodes.EVIDENCE,
          Nodes.ent("mention"),
          ResourceFactory.createProperty(Nodes.NIF, "isString"));

  private static final int VALUES = 50;

  private static final Map<Format, String> NAMES =
      Map.of(Format.TURTLE, "Turtle", Format.JSON_LD, "JSON-LD", Format.N_TRIPLES, "N-Triples");

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

  /**
   * What the data say of a thing: its statements, those of the words that state it, of the claims
   * that rest on them, and of its link to Wikidata.
   *
   * @param id as for {@link #page(String)}
   */
  public Optional<Model> data(String id) {
    return data.calculateRead(
        () -> {
          Resource thing = resource(data.getDefaultModel(), id);
          return thing.listProperties().hasNext() ? Optional.of(excerpt(thing)) : Optional.empty();
        });
  }

  private static Model excerpt(Resource thing) {
    Model all = thing.getModel();
    Model excerpt = ModelFactory.createDefaultModel();
    excerpt.setNsPrefixes(all.getNsPrefixMap());
    excerpt.add(thing.listProperties());
    all.listObjectsOfProperty(thing, Nodes.EVIDENCE)
        .filterKeep(RDFNode::isURIResource)
        .forEach(words -> excerpt.add(words.asResource().listProperties()));
    for (Property about : List.of(RDF.subject, Nodes.ENTITY)) {
      all.listSubjectsWithProperty(about, thing)
          .forEach(claim -> excerpt.add(claim.listProperties()));
    }
    return excerpt;
  }

  /** Whether the data say anything of an IRI. */
  public boolean know(String id) {
    return data.calculateRead(
        () -> resource(data.getDefaultModel(), id).listProperties().hasNext());
  }

  /** The whole IRI for an identifier after the common space, or for one that is whole already. */
  public static String iri(String id) {
    return id.contains(":") ? id : Nodes.SPACE + id;
  }

  /** Address on this server of what is said of a thing, in one form, or in that which is asked. */
  public static String address(String iri, Optional<Format> form) {
    if (iri.startsWith(Nodes.SPACE)) {
      return DOCUMENTS
          + Stream.of(iri.substring(Nodes.SPACE.length()).split("/", -1))
              .map(Html::encoded)
              .collect(Collectors.joining("/"))
          + form.map(Format::suffix).orElse("");
    }
    return Html.view(iri) + form.map(one -> "&form=" + one.suffix().substring(1)).orElse("");
  }

  private static Resource resource(Model model, String id) {
    return model.getResource(iri(id));
  }

  private static String page(Resource thing) {
    StringBuilder html = new StringBuilder("<p><a href=\"/\">Entente</a></p>\n<h1>");
    html.append(escaped(Nodes.label(thing))).append("</h1>\n<p>");
    html.append(
        Nodes.objects(thing, RDF.type).stream()
            .map(type -> escaped(Nodes.label(type)))
            .sorted()
            .collect(Collectors.joining(", ")));
    html.append("</p>\n<p><code>").append(escaped(thing.getURI())).append("</code>");
    for (Format form : Format.DATA) {
      html.append(form == Format.DATA.get(0) ? " (" : ", ");
      html.append("<a href=\"").append(escaped(address(thing.getURI(), Optional.of(form))));
      html.append("\">").append(NAMES.get(form)).append("</a>");
    }
    html.append(")");
    html.append("</p>\n");
    statements(thing, html);
    new EvidenceSection(thing).append(html);
    links(thing, html);
    FactsSection.append(thing, html);
    return Html.page(Nodes.label(thing), "thing", html.toString());
  }

  private static void statements(Resource thing, StringBuilder html) {
    SortedMap<String, List<RDFNode>> rows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    thing.listProperties().toList().stream()
        .map(Statement::getPredicate)
        .distinct()
        .filter(predicate -> !APART.contains(predicate))
        .forEach(predicate -> rows.put(Nodes.label(predicate), Nodes.objects(thing, predicate)));
    if (!rows.isEmpty()) {
      html.append("<h2>Statements</h2>\n");
      table(rows, html);
    }
  }

  static void table(Map<String, List<RDFNode>> rows, StringBuilder html) {
    html.append("<table>\n");
    rows.forEach(
        (name, values) -> {
          html.append("<tr><th scope=\"row\">").append(escaped(name)).append("</th><td>");
          html.append(
              values.stream().limit(VALUES).map(Nodes::value).collect(Collectors.joining("<br>")));
          if (values.size() > VALUES) {
            html.append("<br>and ").append(values.size() - VALUES).append(" more");
          }
          html.append("</td></tr>\n");
        });
    html.append("</table>\n");
  }

  /** Why it was linked to an item, or why not. */
  private static void links(Resource thing, StringBuilder html) {
    List<Resource> links = Nodes.subjects(thing, Nodes.ENTITY);
    if (links.isEmpty()) {
      return;
    }
    html.append("<h2>Link to Wikidata</h2>\n<ul>\n");
    for (Resource link : links) {
      html.append("<li>");
      html.append(join(Nodes.objects(link, Nodes.ent("linkStatus")))).append(": ");
      html.append(join(Nodes.objects(link, Nodes.ent("reason"))));
      for (String property : List.of("target", "candidate")) {
        List<RDFNode> items = Nodes.objects(link, Nodes.ent(property));
        html.append(items.isEmpty() ? "" : " (" + property + " " + join(items) + ")");
      }
      html.append("</li>\n");
    }
    html.append("</ul>\n");
  }

  private static String join(List<RDFNode> nodes) {
    return nodes.stream().map(Nodes::value).collect(Collectors.joining(", "));
  }
}
