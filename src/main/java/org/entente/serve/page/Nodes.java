package org.entente.serve.page;

import static org.entente.text.Markup.escaped;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Resources and literals as people read them, always in the same order. */
final class Nodes {

  static final String SPACE = "https://w3id.org/entente/id/";
  static final String ENT = "https://w3id.org/entente/ontology#";
  static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

  static final Property EVIDENCE = ent("evidence");
  static final Property INVOLVES = ent("involves");
  static final Property ENTITY = ent("entity");

  private static final Pattern CAMEL_CASE = Pattern.compile("\\p{Ll}+(?:\\p{Lu}\\p{Ll}+)+");

  private Nodes() {}

  /** Objects of a property in a fixed order: numbers by value, others by what is read. */
  static List<RDFNode> objects(Resource subject, Property predicate) {
    return subject.listProperties(predicate).toList().stream()
        .map(Statement::getObject)
        .sorted(Comparator.comparing(Nodes::label).thenComparing(node -> node.asNode().toString()))
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

  static String local(String iri) {
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
