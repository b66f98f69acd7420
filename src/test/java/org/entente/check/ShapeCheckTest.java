package org.entente.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.claim.RuleConfidence;
import org.entente.graph.DataSetCard;
import org.entente.graph.Iris;
import org.entente.graph.Ontology;
import org.entente.graph.Sample;
import org.entente.graph.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeCheckTest {

  private static final ShapeCheck CHECK = new ShapeCheck(Ontology.load());
  private static final String ID = "https://w3id.org/entente/id/";
  private static final String ESTABLISHED =
      "event/1945-11-08-diplomatic-relations-established-iraq-syria";

  @Test
  void findsNothingInTheSample() {
    assertThat(CHECK.check(Sample.graph())).isEmpty();
  }

  @Test
  void saysWhatIsWrongAndWhatToDo() {
    Model graph = Sample.graph();
    graph.getResource(ID + ESTABLISHED).removeAll(RDFS.label);
    assertThat(CHECK.check(graph))
        .singleElement()
        .hasToString(
            ID
                + ESTABLISHED
                + ": needs exactly one rdfs:label; give the entity or claim one label, which is not"
                + " empty; a claim that an entity names takes the entity's label"
                + " [https://w3id.org/entente/shapes#Named-label]");
  }

  @Test
  void looksAtTheRulesOfTheCard() {
    Model card =
        new DataSetCard(new Iris())
            .of(
                List.of(),
                new DataSetCard.Grounding(0, 0),
                List.of(new RuleConfidence("force.war", 6, 4, 0.7)));
    assertThat(CHECK.check(card)).isEmpty();
    Resource rule = card.getResource(ID + "rule/force-war");
    rule.removeAll(ent(card, "judgedReadings"))
        .addLiteral(
            ent(card, "judgedReadings"), card.createTypedLiteral("3", XSDDatatype.XSDinteger));
    assertThat(CHECK.check(card)).singleElement().asString().contains("Rule-rightReadings");
  }

  static Stream<Arguments> mutations() {
    return Stream.of(
        mutation("Fact-evidence", g -> event(g).removeAll(ent(g, "evidence"))),
        mutation("Fact-kind", g -> event(g).removeAll(ent(g, "kind"))),
        mutation("Fact-confidence", g -> event(g).removeAll(ent(g, "confidence"))),
        mutation(
            "Fact-category",
            g -> event(g).addProperty(ent(g, "category"), concept(g, "agreement"))),
        mutation(
            "Time-earliestStart",
            g -> {
              event(g).removeAll(ent(g, "earliestStart"));
              date(g, "earliestStart", "1946-01-01");
            }),
        mutation("Time-latestEnd", g -> date(g, "latestEnd", "1999-01-01")),
        mutation("Phase-status", g -> phase(g).removeAll(ent(g, "status"))),
        mutation(
            "Phase", g -> phase(g).removeAll(ent(g, "startedBy")).removeAll(ent(g, "endedBy"))),
        mutation(
            "Phase-category", g -> phase(g).addProperty(ent(g, "category"), concept(g, "event"))),
        mutation("Phase-relationship", g -> g.removeAll(null, ent(g, "hasPhase"), phase(g))),
        mutation("Time-timeText", g -> event(g).removeAll(ent(g, "timeText"))),
        mutation("Time-edtf", g -> event(g).addProperty(ent(g, "edtf"), "1946")),
        mutation(
            "Event-factuality",
            g -> event(g).addProperty(ent(g, "factuality"), concept(g, "alleged"))),
        mutation(
            "Event",
            g ->
                g.getResource(ID + "situation/plot-syria-saddam-hussein")
                    .addProperty(RDF.type, ent(g, "Event"))),
        mutation(
            "ReportedSituation-factuality",
            g ->
                g.getResource(ID + "situation/plot-syria-saddam-hussein")
                    .removeAll(ent(g, "factuality"))),
        mutation(
            "SharedBorder-party",
            g ->
                g.remove(
                    g.getResource(ID + "relationship/shared-border-iraq-syria"),
                    ent(g, "party"),
                    g.getResource(ID + "actor/iraq"))),
        mutation(
            "Tenure-holder",
            g ->
                g.getResource(ID + "relationship/office-ibrahim-fadli-iraq")
                    .removeAll(ent(g, "holder"))),
        mutation("Claim-rule", g -> g.removeAll(null, ent(g, "rule"), null)),
        mutation("Claim-run", g -> g.removeAll(null, prov(g), null)),
        mutation("Quotation-quote", g -> g.removeAll(null, nif(g, "anchorOf"), null)),
        mutation("SourceDocument-text", g -> g.removeAll(null, nif(g, "isString"), null)),
        mutation("EntityLink-status", g -> g.removeAll(null, ent(g, "linkStatus"), null)),
        mutation("ExtractionRun-analyzer", g -> g.removeAll(null, ent(g, "analyzer"), null)));
  }

  private static Arguments mutation(String shape, Consumer<Model> change) {
    return Arguments.of(shape, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutations")
  void findsTheMutation(String shape, Consumer<Model> change) {
    Model graph = Sample.graph();
    change.accept(graph);
    List<Finding> findings = CHECK.check(graph);
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.shape()).isEqualTo("https://w3id.org/entente/shapes#" + shape);
              assertThat(finding.blocking()).isTrue();
              assertThat(finding.message()).isNotBlank();
              assertThat(finding.remedy()).isNotBlank();
            });
  }

  @Test
  void findsAQuotationThatTheTextDoesNotRead() {
    QuoteCheck quotes = new QuoteCheck();
    Model graph = Sample.graph();
    assertThat(quotes.check(graph)).isEmpty();
    Resource quote = graph.listSubjectsWithProperty(nif(graph, "anchorOf")).toList().get(0);
    quote.removeAll(nif(graph, "anchorOf")).addProperty(nif(graph, "anchorOf"), "other words");
    assertThat(quotes.check(graph))
        .singleElement()
        .extracting(Finding::node)
        .isEqualTo(quote.getURI());
  }

  private static Resource phase(Model graph) {
    return graph.getResource(ID + "phase/iraq-syria-in-force-from-1945-11-08");
  }

  private static Resource event(Model graph) {
    return graph.getResource(ID + ESTABLISHED);
  }

  private static void date(Model graph, String property, String day) {
    event(graph)
        .addProperty(ent(graph, property), graph.createTypedLiteral(day, XSDDatatype.XSDdate));
  }

  private static Property ent(Model graph, String localName) {
    return graph.createProperty(Vocabulary.ENT, localName);
  }

  private static Resource concept(Model graph, String localName) {
    return graph.createResource(Vocabulary.ETY + localName);
  }

  private static Property nif(Model graph, String localName) {
    return graph.createProperty(
        "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#", localName);
  }

  private static Property prov(Model graph) {
    return graph.createProperty("http://www.w3.org/ns/prov#", "wasGeneratedBy");
  }
}
