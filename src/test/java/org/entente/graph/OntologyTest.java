package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.entente.claim.Category;
import org.junit.jupiter.api.Test;

/**
 * OWL 2 DL as far as these files use it: they have only named classes and properties, so the global
 * restrictions come down to declarations, one kind for each name, and no reserved names.
 *
 * @see <a href="https://www.w3.org/TR/owl2-syntax/#Ontologies">OWL 2 structural specification</a>
 */
class OntologyTest {

  private static final Model MODEL =
      ModelFactory.createDefaultModel()
          .add(RDFDataMgr.loadModel("ontology/entente.ttl"))
          .add(RDFDataMgr.loadModel("ontology/alignments.ttl"));

  private static final List<Resource> KINDS_OF_NAME =
      List.of(
          OWL.Class,
          OWL.ObjectProperty,
          OWL.DatatypeProperty,
          OWL.AnnotationProperty,
          RDFS.Datatype);

  @Test
  void givesEachNameOneKind() {
    for (Resource subject : MODEL.listSubjects().toList()) {
      List<RDFNode> kinds =
          MODEL.listObjectsOfProperty(subject, RDF.type).toList().stream()
              .filter(KINDS_OF_NAME::contains)
              .toList();
      assertThat(kinds).as("%s", subject).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void usesOnlyDeclaredNamesInAxioms() {
    each(RDFS.subClassOf, OWL.Class, OWL.Class);
    each(OWL.disjointWith, OWL.Class, OWL.Class);
    for (Statement s : MODEL.listStatements(null, RDFS.subPropertyOf, (RDFNode) null).toList()) {
      assertThat(kind(s.getSubject())).as("%s", s).isEqualTo(kind(s.getResource())).isPresent();
    }
    for (Statement s : MODEL.listStatements(null, RDFS.domain, (RDFNode) null).toList()) {
      assertThat(kind(s.getResource())).as("%s", s).contains(OWL.Class);
    }
    // The XSD datatypes of the OWL 2 datatype map that we use; xsd:date is not one of them.
    Set<Resource> datatypes =
        Set.of(XSD.integer, XSD.positiveInteger, XSD.decimal, XSD.xboolean, XSD.xstring);
    for (Statement s : MODEL.listStatements(null, RDFS.range, (RDFNode) null).toList()) {
      if (kind(s.getSubject()).equals(Optional.of(OWL.DatatypeProperty))) {
        assertThat(datatypes).as("%s", s).contains(s.getResource());
      } else {
        assertThat(kind(s.getResource())).as("%s", s).contains(OWL.Class);
      }
    }
    for (Resource symmetric :
        MODEL.listSubjectsWithProperty(RDF.type, OWL.SymmetricProperty).toList()) {
      assertThat(kind(symmetric)).contains(OWL.ObjectProperty);
    }
  }

  private static void each(Property property, Resource subject, Resource object) {
    for (Statement s : MODEL.listStatements(null, property, (RDFNode) null).toList()) {
      assertThat(kind(s.getSubject())).as("%s", s).contains(subject);
      assertThat(kind(s.getResource())).as("%s", s).contains(object);
    }
  }

  private static Optional<Resource> kind(Resource name) {
    return KINDS_OF_NAME.stream().filter(k -> MODEL.contains(name, RDF.type, k)).findFirst();
  }

  @Test
  void annotatesOnlyWithAnnotationProperties() {
    Set<Property> axioms =
        Set.of(
            RDF.type,
            RDFS.subClassOf,
            RDFS.subPropertyOf,
            RDFS.domain,
            RDFS.range,
            OWL.disjointWith);
    // Annotation properties that OWL 2 declares itself.
    Set<Property> builtIn =
        Set.of(RDFS.label, RDFS.comment, RDFS.seeAlso, OWL.versionInfo, OWL2.versionIRI);
    for (Statement s : MODEL.listStatements().toList()) {
      Property property = s.getPredicate();
      if (!axioms.contains(property) && !builtIn.contains(property)) {
        assertThat(kind(property)).as("%s", s).contains(OWL.AnnotationProperty);
      }
    }
  }

  @Test
  void hasNoBlankNodesAndDeclaresNoReservedName() {
    for (Statement s : MODEL.listStatements().toList()) {
      assertThat(s.getSubject().isAnon() || s.getObject().isAnon()).as("%s", s).isFalse();
      assertThat(s.getSubject().getURI())
          .doesNotStartWith(RDF.getURI())
          .doesNotStartWith(RDFS.getURI())
          .doesNotStartWith(OWL.getURI())
          .doesNotStartWith(XSD.getURI());
    }
  }

  @Test
  void hasNoClassBelowTwoDisjointOnes() {
    for (Resource type : MODEL.listSubjectsWithProperty(RDF.type, OWL.Class).toList()) {
      Set<Resource> above = above(type, RDFS.subClassOf);
      for (Resource one : above) {
        for (Resource other : above) {
          assertThat(MODEL.contains(one, OWL.disjointWith, other)).as("%s", type).isFalse();
        }
      }
    }
  }

  @Test
  void namesItselfItsVersionAndItsLicence() {
    Resource header = MODEL.getResource("https://w3id.org/entente/ontology");
    assertThat(header.hasProperty(OWL.versionInfo, "0.1.0")).isTrue();
    assertThat(header.hasProperty(org.apache.jena.vocabulary.DCTerms.license)).isTrue();
  }

  /** The published graph is consistent with the ontology: types, disjointness, domain, range. */
  @Test
  void fitsTheSampleGraph() {
    Model graph = Sample.graph();
    for (Statement s : graph.listStatements().toList()) {
      for (Resource domain : objects(s.getPredicate(), RDFS.domain)) {
        assertThat(types(graph, s.getSubject())).as("domain of %s", s).contains(domain);
      }
      for (Resource range : objects(s.getPredicate(), RDFS.range)) {
        if (s.getObject().isURIResource()) {
          assertThat(types(graph, s.getResource())).as("range of %s", s).contains(range);
        } else {
          assertThat(s.getLiteral().getDatatypeURI())
              .as("range of %s", s)
              .isEqualTo(range.getURI());
        }
      }
    }
    for (Resource subject : graph.listSubjects().toList()) {
      Set<Resource> types = types(graph, subject);
      for (Resource one : types) {
        for (Resource other : types) {
          assertThat(MODEL.contains(one, OWL.disjointWith, other)).as("%s", subject).isFalse();
        }
      }
    }
  }

  /** Everything that follows from the written types stands in the graph, so no store must infer. */
  @Test
  void leavesNothingOfOursToInfer() {
    Model graph = Sample.graph();
    for (Statement s : graph.listStatements(null, RDF.type, (RDFNode) null).toList()) {
      for (Resource above : above(s.getResource(), RDFS.subClassOf)) {
        if (above.getURI().startsWith(Vocabulary.ENT)) {
          assertThat(graph.contains(s.getSubject(), RDF.type, above)).as("%s", s).isTrue();
        }
      }
    }
    for (Statement s : graph.listStatements().toList()) {
      for (Resource above : above(s.getPredicate(), RDFS.subPropertyOf)) {
        if (above.getURI().startsWith(Vocabulary.ENT)) {
          Property property = graph.createProperty(above.getURI());
          assertThat(graph.contains(s.getSubject(), property, s.getObject())).as("%s", s).isTrue();
        }
      }
    }
  }

  @Test
  void choosesTheClassOfAKindByCategory() {
    Ontology ontology = Ontology.load();
    assertThat(ontology.classFor("Treaty", Category.AGREEMENT)).isEqualTo(Vocabulary.AGREEMENT);
    assertThat(ontology.classFor("Treaty", Category.EVENT).getLocalName())
        .isEqualTo("AgreementEvent");
    assertThat(ontology.classFor("Rivalry", Category.RELATIONSHIP).getLocalName())
        .isEqualTo("Hostility");
    assertThat(ontology.classFor("Alliance", Category.EVENT)).isEqualTo(Vocabulary.EVENT);
    assertThat(ontology.kinds()).contains("SharedBorder").doesNotContain("event", "President");
  }

  @Test
  void readsTheLongestOffice() {
    Ontology ontology = Ontology.load();
    assertThat(ontology.office("Syria's foreign minister, Walid Muallem"))
        .contains(Vocabulary.concept("ForeignMinister"));
    assertThat(ontology.office("Vice President X")).contains(Vocabulary.concept("VicePresident"));
    assertThat(ontology.office("the President and the King")).isEmpty();
    assertThat(ontology.office("the presidential palace")).isEmpty();
  }

  private static Set<Resource> types(Model graph, Resource node) {
    Set<Resource> all = new HashSet<>();
    graph
        .listObjectsOfProperty(node, RDF.type)
        .forEach(type -> all.addAll(above(type.asResource(), RDFS.subClassOf)));
    return all;
  }

  private static Set<Resource> above(Resource start, Property property) {
    Set<Resource> found = new HashSet<>(Set.of(start));
    Set<Resource> next = objects(start, property);
    while (!next.isEmpty()) {
      found.addAll(next);
      next =
          next.stream()
              .flatMap(n -> objects(n, property).stream())
              .filter(n -> !found.contains(n))
              .collect(Collectors.toSet());
    }
    return found;
  }

  private static Set<Resource> objects(Resource subject, Property property) {
    return MODEL.listObjectsOfProperty(subject, property).toList().stream()
        .map(RDFNode::asResource)
        .collect(Collectors.toSet());
  }
}
