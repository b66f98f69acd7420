package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.extract.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactualityReaderTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          In 1990 Iraq invaded Kuwait.                                  | Invasion   | ACTUAL
          France did not invade Spain in 1950.                          | Invasion   | NEGATED
          France refused to recognize Israel.                           | Recognition| NEGATED
          In 1938 Germany planned to invade Poland.                     | Invasion   | PLANNED
          The United States demanded that Spain withdraw from Cuba.     | Withdrawal | PLANNED
          In 2004 Iraq accused Syria of supporting the rebels in Yemen. | Accusation | ACTUAL
          French military intervention in Mexico became likely.         | MilitaryIntervention | PLANNED
          Congress voted to end the war between Iran and Iraq.          | War        | ACTUAL
          """)
  void readsItFromTheTree(String sentence, String kind, Factuality expected) {
    List<Claim> claims =
        Texts.read("", sentence).claims().stream().filter(c -> c.kind().equals(kind)).toList();
    assertThat(claims).isNotEmpty().allMatch(claim -> claim.factuality() == expected);
  }
}
