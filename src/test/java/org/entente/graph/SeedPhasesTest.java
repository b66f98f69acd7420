package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.entente.article.ArticleReader;
import org.entente.check.GroundingCheck;
import org.entente.claim.ClaimedArticle;
import org.entente.extract.Extraction;
import org.entente.language.TestAnalyses;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The diplomatic relations of Iraq and Syria as the seed article tells them. */
class SeedPhasesTest {

  private static final Ontology ONTOLOGY = Ontology.load();
  private static Model graph;

  @BeforeAll
  static void extract() throws IOException {
    ClaimedArticle article =
        new GroundingCheck()
            .keepGrounded(
                new Extraction(OpenNlpSentenceSplitter.open(), TestAnalyses.analyzer())
                    .extract(ArticleReader.read(Path.of("seeds/iraq-syria-relations.txt"))));
    graph =
        ModelFactory.createDefaultModel()
            .add(new ClaimGraph(ONTOLOGY, new Iris(), new Run("test", "test")).toModel(article))
            .add(ONTOLOGY.model());
  }

  @Test
  void tellsFourPhasesWithTheirEvidence() {
    TreeMap<String, String> phases = new TreeMap<>();
    graph
        .getResource(Iris.DEFAULT_BASE + "id/relationship/iraq-syria-diplomatic-relations")
        .listProperties(Vocabulary.HAS_PHASE)
        .forEach(
            s -> {
              Resource phase = s.getResource();
              phases.put(
                  dates(phase, Vocabulary.EARLIEST_START, Vocabulary.LATEST_START),
                  phase.getRequiredProperty(Vocabulary.STATUS).getResource().getLocalName()
                      + " until "
                      + dates(phase, Vocabulary.EARLIEST_END, Vocabulary.LATEST_END)
                      + " "
                      + quotes(phase, Vocabulary.STARTED_BY));
            });
    assertThat(phases)
        .hasToString(
            new TreeMap<>(
                    java.util.Map.of(
                        "1945-11-08..1945-11-08",
                        "inForce until 1979-11-01..1979-11-30"
                            + " [Syria and Iraq established diplomatic relations on 8 November"
                            + " 1945]",
                        "1979-11-01..1979-11-30",
                        "suspended until 1990-01-01.. [November 1979 both countries officially"
                            + " suspended relations, relations between the two countries were"
                            + " suspended]",
                        "1990-01-01..",
                        "broken until 2006-11-01..2006-11-30 [Syria broke relations]",
                        "2006-11-01..2006-11-30",
                        "inForce until .. [relations established in November 2006, renewal of"
                            + " diplomatic ties in 2006]"))
                .toString());
  }

  @Test
  void answersTheStatusOnADay() {
    String query = QueriesTest.read("02-status-on-a-day.rq");
    assertThat(QueriesTest.inJena(query, graph))
        .containsExactly(
            "{certain=\"true\", event=\"Diplomatic relations suspended: Iraq, Syria"
                + " (1979-11)\"@en, since=\"1979-11\", status=\"suspended\"@en}",
            "{certain=\"true\", event=\"Diplomatic relations suspended: Iraq, Syria\"@en,"
                + " status=\"suspended\"@en}");
    assertThat(status(query, "1970-01-01")).containsExactly("true in force");
    assertThat(status(query, "1979-11-15")).containsExactly("false in force", "false suspended");
    assertThat(status(query, "1995-01-01")).containsExactly("false broken off", "false suspended");
    assertThat(status(query, "2010-01-01")).containsExactly("true in force");
    assertThat(status(query, "1940-01-01")).isEmpty();
  }

  private static List<String> status(String query, String day) {
    return List.copyOf(
        new TreeSet<>(
            QueriesTest.inJena(query.replace("1985-03-01", day), graph).stream()
                .map(
                    row ->
                        row.replaceFirst("^.certain=\"(\\w+)\".*status=\"([^\"]*)\".*$", "$1 $2"))
                .toList()));
  }

  @Test
  void answersTheYearsInEachStatus() {
    assertThat(QueriesTest.inJena(QueriesTest.read("03-years-in-status.rq"), graph))
        .containsExactly(
            "{atLeast=0, atMost=17, openEnded=0, status=\"broken off\"@en}",
            "{atLeast=10, atMost=0, openEnded=1, status=\"suspended\"@en}",
            "{atLeast=33, atMost=35, openEnded=1, status=\"in force\"@en}");
  }

  private static String dates(Resource phase, Property earliest, Property latest) {
    return date(phase, earliest) + ".." + date(phase, latest);
  }

  private static String date(Resource phase, Property property) {
    Statement statement = phase.getProperty(property);
    return statement == null ? "" : statement.getString();
  }

  private static List<String> quotes(Resource phase, Property property) {
    return phase.listProperties(property).toList().stream()
        .map(s -> s.getResource().listProperties(Vocabulary.EVIDENCE_OF).toList())
        .map(
            all ->
                all.stream()
                    .map(s -> s.getProperty(Vocabulary.ANCHOR_OF).getString())
                    .sorted(java.util.Comparator.reverseOrder())
                    .findFirst()
                    .orElseThrow())
        .sorted()
        .toList();
  }
}
