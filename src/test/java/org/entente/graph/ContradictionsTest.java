package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.entente.article.ArticleReader;
import org.entente.check.GroundingCheck;
import org.entente.claim.Claim;
import org.entente.claim.ClaimLink;
import org.entente.claim.ClaimedArticle;
import org.entente.extract.Extraction;
import org.entente.language.TestAnalyses;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.entente.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two sentences that cannot both be so are tied; two that can are not. */
class ContradictionsTest {

  private static ClaimedArticle read(String... sentences) throws IOException {
    String text = "= Estonia–Mexico relations =\n\n" + String.join("\n\n", sentences) + "\n";
    return new GroundingCheck()
        .keepGrounded(
            new Extraction(OpenNlpSentenceSplitter.open(), TestAnalyses.analyzer())
                .extract(ArticleReader.parse(new SourceText("contradictions", text))));
  }

  private static List<ClaimLink> ties(ClaimedArticle article) {
    return article.claims().stream()
        .map(Claim::links)
        .flatMap(List::stream)
        .filter(link -> link.property() == ClaimLink.Property.CONTRADICTS)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Estonia and Mexico established diplomatic relations on 28 January 1937. | Mexico and Estonia established diplomatic relations on 5 May 1938.
          Diplomatic relations were established on October 29, 1948, when the Embassy of Mexico opened in Tallinn. | Diplomatic relations were established on August 3, 1949.
          Mexico recognized Estonia in 1921. | Mexico did not recognize Estonia in 1921.
          Estonia gained its independence in 1918. | Estonia gained its independence in 1920.
          Mexico attacked Estonia in 1939. | Estonia denied that Mexico attacked Estonia.
          """)
  void tiesBothWays(String one, String other) throws IOException {
    ClaimedArticle article = read(one, other);
    assertThat(ties(article)).as("%s", article.claims()).hasSize(2).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mexico recognized Estonia in 1921. | Mexico did not recognize Estonia until 1921.
          Mexico recognized Estonia in 1921. | Mexico did not recognize Estonia in 1920.
          Mexico recognized Estonia in 1921. | Mexico did not recognize Estonia.
          Mexico recognized Estonia in 1921. | Estonia did not recognize Mexico in 1921.
          Mexico recognized Estonia in 1921. | Mexico recognized Estonia in 1937.
          Estonia and Mexico established diplomatic relations in 1937. | Mexico and Estonia established diplomatic relations again in 1991.
          Estonia and Mexico established diplomatic relations in 1937. | Mexico and Estonia established diplomatic relations on 28 January 1937.
          Mexico attacked Estonia in 1939. | Mexico attacked Estonia in 1940.
          Diplomatic relations were established on July 26, 1989. | Prior to the establishment of diplomatic relations, an office of Mexico opened on October 21, 1986.
          Estonia and Mexico established diplomatic relations on 28 January 1937. | Mexico established diplomatic relations with the new Republic of Estonia on 5 May 1991.
          """)
  void leavesAloneWhatCanBothBe(String one, String other) throws IOException {
    assertThat(ties(read(one, other))).isEmpty();
  }

  @Test
  void lookForABreakBetweenTwoDates() throws IOException {
    assertThat(
            ties(
                read(
                    "Estonia and Mexico established diplomatic relations on 28 January 1937.",
                    "Mexico broke off diplomatic relations with Estonia in 1940.",
                    "Mexico and Estonia established diplomatic relations on 5 May 1991.")))
        .isEmpty();
  }

  @Test
  void areAnsweredByTheQuery() throws IOException {
    ClaimedArticle article =
        read(
            "Estonia and Mexico established diplomatic relations on 28 January 1937.",
            "Mexico and Estonia established diplomatic relations on 5 May 1938.");
    Model graph =
        new ClaimGraph(Ontology.load(), new Iris(), new Run("0.1.0", "test"))
            .toModel(article, Optional.empty());
    assertThat(QueriesTest.inJena(QueriesTest.read("08-contradictions.rq"), graph))
        .singleElement()
        .asString()
        .contains("(1937-01-28)", "(1938-05-05)", "on 5 May 1938");
  }

  @Test
  void knowsWhichAgreementARatificationConcludes() throws IOException {
    ClaimedArticle article = read("Mexico ratified the Treaty of Lausanne in 1924.");
    assertThat(article.claims())
        .filteredOn(claim -> claim.kind().equals("AgreementRatified"))
        .flatExtracting(Claim::links)
        .containsExactly(new ClaimLink(ClaimLink.Property.CONCLUDES, "treaty-of-lausanne"));
  }
}
