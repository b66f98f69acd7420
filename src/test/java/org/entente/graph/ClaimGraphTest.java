package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.claim.Claim;
import org.entente.claim.ClaimedArticle;
import org.junit.jupiter.api.Test;

class ClaimGraphTest {

  private static final String ID = Iris.DEFAULT_BASE + "id/";
  private final Model graph = Sample.graph();

  @Test
  void matchesTheGoldenGraph() throws IOException {
    Golden.assertMatches("sample.ttl", new TurtleWriter(new Iris().prefixes()).write(graph));
  }

  @Test
  void writesNoBlankNode() {
    assertThat(graph.listStatements().toList())
        .noneMatch(s -> s.getSubject().isAnon() || s.getObject().isAnon());
  }

  @Test
  void countsNoReportedSituationAsAnEvent() {
    List<Resource> reported =
        graph.listSubjectsWithProperty(RDF.type, Vocabulary.REPORTED_SITUATION).toList();
    assertThat(reported).hasSize(3).noneMatch(r -> r.hasProperty(RDF.type, Vocabulary.EVENT));
  }

  @Test
  void mergesANamedEventWithItsEntity() {
    Resource war = thing("event/gulf-war");
    assertThat(war.getProperty(RDFS.label).getString()).isEqualTo("Gulf War");
    assertThat(war.hasProperty(Vocabulary.KIND, Vocabulary.concept("War"))).isTrue();
    assertThat(war.hasProperty(RDF.type, graph.createResource(Vocabulary.ENT + "ConflictEvent")))
        .isTrue();
    assertThat(war.hasProperty(Vocabulary.MENTION)).isTrue();
    assertThat(graph.containsResource(thing("event/1990-war-gulf-war"))).isFalse();
  }

  @Test
  void involvesTheStateThatAPersonOrganOrRegimeActsFor() {
    Resource iraq = thing("actor/iraq");
    Resource syria = thing("actor/syria");
    Resource signing = thing("event/1978-10-agreement-signed");
    assertThat(signing.hasProperty(Vocabulary.INVOLVES, iraq)).isTrue();
    assertThat(signing.hasProperty(Vocabulary.INVOLVES, syria)).isTrue();
    // The text gives Saddam Hussein no office.
    assertThat(thing("situation/plot-syria-saddam-hussein").hasProperty(Vocabulary.INVOLVES, iraq))
        .isFalse();
    assertThat(
            thing("event/denial-syrian-foreign-ministry").hasProperty(Vocabulary.INVOLVES, syria))
        .isTrue();
    assertThat(
            thing("relationship/support-baathist-syria-iran")
                .hasProperty(Vocabulary.INVOLVES, syria))
        .isTrue();
    assertThat(thing("actor/baathist-syria").hasProperty(Vocabulary.PHASE_OF, syria)).isTrue();
  }

  @Test
  void findsTheOfficeInTheWordsOfATenure() {
    assertThat(office("relationship/office-ibrahim-fadli-iraq")).isEqualTo("ChargeDAffaires");
    assertThat(office("relationship/office-ahmed-hassan-al-bakr-iraq")).isEqualTo("President");
  }

  private String office(String tenure) {
    return thing(tenure)
        .getRequiredProperty(Vocabulary.OFFICE)
        .getResource()
        .getURI()
        .substring(Vocabulary.ETY.length());
  }

  @Test
  void keepsYearsBeforeTheCommonEraOutOfDates() {
    Resource occupation = thing("event/minus-0063-occupation-rome-syria");
    assertThat(occupation.getRequiredProperty(Vocabulary.EARLIEST_YEAR).getInt()).isEqualTo(-63);
    for (Property date : List.of(Vocabulary.EARLIEST_START, Vocabulary.LATEST_END)) {
      assertThat(occupation.hasProperty(date)).isFalse();
    }
  }

  @Test
  void linksAPeriodOfAStateOnlyClosely() {
    Resource regime = thing("actor/baathist-syria");
    assertThat(regime.hasProperty(SKOS.exactMatch)).isFalse();
    assertThat(regime.hasProperty(SKOS.closeMatch, Vocabulary.item("Q858"))).isTrue();
  }

  @Test
  void writesContradictionsBothWays() {
    Resource one = thing("event/2006-11-diplomatic-relations-restored-iraq-syria");
    Resource other = thing("event/1997-diplomatic-relations-restored-iraq-syria");
    Property contradicts = graph.createProperty(Vocabulary.ENT, "contradicts");
    assertThat(one.hasProperty(contradicts, other)).isTrue();
    assertThat(other.hasProperty(contradicts, one)).isTrue();
  }

  @Test
  void refusesAnUnknownKind() {
    ClaimedArticle article = Sample.article();
    Claim claim = article.claims().get(0);
    Claim odd =
        new Claim(
            claim.id(),
            claim.category(),
            "Handshake",
            claim.factuality(),
            claim.label(),
            claim.name(),
            claim.arguments(),
            claim.time(),
            claim.attributedTo(),
            claim.links(),
            claim.confidence(),
            claim.evidence());
    assertThatThrownBy(
            () ->
                new ClaimGraph(Ontology.load(), new Iris(), Sample.RUN)
                    .toModel(
                        new ClaimedArticle(article.linked(), List.of(odd), List.of()),
                        Optional.empty()))
        .hasMessage("unknown kind 'Handshake'; declare it in ontology/types.ttl");
  }

  @Test
  void takesAnotherBase() {
    Model local =
        new ClaimGraph(Ontology.load(), new Iris("http://localhost:3030/"), Sample.RUN)
            .toModel(Sample.article());
    assertThat(local.size()).isEqualTo(graph.size() - 1); // no licence
    assertThat(local.containsResource(local.createResource("http://localhost:3030/id/actor/iraq")))
        .isTrue();
    assertThatThrownBy(() -> new Iris("http://localhost")).hasMessageContaining("ends in '/'");
  }

  private Resource thing(String path) {
    return graph.createResource(ID + path);
  }
}
