package org.entente.language.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  @Test
  void findsWordsInOrder() {
    assertThat(Alignment.spans(" can't  go", List.of("ca", "n't", "go")))
        .containsExactly(new Span(1, 3), new Span(3, 6), new Span(8, 10));
  }

  @Test
  void changedWordTakesWhatStandsThere() {
    assertThat(Alignment.spans("say “no” now", List.of("say", "``", "no", "''", "now")))
        .containsExactly(
            new Span(0, 3), new Span(4, 5), new Span(5, 7), new Span(7, 8), new Span(9, 12));
    assertThat(Alignment.spans("the end…", List.of("the", "end", "...")))
        .containsExactly(new Span(0, 3), new Span(4, 7), new Span(7, 8));
  }

  @Test
  void refusesWordsOfAnotherSentence() {
    assertThatThrownBy(() -> Alignment.spans("Iraq", List.of("Iraq", "left")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no place for word 1 'left' in: Iraq");
  }
}
