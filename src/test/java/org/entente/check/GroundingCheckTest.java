package org.entente.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.claim.Argument;
import org.entente.claim.Claim;
import org.entente.claim.ClaimedArticle;
import org.entente.claim.Evidence;
import org.entente.graph.Sample;
import org.entente.issue.Issue;
import org.entente.issue.IssueCode;
import org.entente.mention.TimeMention;
import org.entente.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundingCheckTest {

  private static final ClaimedArticle ARTICLE = Sample.article();
  private final GroundingCheck check = new GroundingCheck();

  @Test
  void findsNothingInTheSample() {
    assertThat(check.check(ARTICLE)).isEmpty();
    assertThat(check.keepGrounded(ARTICLE)).isSameAs(ARTICLE);
  }

  /**
   * Mutation: each claim with the evidence of each claim of another sentence instead of its own.
   */
  @Test
  void catchesBorrowedEvidence() {
    int mutants = 0;
    for (Claim claim : ARTICLE.claims()) {
      for (Claim lender : ARTICLE.claims()) {
        boolean otherSentences =
            claim.evidence().stream()
                .noneMatch(
                    own ->
                        lender.evidence().stream()
                            .anyMatch(e -> e.sentence().equals(own.sentence())));
        if (otherSentences) {
          mutants++;
          assertThat(issues(with(claim, claim.arguments(), claim.time(), lender.evidence())))
              .as("%s with the evidence of %s", claim.id(), lender.id())
              .isNotEmpty()
              .allMatch(issue -> issue.code() == IssueCode.UNGROUNDED);
        }
      }
    }
    assertThat(mutants).isGreaterThan(300);
  }

  /** Mutation: evidence that speaks of others, added to a claim's own. */
  @Test
  void catchesEvidenceThatNamesNoneOfTheActors() {
    Claim invasion = claim("1990-invasion-iraq-kuwait");
    List<Evidence> both = new ArrayList<>(invasion.evidence());
    both.addAll(claim("support-baathist-syria-iran").evidence());
    assertThat(issues(with(invasion, invasion.arguments(), invasion.time(), both)))
        .singleElement()
        .satisfies(
            issue ->
                assertThat(issue.detail())
                    .contains("Ba'athist Syria supported Iran", "names none"));
  }

  /** Mutation: each argument given to each other entity. */
  @Test
  void catchesAnotherActor() {
    for (Claim claim : ARTICLE.claims()) {
      for (Argument argument : claim.arguments()) {
        for (String other : List.of("kuwait", "baghdad", "tripartite-coalition", "nobody")) {
          if (!argument.entity().equals(other)) {
            Argument wrong =
                new Argument(argument.role(), other, argument.mention(), argument.antecedent());
            assertThat(issues(with(claim, List.of(wrong), claim.time(), claim.evidence())))
                .as("%s: %s", claim.id(), wrong)
                .isNotEmpty();
          }
        }
      }
    }
  }

  /** Mutation: the same words with other bounds. */
  @Test
  void catchesAYearThatTheWordsDoNotSay() {
    Claim suspended = claim("1979-11-diplomatic-relations-suspended-iraq-syria");
    assertThat(issues(at(suspended, "1980-11-01", "1980-11-30")))
        .singleElement()
        .extracting(Issue::detail)
        .isEqualTo(suspended.id() + ": the words \"In November 1979\" do not say 1980");
    assertThat(issues(at(suspended, "1979-11-08", "1979-11-08")))
        .singleElement()
        .extracting(Issue::detail)
        .isEqualTo(suspended.id() + ": the words \"In November 1979\" are less exact than X000");
    assertThat(issues(at(suspended, "1979-12-01", "1979-12-31"))).hasSize(1);
    assertThat(issues(at(suspended, "1979-11-01", "1979-11-30"))).isEmpty();
  }

  private Claim at(Claim claim, String first, String last) {
    Optional<LocalDate> from = Optional.of(LocalDate.parse(first));
    Optional<LocalDate> to = Optional.of(LocalDate.parse(last));
    TimeMention old = claim.time().orElseThrow();
    TimeMention time =
        new TimeMention(
            old.span(),
            old.core(),
            new Period(from, to, from, to, "X000"),
            new Period(from, to, from, to, "X000"),
            false,
            false);
    return with(claim, claim.arguments(), Optional.of(time), claim.evidence());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "in 1978, 1978, 1979",
    "the 1970s, 1973, 1980",
    "the 1970's, 1979, 1969",
    "in the late forties, 1948, 1950",
    "the ninth and tenth centuries, 801, 1101",
    "the 12th century, 1200, 1201",
    "2003–11, 2011, 2012",
    "in 942, 942, 943",
    "in 64 BC, -63, 0",
    "winter of 1978, 1979, 1980",
    "around 1920, 1925, 1931",
  })
  void readsYears(String words, int yes, int no) {
    YearWords years = new YearWords(words, false);
    assertThat(years.allow(yes)).isTrue();
    assertThat(years.allow(no)).isFalse();
  }

  @Test
  void leavesOutWhatIsNotGrounded() {
    Claim charter = claim("charter-joint-national-action");
    Claim broken =
        with(
            charter,
            charter.arguments(),
            charter.time(),
            claim("shared-border-iraq-syria").evidence());
    List<Claim> claims =
        ARTICLE.claims().stream().map(c -> c.equals(charter) ? broken : c).toList();
    ClaimedArticle kept =
        check.keepGrounded(new ClaimedArticle(ARTICLE.linked(), claims, List.of()));
    assertThat(kept.claims()).hasSize(claims.size() - 1).doesNotContain(broken);
    assertThat(kept.issues()).isNotEmpty();
    // The signing concluded it; the tie goes, the signing stays.
    assertThat(kept.claims().stream().filter(c -> c.id().equals("1978-10-agreement-signed")))
        .singleElement()
        .satisfies(signing -> assertThat(signing.links()).isEmpty());
  }

  private List<Issue> issues(Claim claim) {
    return check.check(new ClaimedArticle(ARTICLE.linked(), List.of(claim), List.of()));
  }

  private static Claim claim(String id) {
    return ARTICLE.claims().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static Claim with(
      Claim claim, List<Argument> arguments, Optional<TimeMention> time, List<Evidence> evidence) {
    return new Claim(
        claim.id(),
        claim.category(),
        claim.kind(),
        claim.factuality(),
        claim.label(),
        claim.name(),
        Stream.of(arguments).flatMap(List::stream).toList(),
        time,
        claim.attributedTo(),
        claim.links(),
        claim.confidence(),
        evidence);
  }
}
