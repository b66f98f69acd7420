package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurtleWriterTest {

  private static final String EX = "http://example.org/";
  private final TurtleWriter writer = new TurtleWriter(Map.of("ex", EX, "unused", "http://u/"));

  @Test
  void writesOneWayOnly() {
    Model model = ModelFactory.createDefaultModel();
    Resource thing = model.createResource(EX + "thing");
    thing
        .addProperty(RDFS.comment, "two\nlines, a \"quote\", a \\ and a\ttab")
        .addProperty(RDFS.label, "Thing", "en")
        .addProperty(RDFS.seeAlso, model.createResource(EX + "a,b"))
        .addProperty(RDFS.seeAlso, model.createResource(EX + "n10"))
        .addProperty(RDFS.seeAlso, model.createResource(EX + "n9"))
        .addProperty(RDFS.isDefinedBy, typed(model, "007", XSDDatatype.XSDinteger))
        .addProperty(RDFS.isDefinedBy, typed(model, "7", XSDDatatype.XSDinteger))
        .addProperty(RDFS.isDefinedBy, typed(model, "0.90", XSDDatatype.XSDdecimal))
        .addProperty(RDFS.isDefinedBy, typed(model, "0.9", XSDDatatype.XSDdecimal));
    String rdfs = "<http://www.w3.org/2000/01/rdf-schema#";
    String xsd = "<http://www.w3.org/2001/XMLSchema#";
    assertThat(writer.write(model))
        .isEqualTo(
            "@prefix ex: <http://example.org/> .\n\nex:thing\n    "
                + rdfs
                + "label> \"Thing\"@en ;\n    "
                + rdfs
                + "comment> \"two\\nlines, a \\\"quote\\\", a \\\\ and a\\ttab\" ;\n    "
                + rdfs
                + "isDefinedBy>\n        0.9,\n        \"0.90\"^^"
                + xsd
                + "decimal>,\n        \"007\"^^"
                + xsd
                + "integer>,\n        7 ;\n    "
                + rdfs
                + "seeAlso> <http://example.org/a,b>, ex:n9, ex:n10 .\n");
  }

  private static org.apache.jena.rdf.model.Literal typed(
      Model model, String text, XSDDatatype type) {
    return model.createTypedLiteral(text, type);
  }

  @Test
  void refusesBlankNodes() {
    Model model = ModelFactory.createDefaultModel();
    model.createResource().addProperty(RDFS.label, "nameless");
    assertThatThrownBy(() -> writer.write(model)).hasMessageContaining("blank node");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a<b", "a\\b", "a\"b"})
  void refusesIrisThatTurtleCannotHold(String local) {
    Model model = ModelFactory.createDefaultModel();
    model.createResource(EX + local).addProperty(RDFS.label, "x");
    assertThatThrownBy(() -> writer.write(model)).hasMessageContaining("cannot hold");
  }

  /** Property: the order in which triples come does not show. The seed reproduces a failure. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void doesNotDependOnTheOrderOfTriples(long seed) {
    Model graph = Sample.graph();
    List<Statement> statements = graph.listStatements().toList();
    Collections.shuffle(statements, new Random(seed));
    Model shuffled = ModelFactory.createDefaultModel().add(statements);
    TurtleWriter full = new TurtleWriter(new Iris().prefixes());
    assertThat(full.write(shuffled)).isEqualTo(full.write(graph));
  }

  @Test
  void readsBackTheSame() {
    Model graph = Sample.graph();
    String turtle = new TurtleWriter(new Iris().prefixes()).write(graph);
    Model back = ModelFactory.createDefaultModel();
    back.read(new StringReader(turtle), null, "TURTLE");
    assertThat(back.isIsomorphicWith(graph)).isTrue();
    assertThat(turtle).doesNotContain("\r").endsWith(" .\n");
  }

  @Test
  void writesFilesWholeAndWithoutADraft(@TempDir Path folder) throws IOException {
    Ontology ontology = Ontology.load();
    GraphFiles files = new GraphFiles(folder, new Iris(), ontology);
    files.writeArticle("sample", Sample.graph());
    Path first = files.writeOntology();
    String once = Files.readString(first);
    files.writeOntology();
    Path card = files.writeDescription(List.of(Sample.graph()));
    try (var found = Files.list(folder)) {
      assertThat(found.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("sample.ttl", "ontology.ttl", "void.ttl");
    }
    assertThat(Files.readString(first)).isEqualTo(once);
    Model back = ModelFactory.createDefaultModel();
    back.read(new StringReader(once), null, "TURTLE");
    assertThat(back.isIsomorphicWith(ontology.model())).isTrue();
    assertThat(Files.readString(card)).contains("void:triples " + Sample.graph().size());
  }
}
