package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.lexicon.Frames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTableTest {

  private static final List<String> RULES =
      List.of("force.attack", "force.war", "help.aid", "named.event");
  private static final String TABLE =
      ConfidenceTable.HEADER
          + "\nall\tall\t10\t8\t0.81\nfamily\tforce\t6\t4\t0.7\nrule\tforce.war\t6\t4\t0.68\n";

  @Test
  void fallsBackToTheFamilyAndThenToAll() {
    ConfidenceTable table = ConfidenceTable.read(TABLE, RULES);
    assertThat(table.of("force.war")).isEqualTo(new RuleConfidence("force.war", 6, 4, 0.68));
    assertThat(table.of("force.attack")).isEqualTo(new RuleConfidence("force.attack", 0, 0, 0.7));
    assertThat(table.of("help.aid").confidence()).isEqualTo(0.81);
    assertThat(table.all()).extracting(RuleConfidence::rule).containsExactlyElementsOf(RULES);
    assertThatThrownBy(() -> table.of("force.wor")).hasMessage("no rule 'force.wor'");
  }

  @ParameterizedTest
  @CsvSource({
    "rule|force.wor|1|1|0.8, there is no rule 'force.wor'",
    "family|farce|1|1|0.8, there is no family 'farce'",
    "rule|force.war|1|1|0.8, a second line for 'force.war'",
    "frame|force.war|1|1|0.8, unknown scope 'frame'",
    "rule|help.aid|1|2|0.8, no counts and confidence (help.aid: 2 of 1 right)",
    "rule|help.aid|1|1|1.8, no counts and confidence (help.aid has confidence 1.8)",
    "rule|help.aid|1|1, '4 columns, not 5'"
  })
  void refusesWhatItDoesNotUnderstand(String line, String problem) {
    assertThatThrownBy(() -> ConfidenceTable.read(TABLE + line.replace('|', '\t'), RULES))
        .hasMessage(
            "confidence.tsv:5:1: "
                + problem
                + "; make the file with ./entente evaluate --confidence JUDGED.tsv --write FILE");
  }

  @Test
  void knowsEveryRule() {
    assertThat(ConfidenceTable.english(Frames.english()).all())
        .extracting(RuleConfidence::rule)
        .containsExactlyElementsOf(ConfidenceTable.rules(Frames.english()))
        .contains("named.agreement", "diplomacy.establish");
  }
}
