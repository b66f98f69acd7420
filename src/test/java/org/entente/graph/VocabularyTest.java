package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.claim.Category;
import org.entente.claim.ClaimLink;
import org.entente.claim.Factuality;
import org.entente.claim.Role;
import org.entente.entity.EntityLink;
import org.entente.entity.EntityType;
import org.entente.entity.LinkCandidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every term that is declared is used, and every term that is used is declared. */
class VocabularyTest {

  private static final Model ENTENTE = RDFDataMgr.loadModel("ontology/entente.ttl");
  private static final Model TYPES = RDFDataMgr.loadModel("ontology/types.ttl");
  private static final Model SHAPES = RDFDataMgr.loadModel("ontology/shapes.ttl");

  @Test
  void declaresExactlyTheTermsInUse() throws Exception {
    Set<String> used = used(Vocabulary.ENT);
    used.addAll(iris(TYPES, Vocabulary.ENT));
    used.addAll(iris(SHAPES, Vocabulary.ENT));
    used.addAll(inQueries("ent", Vocabulary.ENT));
    assertThat(subjects(ENTENTE, Vocabulary.ENT)).isEqualTo(used);
  }

  @Test
  void declaresEveryConceptInUse() throws Exception {
    Set<String> used = new TreeSet<>();
    for (Category category : Category.values()) {
      used.add(Vocabulary.concept(category).getURI());
    }
    for (Factuality factuality : Factuality.values()) {
      used.add(Vocabulary.concept(factuality).getURI());
    }
    for (LinkCandidate.TimeFit fit : LinkCandidate.TimeFit.values()) {
      used.add(Vocabulary.concept(fit).getURI());
    }
    for (EntityLink.Status status : EntityLink.Status.values()) {
      used.add(Vocabulary.concept(status).getURI());
    }
    used.addAll(iris(TYPES, Vocabulary.ETY));
    used.addAll(iris(SHAPES, Vocabulary.ETY));
    used.addAll(iris(RDFDataMgr.loadModel("ontology/alignments.ttl"), Vocabulary.ETY));
    used.addAll(inQueries("ety", Vocabulary.ETY));
    assertThat(subjects(TYPES, Vocabulary.ETY)).containsAll(used);
  }

  @Test
  void explainsEveryTerm() {
    for (String iri : subjects(ENTENTE, Vocabulary.ENT)) {
      Resource term = ENTENTE.getResource(iri);
      for (var property : List.of(RDFS.label, RDFS.comment, SKOS.example)) {
        assertThat(term.listProperties(property).toList())
            .as("%s of %s", property, iri)
            .singleElement()
            .matches(text -> text.getLanguage().equals("en") && !text.getString().isBlank());
      }
    }
    for (Resource concept : TYPES.listSubjects().toList()) {
      assertThat(
              concept.hasProperty(SKOS.prefLabel)
                  || concept.hasProperty(SKOS.hasTopConcept)
                  || concept.hasProperty(org.apache.jena.vocabulary.DCTerms.title))
          .as("%s has a name", concept)
          .isTrue();
    }
  }

