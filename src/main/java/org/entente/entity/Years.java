package org.entente.entity;

import java.util.List;
import java.util.regex.Pattern;
import org.entente.language.Sentence;
import org.entente.text.SourceText;

/**
 * The years that a sentence writes out, or, where it has none, those of its paragraph and headings.
 * Enough to tell one bearer of a name from another; not the time of an event.
 *
 * @param all in the order of the text
 */
record Years(List<Integer> all) {

  private static final Pattern YEAR = Pattern.compile("(?<![\\d,.])(1\\d{3}|20\\d{2})(?!\\d|,\\d)");

  /** No year is known. */
  static final Years NONE = new Years(List.of());

  Years {
    all = List.copyOf(all);
  }

  static Years of(String text) {
    return new Years(
        YEAR.matcher(text).results().map(match -> Integer.valueOf(match.group(1))).toList());
  }

  /** The years of the sentence, else of its block, else of the headings. */
  static Years of(SourceText source, Sentence sentence) {
    Years here = of(source.slice(sentence.span()));
    if (here.all.isEmpty()) {
      here = of(source.slice(sentence.block().span()));
    }
    return here.all.isEmpty() ? of(String.join(" ", sentence.block().headings())) : here;
  }

  boolean isKnown() {
    return !all.isEmpty();
  }

  int first() {
    return all.stream().mapToInt(Integer::intValue).min().orElse(Integer.MIN_VALUE);
  }

  int last() {
    return all.stream().mapToInt(Integer::intValue).max().orElse(Integer.MAX_VALUE);
  }

  /** Whether some year lies in the range, both ends included. */
  boolean touch(int from, int to) {
    return all.stream().anyMatch(year -> from <= year && year <= to);
  }
}
