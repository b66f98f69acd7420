package org.entente.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.SKOS;
import org.entente.phase.Status;
import org.entente.phase.StatusRules;
import org.entente.phase.Strand;

/** The statuses of {@code ontology/types.ttl}, and which kinds of facts lead to them, as data. */
final class StatusConcepts {

  private final Model model;

  StatusConcepts(Model model) {
    this.model = model;
  }

  StatusRules rules() {
    return new StatusRules(
        byKind(Vocabulary.PRE_STATUS),
        byKind(Vocabulary.POST_STATUS),
        byKind(Vocabulary.STATUS_DURING),
        byKind(Vocabulary.STATUS_IF_NOT));
  }

  private Map<String, Status> byKind(Property property) {
    Map<String, Status> statuses = new TreeMap<>();
    for (Statement statement : model.listStatements(null, property, (RDFNode) null).toList()) {
      String kind = name(statement.getSubject());
      if (statuses.put(kind, status(statement.getResource())) != null) {
        throw new IllegalStateException(kind + " has more than one " + property);
      }
    }
    return statuses;
  }

  private Status status(Resource concept) {
    return new Status(
        name(concept),
        label(concept),
        strand(concept),
        concept.hasLiteral(Vocabulary.ONLY_NARROWER, true),
        model.listSubjectsWithProperty(SKOS.broader, concept).toList().stream()
            .sorted(Comparator.comparing(Resource::getURI))
            .map(this::status)
            .toList(),
        words(concept));
  }

  /** The top concept above a status; what stands above is broader, in SKOS. */
  private static Strand strand(Resource concept) {
    Statement above = concept.getProperty(SKOS.broader);
    return above == null
        ? new Strand(name(concept), concept.hasLiteral(Vocabulary.DIRECTED, true))
        : strand(above.getResource());
  }

  /** The class of the relationships of a strand. */
  Resource classOf(Strand strand) {
    return Vocabulary.concept(strand.name())
        .inModel(model)
        .getRequiredProperty(Vocabulary.RELATIONSHIP_CLASS)
        .getResource();
  }

  String label(String name) {
    return label(Vocabulary.concept(name).inModel(model));
  }

  private static String label(Resource concept) {
    return concept.getRequiredProperty(SKOS.prefLabel).getString();
  }

  private static List<String> words(Resource concept) {
    return concept.listProperties(SKOS.hiddenLabel).toList().stream()
        .map(Statement::getString)
        .sorted()
        .toList();
  }

  private static String name(Resource concept) {
    return concept.getURI().substring(Vocabulary.ETY.length());
  }
}
