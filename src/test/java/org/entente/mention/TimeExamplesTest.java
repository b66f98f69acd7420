package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.entente.lexicon.TimeExample;
import org.entente.lexicon.TimeLexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that stand beside the rules of the lexicon. */
class TimeExamplesTest {

  private static final TimeLexicon LEXICON = TimeLexicon.english();

  static Stream<TimeExample> examples() {
    return LEXICON.examples().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void findsWhatTheLexiconPromises(TimeExample example) {
    String text = example.text();
    List<String> found =
        new TimeFinder(LEXICON)
            .find(text).stream()
                .map(
                    time ->
                        text.substring(time.span().start(), time.span().end())
                            + " = "
                            + time.period().edtf())
                .toList();
    assertThat(found).containsExactlyElementsOf(example.finds());
  }
}
