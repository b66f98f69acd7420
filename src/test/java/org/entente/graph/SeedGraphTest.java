package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.entente.article.ArticleReader;
import org.entente.check.Finding;
import org.entente.check.GroundingCheck;
import org.entente.check.QuoteCheck;
import org.entente.check.ShapeCheck;
import org.entente.claim.ClaimedArticle;
import org.entente.extract.Extraction;
import org.entente.language.TestAnalyses;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The graph of the seed article, as {@code extract} writes it. */
class SeedGraphTest {

  private static final Ontology ONTOLOGY = Ontology.load();
  private static ClaimedArticle article;
  private static Model graph;

  @BeforeAll
  static void extract() throws IOException {
    article =
        new GroundingCheck()
            .keepGrounded(
                new Extraction(OpenNlpSentenceSplitter.open(), TestAnalyses.analyzer())
                    .extract(ArticleReader.read(Path.of("seeds/iraq-syria-relations.txt"))));
    graph = new ClaimGraph(ONTOLOGY, new Iris(), new Run("test", "test")).toModel(article);
  }

  @Test
  void breaksNoShape() {
    assertThat(new ShapeCheck(ONTOLOGY).check(graph)).filteredOn(Finding::blocking).isEmpty();
  }

  @Test
  void quotesWhatTheTextSays() {
    assertThat(new QuoteCheck().check(graph)).isEmpty();
  }

  @Test
  void loadsInRdf4jWithTheSameCount() throws IOException {
    String turtle = new TurtleWriter(new Iris().prefixes()).write(graph);
    SailRepository repository = new SailRepository(new MemoryStore());
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.add(new StringReader(turtle), RDFFormat.TURTLE);
      assertThat(connection.size()).isEqualTo(graph.size());
    } finally {
      repository.shutDown();
    }
  }

  static java.util.List<String> names() throws IOException {
    return QueriesTest.names().stream()
        .filter(name -> !QueriesTest.federated(QueriesTest.read(name)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersAlikeInJenaAndRdf4j(String name) {
    Model data = ModelFactory.createDefaultModel().add(graph).add(ONTOLOGY.model());
    String query = QueriesTest.read(name);
    assertThat(QueriesTest.inRdf4j(query, data)).isEqualTo(QueriesTest.inJena(query, data));
  }
}
