package org.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  void countsAsFromTheStart() {
    // a pair of surrogates lies across the border of the index
    SourceText text = new SourceText("t", ("a".repeat(1023) + "𝔄b").repeat(5));
    CodePoints points = new CodePoints(text);
    int length = text.content().length();
    for (int start = 0; start < length; start++) {
      if (!Character.isLowSurrogate(text.content().charAt(start))) {
        Span span = new Span(start, length);
        assertThat(points.span(span)).isEqualTo(text.codePointSpan(span));
      }
    }
  }
}
