package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.extract.Texts;
import org.junit.jupiter.api.Test;

/** Which dated fact a reading without time joins, by the whole pipeline. */
class InterruptionsTest {

  @Test
  void theSecondRestorationIsNotTheFirst() {
    assertThat(
            facts(
                "Chile and Peru restored diplomatic relations in 1984.",
                "Chile broke diplomatic relations with Peru in 1991.",
                "Chile and Peru restored diplomatic relations."))
        .containsExactly("Restored 1984", "Suspended 1991", "Restored -");
  }

  @Test
  void nothingBetweenMakesItOne() {
    assertThat(
            facts(
                "Chile and Peru restored diplomatic relations in 1984.",
                "Chile and Peru signed a trade agreement in 1991.",
                "Chile and Peru restored diplomatic relations."))
        .containsExactly("Restored 1984");
  }

  @Test
  void anEarlierBreakIsNotTheLaterOne() {
    assertThat(
            facts(
                "Chile broke diplomatic relations with Peru.",
                "Chile and Peru restored diplomatic relations in 1984.",
                "In 1991 Chile broke diplomatic relations with Peru."))
        .containsExactly("Suspended -", "Restored 1984", "Suspended 1991");
  }

  @Test
  void aTextAboutTheSixtiesDoesNotSpeakOfLaterYetNever() {
    assertThat(
            facts(
                "Spain invaded Morocco in 1958.",
                "Chile broke diplomatic relations with Peru.",
                "Spain invaded Cuba in 1964.",
                "In 1991 Chile broke diplomatic relations with Peru."))
        .containsExactly("Suspended -", "Suspended 1991");
  }

  @Test
  void aTextThatLooksBackDoes() {
    assertThat(
            facts(
                "In 1991 Chile broke diplomatic relations with Peru.",
                "Spain invaded Morocco in 2003.",
                "Chile broke diplomatic relations with Peru.",
                "Spain invaded Cuba in 2004."))
        .containsExactly("Suspended 1991");
  }

  private static List<String> facts(String... sentences) {
    return Texts.readAll("", sentences).claims().stream()
        .filter(claim -> claim.kind().startsWith("DiplomaticRelations"))
        .map(
            claim ->
                claim.kind().replace("DiplomaticRelations", "")
                    + claim.time().map(t -> " " + t.period().edtf()).orElse(" -"))
        .toList();
  }
}
