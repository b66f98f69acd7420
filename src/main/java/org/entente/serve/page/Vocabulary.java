package org.entente.serve.page;

import static org.entente.text.Markup.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * A document of terms: the ontology, or the kinds of facts. Each term has an anchor on its page.
 */
public final class Vocabulary {

  /** Where the ontology is; a term's IRI has its name after a {@code #}. */
  public static final String ONTOLOGY = "/ontology";

  /** Where the kinds are; a kind's IRI has its name after a {@code /}. */
  public static final String TYPES = "/type";

  private static final String SITE = "https://w3id.org/entente";
  private static final List<Property> SHOWN_ABOVE =
      List.of(RDF.type, RDFS.label, SKOS.prefLabel, RDFS.comment, SKOS.definition);

  private final String space;
  private final Model model;
  private final String page;

  private Vocabulary(String title, String space, Model model) {
    this.space = space;
    this.model = model;
    this.page = page(title);
  }

  /** The ontology that the program was built with. */
  public static Vocabulary ontology() {
    return new Vocabulary("Ontology", SITE + ONTOLOGY + "#", read("entente.ttl"));
  }

  /** The kinds that the program was built with. */
  public static Vocabulary types() {
    return new Vocabulary("Kinds", SITE + TYPES + "/", read("types.ttl"));
  }

  // As a stream: Jena opens no address inside a jar.
  private static Model read(String name) {
    Model model = ModelFactory.createDefaultModel();
    try (InputStream in = Vocabulary.class.getResourceAsStream("/org/entente/ontology/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      RDFDataMgr.read(model, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return model;
  }

  /** The page with all terms. */
  public String page() {
    return page;
  }

  /** The same for programs. */
  public Model model() {
    return model;
  }

  /** Its version; empty where it tells none. */
  public String version() {
    return model.listObjectsOfProperty(OWL2.versionInfo).toList().stream()
        .map(Nodes::label)
        .sorted()
        .findFirst()
        .orElse("");
  }

  /** Whether it has a term of that name. */
  public boolean has(String name) {
    return model.getResource(space + name).listProperties().hasNext();
  }

  private String page(String title) {
    SortedMap<String, SortedMap<String, Resource>> kinds = new TreeMap<>();
    for (Resource term : model.listSubjects().toList()) {
      if (term.isURIResource()
          && term.getURI().startsWith(space)
          && term.getURI().length() > space.length()) {
        String kind =
            Nodes.objects(term, RDF.type).stream().map(Nodes::label).findFirst().orElse("other");
        kinds.computeIfAbsent(kind, any -> new TreeMap<>()).put(name(term), term);
      }
    }
    StringBuilder html = new StringBuilder("<p><a href=\"/\">Entente</a></p>\n<h1>");
    html.append(escaped(title)).append("</h1>\n");
    head(html);
    html.append("<p>Namespace <code>").append(escaped(space)).append("</code></p>\n");
    kinds.forEach(
        (kind, terms) -> {
          html.append("<h2>").append(escaped(kind)).append("</h2>\n<p class=\"index\">");
          html.append(
              terms.keySet().stream()
                  .map(name -> "<a href=\"#%1$s\">%1$s</a>".formatted(escaped(name)))
                  .collect(Collectors.joining(" ")));
          html.append("</p>\n");
          terms.forEach((name, term) -> term(name, term, html));
        });
    return Html.page(title, "thing", html.toString());
  }

  private void head(StringBuilder html) {
    model
        .listSubjectsWithProperty(DCTerms.title)
        .forEach(
            document -> {
              html.append("<p>").append(texts(document, DCTerms.title)).append(": ");
              html.append(texts(document, DCTerms.description)).append("</p>\n");
            });
  }

  private void term(String name, Resource term, StringBuilder html) {
    html.append("<h3 id=\"").append(escaped(name)).append("\">");
    html.append(escaped(name)).append("</h3>\n<p>");
    html.append(texts(term, RDFS.comment)).append(texts(term, SKOS.definition)).append("</p>\n");
    SortedMap<String, String> rows = new TreeMap<>();
    term.listProperties().toList().stream()
        .map(Statement::getPredicate)
        .distinct()
        .filter(predicate -> !SHOWN_ABOVE.contains(predicate))
        .forEach(
            predicate ->
                rows.put(
                    Nodes.label(predicate),
                    Nodes.objects(term, predicate).stream()
                        .map(this::value)
                        .collect(Collectors.joining("<br>"))));
    if (!rows.isEmpty()) {
      html.append("<table>\n");
      rows.forEach(
          (row, values) ->
              html.append(
                  "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n"
                      .formatted(escaped(row), values)));
      html.append("</table>\n");
    }
  }

  private static String texts(Resource term, Property property) {
    return Nodes.objects(term, property).stream()
        .map(node -> escaped(Nodes.label(node)))
        .collect(Collectors.joining(" "));
  }

  /** Terms of ours lead to their place on the page that has them. */
  private String value(RDFNode node) {
    String iri = node.isURIResource() ? node.asResource().getURI() : "";
    if (iri.startsWith(SITE + ONTOLOGY + "#")) {
      return link(iri.substring(SITE.length()), iri);
    }
    if (iri.startsWith(SITE + TYPES + "/")) {
      return link(TYPES + "#" + iri.substring((SITE + TYPES + "/").length()), iri);
    }
    return node.isAnon() ? "" : Nodes.value(node);
  }

  private static String link(String path, String iri) {
    return "<a href=\"%s\">%s</a>".formatted(escaped(path), escaped(Nodes.local(iri)));
  }

  private String name(Resource term) {
    return term.getURI().substring(space.length());
  }
}
