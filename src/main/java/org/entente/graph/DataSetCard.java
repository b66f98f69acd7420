package org.entente.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.claim.RuleConfidence;

/**
 * What a set of graphs holds, in numbers, as VoID and DCAT; without a date, so that equal graphs
 * have equal cards.
 *
 * @see <a href="https://www.w3.org/TR/void/">VoID</a>
 */
public final class DataSetCard {

  private static final String VOID = "http://rdfs.org/ns/void#";

  private final Iris iris;

  public DataSetCard(Iris iris) {
    this.iris = iris;
  }

  /**
   * What a check of the graphs against their texts found.
   *
   * @param statements statements that were looked at
   * @param ungrounded those that neither the quoted words nor a named source license
   */
  public record Grounding(int statements, int ungrounded) {}

  /**
   * The card of the graphs together, with what a check against their texts found.
   *
   * @param rules how far each rule can be trusted
   */
  public Model of(Collection<Model> graphs, Grounding grounding, List<RuleConfidence> rules) {
    Model card = of(graphs);
    for (RuleConfidence rule : rules) {
      card.createResource(iris.rule(rule.rule()))
          .addProperty(RDF.type, Vocabulary.RULE_CLASS)
          .addProperty(RDFS.label, rule.rule(), "en")
          .addProperty(Vocabulary.CONFIDENCE, ClaimGraph.decimal(rule.confidence()))
          .addProperty(Vocabulary.JUDGED_READINGS, count(rule.judged()))
          .addProperty(Vocabulary.RIGHT_READINGS, count(rule.right()));
    }
    card.getResource(iris.dataset())
        .addProperty(Vocabulary.CHECKED_STATEMENTS, count(grounding.statements()))
        .addProperty(Vocabulary.UNGROUNDED_STATEMENTS, count(grounding.ungrounded()));
    return card;
  }

  /** The card of the graphs together; a triple in two graphs counts once. */
  public Model of(Collection<Model> graphs) {
    Model all = ModelFactory.createDefaultModel();
    graphs.forEach(all::add);
    Model card = ModelFactory.createDefaultModel();
    Resource dataset = card.createResource(iris.dataset());
    dataset
        .addProperty(RDF.type, ResourceFactory.createResource(VOID + "Dataset"))
        .addProperty(RDF.type, DCAT.Dataset)
        .addProperty(DCTerms.title, "Relations between states, read from history articles", "en")
        .addProperty(
            DCTerms.description,
            "Events, agreements and relationships with the words that state them.",
            "en")
        .addProperty(term("uriSpace"), iris.base())
        .addProperty(term("vocabulary"), card.createResource(Vocabulary.ENT))
        .addProperty(term("triples"), count(all.size()));
    Set<Resource> subjects = new HashSet<>();
    Map<String, Set<Resource>> classes = new TreeMap<>();
    Map<String, Integer> properties = new TreeMap<>();
    for (Statement statement : all.listStatements().toList()) {
      subjects.add(statement.getSubject());
      properties.merge(statement.getPredicate().getURI(), 1, Integer::sum);
      if (statement.getPredicate().equals(RDF.type)) {
        classes
            .computeIfAbsent(statement.getResource().getURI(), type -> new HashSet<>())
            .add(statement.getSubject());
      }
    }
    dataset
        .addProperty(term("entities"), count(subjects.size()))
        .addProperty(term("distinctSubjects"), count(subjects.size()))
        .addProperty(term("classes"), count(classes.size()))
        .addProperty(term("properties"), count(properties.size()));
    classes.forEach(
        (type, members) ->
            partition(dataset, "class", type).addProperty(term("entities"), count(members.size())));
    properties.forEach(
        (property, triples) ->
            partition(dataset, "property", property).addProperty(term("triples"), count(triples)));
    for (Resource source : all.listSubjectsWithProperty(Vocabulary.IS_STRING).toList()) {
      dataset.addProperty(DCTerms.source, source);
    }
    return card;
  }

  private Resource partition(Resource dataset, String sort, String of) {
    Model card = dataset.getModel();
    String key = Iris.segment(of.replaceFirst("^https?://", ""));
    Resource part = card.createResource(iris.dataset() + "/" + sort + "/" + key);
    dataset.addProperty(term(sort + "Partition"), part);
    return part.addProperty(term(sort), card.createResource(of));
  }

  private static Property term(String localName) {
    return ResourceFactory.createProperty(VOID, localName);
  }

  private static Literal count(long number) {
    return ResourceFactory.createTypedLiteral(Long.toString(number), XSDDatatype.XSDinteger);
  }
}
