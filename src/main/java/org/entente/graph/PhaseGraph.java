package org.entente.graph;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.claim.Claim;
import org.entente.entity.Entity;
import org.entente.phase.Bounds;
import org.entente.phase.Phase;
import org.entente.phase.Relationship;

/**
 * Relationships and their phases to RDF. They are no facts of the text, so they have no category,
 * kind or evidence; the events that open and close a phase have them.
 */
final class PhaseGraph {

  private final Model model;
  private final Ontology ontology;
  private final Iris iris;
  private final Map<Claim, Resource> facts;
  private final Function<String, Entity> entities;

  /**
   * A writer into a graph.
   *
   * @param facts the nodes of the claims
   * @param entities by id
   */
  PhaseGraph(
      Model model,
      Ontology ontology,
      Iris iris,
      Map<Claim, Resource> facts,
      Function<String, Entity> entities) {
    this.model = model;
    this.ontology = ontology;
    this.iris = iris;
    this.facts = facts;
    this.entities = entities;
  }

  void add(Relationship relationship) {
    StatusConcepts statuses = ontology.statuses();
    String strand = statuses.label(relationship.strand().name());
    Resource node = model.createResource(iris.relationship(strand, sides(relationship)));
    for (Resource type : ontology.withSuperclasses(statuses.classOf(relationship.strand()))) {
      node.addProperty(RDF.type, type);
    }
    node.addProperty(RDFS.label, capital(strand) + ": " + names(relationship), "en");
    boolean directed = relationship.strand().directed();
    side(node, directed ? Vocabulary.SERVES_FOR : Vocabulary.PARTY, relationship.one());
    side(node, directed ? Vocabulary.ACCREDITED_TO : Vocabulary.PARTY, relationship.other());
    for (Phase phase : relationship.phases()) {
      node.addProperty(Vocabulary.HAS_PHASE, phase(relationship, phase));
    }
    link(node, Vocabulary.UNPLACED, relationship.unplaced());
  }

  private void side(Resource node, Property role, String state) {
    Resource side = model.createResource(iris.entity(entities.apply(state)));
    node.addProperty(role, side).addProperty(Vocabulary.INVOLVES, side);
  }

  private Resource phase(Relationship relationship, Phase phase) {
    String status = phase.status().label();
    String time = time(phase);
    Resource node = free(iris.phase(status, sides(relationship), time));
    String when = time.isEmpty() ? "" : " (" + time + ")";
    node.addProperty(RDF.type, Vocabulary.PHASE)
        .addProperty(RDFS.label, capital(status) + ": " + names(relationship) + when, "en")
        .addProperty(Vocabulary.STATUS, Vocabulary.concept(phase.status().name()));
    link(node, Vocabulary.STARTED_BY, phase.startedBy());
    link(node, Vocabulary.ENDED_BY, phase.endedBy());
    link(node, Vocabulary.STATED_BY, phase.statedBy());
    Bounds start = phase.start();
    Bounds end = phase.end();
    TimeTriples.bounds(node, start.earliest(), start.latest(), end.earliest(), end.latest());
    return node;
  }

  /** When it began, as its facts say; where they do not, the bound that is known. */
  private static String time(Phase phase) {
    return edtf(phase.startedBy())
        .map(edtf -> "from " + edtf)
        .or(() -> phase.start().earliest().map(day -> "not before " + day))
        .or(() -> edtf(phase.endedBy()).map(edtf -> "until " + edtf))
        .orElse("");
  }

  private static Optional<String> edtf(List<Claim> claims) {
    return claims.stream()
        .flatMap(claim -> claim.time().stream())
        .map(time -> time.period().edtf())
        .findFirst();
  }

  /** Two phases may have the same status and the same date, or none. */
  private Resource free(String iri) {
    Resource node = model.createResource(iri);
    for (int i = 2; model.contains(node, RDF.type); i++) {
      node = model.createResource(iri + "-" + i);
    }
    return node;
  }

  private void link(Resource node, Property property, List<Claim> claims) {
    claims.forEach(claim -> node.addProperty(property, facts.get(claim)));
  }

  private static List<String> sides(Relationship relationship) {
    return List.of(relationship.one(), relationship.other());
  }

  private String names(Relationship relationship) {
    return Stream.of(relationship.one(), relationship.other())
        .map(side -> entities.apply(side).label())
        .reduce((one, other) -> one + ", " + other)
        .orElseThrow();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