  /** The kinds of evaluation/TYPES.md, by family: names that the scorer compares. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          diplomacy       | DiplomaticRelationsEstablished DiplomaticRelationsRestored DiplomaticRelationsSuspended MissionOpened MissionClosed MissionWithdrawn MissionUpgraded MissionDowngraded MissionMoved AmbassadorAppointed AmbassadorRecalled Recognition RelationsImproved RelationsDeteriorated
          meetings        | Meeting Visit Conference Negotiation NegotiationSuspended
          agreements      | Agreement Treaty Charter Resolution Ceasefire AgreementSigned AgreementRatified AgreementEnded
          words           | Statement Proposal Demand Acceptance Rejection Accusation Denial Denunciation ClaimOfResponsibility Threat Abstention
          help            | Aid
          pressure        | Sanctions TradeSuspended TradeResumed BorderClosed BorderOpened Expulsion
          force           | War Battle Attack Fight Invasion Occupation Liberation MilitaryIntervention Deployment Withdrawal Capture Surrender Uprising Plot Movement
          politicalChange | RegimeChange Coup Revolution Election Protest TakesOffice LeavesOffice Founding
          territory       | Independence Unification Secession Annexation MandateImposed BorderChange
          relationships   | DiplomaticRelations SharedBorder Rivalry Hostility Dispute Alliance Cooperation Support Opposition Membership OfficeHolding Kinship
          """)
  void holdsTheKindsOfAFamily(String family, String kinds) {
    assertThat(
            TYPES
                .listSubjectsWithProperty(SKOS.broader, Vocabulary.concept(family))
                .toList()
                .stream()
                .map(kind -> kind.getURI().substring(Vocabulary.ETY.length())))
        .containsExactlyInAnyOrder(kinds.split(" ", -1));
  }

  /** A score belongs to a CAMEO code, and equal codes have equal scores and PLOVER types. */
  @Test
  void scoresOnlyWhatHasACode() {
    var score = TYPES.createProperty(Vocabulary.ENT, "cooperationScore");
    java.util.Map<String, Set<String>> byCode = new java.util.TreeMap<>();
    for (Resource kind : TYPES.listSubjectsWithProperty(Vocabulary.INSTANCE_CLASS).toList()) {
      List<String> cameo = notations(kind, "cameo");
      List<String> plover = notations(kind, "plover");
      assertThat(cameo.size()).as("CAMEO codes of %s", kind).isLessThanOrEqualTo(1);
      assertThat(kind.listProperties(score).toList()).as("%s", kind).hasSameSizeAs(cameo);
      if (!cameo.isEmpty()) {
        byCode
            .computeIfAbsent(cameo.get(0), code -> new TreeSet<>())
            .add(plover + " " + kind.getProperty(score).getString());
      }
    }
    assertThat(byCode).allSatisfy((code, values) -> assertThat(values).hasSize(1));
  }

  private static List<String> notations(Resource kind, String datatype) {
    return kind.listProperties(SKOS.notation).toList().stream()
        .filter(s -> s.getLiteral().getDatatypeURI().equals(Vocabulary.ENT + datatype))
        .map(s -> s.getString())
        .toList();
  }

  private static Set<String> used(String namespace) throws IllegalAccessException {
    Set<String> found = new TreeSet<>();
    for (Field field : Vocabulary.class.getDeclaredFields()) {
      if (Resource.class.isAssignableFrom(field.getType())) {
        found.add(((Resource) field.get(null)).getURI());
      }
    }
    Arrays.stream(Role.values()).forEach(role -> found.add(Vocabulary.of(role).getURI()));
    Arrays.stream(EntityType.values()).forEach(type -> found.add(Vocabulary.of(type).getURI()));
    Arrays.stream(ClaimLink.Property.values())
        .forEach(tie -> found.add(Vocabulary.of(tie).getURI()));
    found.removeIf(iri -> !iri.startsWith(namespace));
    return found;
  }

  private static Set<String> inQueries(String prefix, String namespace) throws IOException {
    Set<String> found = new TreeSet<>();
    Pattern term = Pattern.compile("(?<![\\w:])" + prefix + ":([A-Za-z]\\w*)");
    try (Stream<Path> files = Files.list(Path.of("queries"))) {
      for (Path file : files.toList()) {
        Matcher matcher = term.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(namespace + matcher.group(1));
        }
      }
    }
    return found;
  }

  private static Set<String> subjects(Model model, String namespace) {
    Set<String> found = new TreeSet<>();
    model
        .listSubjects()
        .filterKeep(s -> s.isURIResource() && s.getURI().startsWith(namespace))
        .forEach(s -> found.add(s.getURI()));
    return found;
  }

  private static Set<String> iris(Model model, String namespace) {
    Set<String> found = new TreeSet<>();
    model
        .listStatements()
        .forEach(
            s -> {
              found.add(String.valueOf(s.getSubject().getURI()));
              found.add(s.getPredicate().getURI());
              found.add(
                  s.getObject().isLiteral()
                      ? s.getLiteral().getDatatypeURI()
                      : String.valueOf(s.getResource().getURI()));
            });
    found.removeIf(iri -> !iri.startsWith(namespace));
    return found;
  }
}
