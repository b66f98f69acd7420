package org.entente.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.article.ArticleReader;
import org.entente.check.GroundingCheck;
import org.entente.claim.Claim;
import org.entente.claim.ClaimedArticle;
import org.entente.language.TestAnalyses;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The seed article through the whole pipeline, with stored analyses. */
class SeedTest {

  private static ClaimedArticle article;

  @BeforeAll
  static void extract() throws IOException {
    article =
        new Extraction(OpenNlpSentenceSplitter.open(), TestAnalyses.analyzer())
            .extract(ArticleReader.read(Path.of("seeds/iraq-syria-relations.txt")));
  }

  @Test
  void isAboutThePairOfItsTitle() {
    assertThat(article.linked().titleActors()).containsExactly("iraq", "syria");
  }

  @Test
  void tellsWhenRelationsWereEstablished() {
    assertThat(claims("DiplomaticRelationsEstablished"))
        .anySatisfy(
            claim -> {
              assertThat(claim.time().map(t -> t.period().edtf())).contains("1945-11-08");
              assertThat(claim.arguments()).extracting("entity").containsExactly("iraq", "syria");
            });
  }

  @Test
  void isTheSameOnASecondRun() throws IOException {
    ClaimedArticle again =
        new Extraction(OpenNlpSentenceSplitter.open(), TestAnalyses.analyzer())
            .extract(ArticleReader.read(Path.of("seeds/iraq-syria-relations.txt")));
    assertThat(again).isEqualTo(article);
  }

  @Test
  void idsAreUnique() {
    assertThat(article.claims()).extracting(Claim::id).doesNotHaveDuplicates();
  }

  @Test
  void groundsItsClaims() {
    // The few that are not are left out of the graph; more of them would be a fault of the rules.
    assertThat(new GroundingCheck().check(article)).hasSizeLessThanOrEqualTo(3);
  }

  private static Set<Claim> claims(String kind) {
    return article.claims().stream()
        .filter(claim -> claim.kind().equals(kind))
        .collect(Collectors.toSet());
  }
}
