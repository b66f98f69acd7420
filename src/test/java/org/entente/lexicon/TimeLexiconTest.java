package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLexiconTest {

  private static final Yaml WORDS =
      Yaml.parse("words.yaml", "words: {month: {May: 5}}\nshapes: {day: '[0-9]+'}\npieces: {}");
  private static final Yaml RELATIONS =
      Yaml.parse(
          "relations.yaml",
          "{around: [], joins: [], small: {open: a, share: b, determiners: c, leadOn: d}}");

  @Test
  void readsTheEnglishLexicon() {
    TimeLexicon english = TimeLexicon.english();
    assertThat(english.rules()).hasSizeGreaterThan(40);
    assertThat(english.examples()).hasSizeGreaterThan(100);
    assertThat(english.valueOf("month", "nov.")).isEqualTo("11");
  }

  @Test
  void saysWhereWhatAndHowToRepair() {
    refuses(
        "- {rule: r, pattern: '{day} {moon}', gives: date, examples: [{text: t, finds: []}]}",
        "dates.yaml:1:3: unknown slot {moon}; add it to words.yaml");
    refuses(
        "- {rule: r, pattern: '{day} {day}', gives: date, examples: [{text: t, finds: []}]}",
        "dates.yaml:1:3: slot {day} stands twice; write two patterns");
    refuses(
        "- {rule: r, pattern: '{day}', gives: moon, examples: [{text: t, finds: []}]}",
        "dates.yaml:1:38: unknown value 'moon'; use one of "
            + "[date, range, both, shift, ahead, next, year, month, day, week, decade, century, vague, nothing]");
    refuses("- {rule: r, pattern: '{day}', gives: date}", "dates.yaml:1:3: no 'examples'; add it");
    refuses(
        "- {rule: r, pattern: '{day}', gives: date, examples: []}",
        "dates.yaml:1:3: no example; add at least one");
    refuses(
        "- {rule: r, pattern: '{day}', gives: date, examples: [{text: t, finds: x}]}",
        "dates.yaml:1:55: expected time 'x' has no ' = '; write words = EDTF");
    refuses(
        "- {rule: r, pattern: '(', gives: date, examples: [{text: t, finds: []}]}",
        "dates.yaml:1:3: bad pattern: Unclosed group; repair it: (?:");
  }

  private static void refuses(String rules, String message) {
    assertThatThrownBy(
            () -> TimeLexicon.of(WORDS, List.of(Yaml.parse("dates.yaml", rules)), RELATIONS))
        .isInstanceOf(LexiconException.class)
        .hasMessage(message);
  }
}
