package org.entente.serve.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.text.Folded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSimilarityTest {

  private static double of(String one, String other) {
    return NameSimilarity.of(Folded.of(one), Folded.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Ba'athist Iraq, Baathist Iraq",
    "São Tomé, Sao Tome",
    "the Arab League, Arab League",
    "IRAQ, iraq",
    "Iran–Iraq War, Iran-Iraq War",
  })
  void takesForTheSameWhatWritersVary(String one, String other) {
    assertThat(of(one, other)).isEqualTo(NameSimilarity.SAME);
  }

  @Test
  void ranksSameAboveReorderedAboveMisspeltAboveInCommon() {
    String name = "Saddam Hussein";
    assertThat(
            List.of(
                of(name, name),
                of(name, "Hussein Saddam"),
                of(name, "Saddam Husein"),
                of(name, "Saddam Hussein al-Tikriti"),
                of(name, "Hussein of Jordan"),
                of(name, "Nasser")))
        .isSortedAccordingTo((one, other) -> Double.compare(other, one))
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsANameThatIsOnlyAPartFarBelow() {
    assertThat(of("Iraq", "Ba'athist Iraq")).isBetween(50.0, 70.0);
    assertThat(of("Iraq", "Iran")).isBetween(60.0, 80.0);
  }

  @Test
  void doesNotTakeOneYearForAnother() {
    assertThat(of("Treaty of 1954", "Treaty of 1955")).isLessThan(90);
    assertThat(of("1954", "1955")).isLessThan(80);
  }

  @Test
  void isSymmetricAndWithinItsBounds() {
    List<String> names = List.of("", "iraq", "iran", "iraq iran", "iran iraq war", "a b c", "𒀭");
    for (String one : names) {
      for (String other : names) {
        assertThat(NameSimilarity.of(one, other))
            .as("%s, %s", one, other)
            .isEqualTo(NameSimilarity.of(other, one))
            .isBetween(0.0, 100.0);
      }
    }
  }

  @Test
  void isZeroForNothing() {
    assertThat(of("Iraq", "!?")).isZero();
  }
}
