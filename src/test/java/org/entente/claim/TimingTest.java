package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.extract.Texts;
import org.entente.issue.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which time a fact gets, by the whole pipeline. */
class TimingTest {

  /** The times of all facts of a kind, in order; "-" where there is none. */
  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The United States Legation in Haiti was elevated to an embassy on 3 October 1950. | MissionUpgraded | 1950-10-03
          France recognized Israel when it established relations on 11 May 1949.     | Recognition | 1949-05-11
          France recognized the government of Iraq elected in 1990.                  | Recognition | -
          France and Spain signed the treaty of 1902 in Paris. | AGREEMENT | 1902
          France and Spain signed an agreement in Paris in 1902. | AGREEMENT | 1902
          After 1973, Egypt and Israel established diplomatic relations. | DiplomaticRelationsEstablished | [1973..]
          After the war of 1973, Egypt and Israel established diplomatic relations.  | DiplomaticRelationsEstablished | -
          Iraq invaded Kuwait after the revolution of 1979.                          | Invasion | -
          When he took office in 1990, Iraq had already severed relations with Iran. | DiplomaticRelationsSuspended | -
          Iraq severed relations with Iran when he took office in 1990. | DiplomaticRelationsSuspended | 1990
          Iraq had severed relations with Iran before he took office in 1990. | DiplomaticRelationsSuspended | -
          Iraq invaded Kuwait on the night of 2 August 1990. | Invasion | 1990-08-02
          Iraq invaded Kuwait in recent years.                                       | Invasion | -
          Within hours Iraq invaded Kuwait.                                          | Invasion | -
          On 25 August Iraq invaded Kuwait.                                          | Invasion | -
          In 1960 Chile signed an accord with Spain, whose army had invaded Morocco.  | Invasion | -
          In 1970 Chile broke with Spain, after which Iraq invaded Kuwait.           | Invasion | -
          In 1990 the minister told Chile that in his view Iraq invaded Kuwait.      | Invasion | -
          In 1850 France grew tired of its treaties with China.                      | AGREEMENT | -
          In 1794 the French Revolution entered a new phase.                         | Revolution | -
          In 1956, following a visit to Cuba by Castro, France and Spain signed a treaty. | Visit | -
          On 25 August 1990 Iraq invaded Kuwait.                                     | Invasion | 1990-08-25
          In 1990 Iraq invaded Kuwait and told Chile that it was right.              | Invasion | 1990
          """)
  void belongsToTheRightVerb(String sentence, String kind, String when) {
    assertThat(times(sentence, kind)).isEqualTo(when);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The independence of Syria and Lebanon was declared in 1943 and 1946 respectively.  | lebanon 1946, syria 1943
          Estonia and Latvia joined the European Union in 2004 and 2007, respectively.       | estonia 2004, latvia 2007
          France recognized Estonia and Latvia in January 1921 and June 1922, respectively.  | estonia 1921-01, latvia 1922-06
          Syria and Lebanon gained their independence in 1943 and 1946 respectively.         | lebanon 1946, syria 1943
          Iraq and Iran joined the United Nations in 1945, 1946 and 1947 respectively.       | iran {1945,1946,1947}, iraq {1945,1946,1947}
          """)
  void respectivelyGivesEachItsOwn(String sentence, String expected) {
    assertThat(who(sentence)).isEqualTo(expected);
  }

  @Test
  void withoutRespectivelyBothHaveBoth() {
    assertThat(who("Estonia and Latvia joined the European Union in 2004 and 2007."))
        .isEqualTo("estonia {2004,2007}, latvia {2004,2007}");
  }

  @Test
  void whatNoCalendarPlacesIsReported() {
    assertThat(
            Texts.read("", "On 25 August Iraq invaded Kuwait.").issues().stream()
                .map(Issue::detail)
                .toList())
        .containsExactly("no date for \"25 August\"");
    assertThat(Texts.read("", "Within hours Iraq invaded Kuwait.").issues()).hasSize(1);
    assertThat(Texts.read("", "In 1990 Iraq invaded Kuwait.").issues()).isEmpty();
  }

  private static String times(String sentence, String kind) {
    List<Claim> claims =
        Texts.read("", sentence).claims().stream()
            .filter(c -> kind.equals(c.kind()) || kind.equals(c.category().name()))
            .toList();
    assertThat(claims)
        .as(
            Texts.read("", sentence).claims().stream()
                    .map(c -> c.kind() + "/" + c.category() + when(c))
                    .toList()
                + "")
        .isNotEmpty();
    return claims.stream().map(TimingTest::when).collect(Collectors.joining(", "));
  }

  private static String who(String sentence) {
    return Texts.read("", sentence).claims().stream()
        .flatMap(
            claim ->
                claim.arguments().stream()
                    .map(Argument::entity)
                    .filter(id -> id.matches("syria|lebanon|estonia|latvia|iraq|iran"))
                    .map(id -> id + " " + when(claim)))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String when(Claim claim) {
    return claim.time().map(time -> time.period().edtf()).orElse("-");
  }
}
