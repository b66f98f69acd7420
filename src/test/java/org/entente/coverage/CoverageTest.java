package org.entente.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.article.ArticleReader;
import org.entente.check.GroundingCheck;
import org.entente.claim.ClaimedArticle;
import org.entente.claim.Clues;
import org.entente.extract.Extraction;
import org.entente.extract.Reading;
import org.entente.issue.Issue;
import org.entente.issue.IssueCode;
import org.entente.language.Sentence;
import org.entente.language.TestAnalyses;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.entente.text.Markup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The coverage of the seed article, with stored analyses. */
class CoverageTest {

  private static ClaimedArticle grounded;
  private static Coverage coverage;

  @BeforeAll
  static void extract() throws IOException {
    Extraction extraction = new Extraction(OpenNlpSentenceSplitter.open(), TestAnalyses.analyzer());
    Reading read = extraction.read(ArticleReader.read(Path.of("seeds/iraq-syria-relations.txt")));
    grounded = new GroundingCheck().keepGrounded(read.claimed());
    coverage = extraction.cover(read, grounded);
  }

  @Test
  void marksEverySentenceOnceInOrder() {
    assertThat(coverage.marks())
        .extracting(Mark::sentence)
        .isEqualTo(coverage.article().annotated().sentences());
  }

  @Test
  void showsEveryFactInEachSentenceThatItQuotes() {
    for (Mark mark : coverage.marks()) {
      assertThat(mark.facts())
          .containsExactlyElementsOf(
              grounded.claims().stream()
                  .filter(
                      claim ->
                          claim.evidence().stream()
                              .anyMatch(e -> e.sentence().equals(mark.sentence().span())))
                  .toList());
      assertThat(mark.status() == Status.FACTS).isEqualTo(!mark.facts().isEmpty());
    }
  }

  @Test
  void saysWhichFrameCameNearestAndWhatItLacked() {
    Mark mark = mark("have also added a wall between the borders");
    assertThat(mark.status()).isNotEqualTo(Status.NOTHING);
    Mark establishing = mark("prevents states from establishing");
    assertThat(establishing.status()).isEqualTo(Status.NO_FRAME);
    assertThat(establishing.clues().triggers())
        .filteredOn(trigger -> trigger.lemma().equals("establish"))
        .singleElement()
        .satisfies(
            trigger -> {
              assertThat(trigger.frame()).isEqualTo("diplomacy.establish");
              assertThat(trigger.lack().orElseThrow().slot()).isEqualTo("participant");
            });
  }

  @Test
  void ranksWordsByTheSentencesThatTheyStandIn() {
    List<Wanted> wanted = Wanted.patterns(List.of(coverage));
    assertThat(wanted).isNotEmpty().extracting(Wanted::lemma).doesNotHaveDuplicates();
    assertThat(wanted).isSortedAccordingTo((a, b) -> Integer.compare(b.sentences(), a.sentences()));
    // Once in each of two articles is twice, in two articles.
    Wanted first = wanted.get(0);
    assertThat(Wanted.patterns(List.of(coverage, coverage)).get(0).sentences())
        .isGreaterThanOrEqualTo(first.sentences());
  }

  @Test
  void reportsWhatGroundingRefused() {
    ClaimedArticle none =
        new ClaimedArticle(
            grounded.linked(),
            List.of(),
            List.of(
                new Issue(
                    IssueCode.UNGROUNDED,
                    grounded.claims().get(0).evidence().get(0).span(),
                    grounded.claims().get(0).id() + ": for this test")));
    List<Clues> clues = coverage.marks().stream().map(Mark::clues).toList();
    Coverage refused = new CoverageReader().read(grounded, none, clues, List.of());
    assertThat(refused.marks())
        .anySatisfy(
            mark -> {
              assertThat(mark.status()).isEqualTo(Status.REFUSED);
              assertThat(mark.refused())
                  .contains(grounded.claims().get(0).id() + ": for this test");
            });
  }

  @Test
  void writesTheWholeTextOnThePage() {
    String page = ArticlePage.of(coverage);
    String words = page.replaceAll("(?s)^.*<main>", "").replaceAll("<[^>]*>", "");
    for (Sentence sentence : coverage.article().annotated().sentences()) {
      assertThat(words).contains(Markup.escaped(coverage.text().slice(sentence.span())));
    }
    assertThat(ArticlePage.of(coverage)).isEqualTo(page);
    assertThat(CoverageText.of(List.of(coverage))).contains("[facts] ", "diplomacy.establish");
    assertThat(OverviewPage.of(List.of(coverage)))
        .contains("href=\"iraq-syria-relations.coverage.html\"");
  }

  @Test
  void escapesWhatTheArticleSays() {
    assertThat(Markup.escaped("<a href=\"x\">R&D's</a>"))
        .isEqualTo("&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;");
  }

  private static Mark mark(String words) {
    return coverage.marks().stream()
        .filter(mark -> coverage.text().slice(mark.sentence().span()).contains(words))
        .findFirst()
        .orElseThrow();
  }
}
