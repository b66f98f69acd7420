package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in 218 BC                     | -217
          between 218 and 201 BCE       | -200
          from 206–205 BC               | -205
          in AD 43                      | 43
          in 14 CE                      | 14
          on 8 November 1945            | 1945
          """)
  void readsOneYear(String words, int year) {
    assertThat(Years.of(words).all()).containsExactly(year);
  }

  @Test
  void aNumberIsNoYear() {
    assertThat(Years.of("1,500 men, 800 ships, page 43").all()).isEmpty();
  }

  @Test
  void knowsTheAncientTexts() {
    assertThat(Years.of("In 218 BC, in 217 BC; a film of 1914.").areAncient()).isTrue();
    assertThat(Years.of("In 1814, and in 218 BC").areAncient()).isFalse();
    assertThat(Years.NONE.areAncient()).isFalse();
  }
}
