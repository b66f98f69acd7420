package org.entente.entity;

import java.util.List;
import java.util.regex.Pattern;
import org.entente.language.Sentence;
import org.entente.text.SourceText;

/**
 * The years that a sentence writes out, 218 BC as -217, as ISO 8601 counts, or, where it has none,
 * those of its paragraph and headings. Enough to tell one bearer of a name from another; not the
 * time of an event.
 *
 * @param all in the order of the text
 */
record Years(List<Integer> all) {

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![\\d,.])(?:(\\d{1,4})(?:[–-]\\d{1,4})? ?BCE?\\b|AD (\\d{1,4})\\b|(\\d{1,4}) (?:AD|CE)\\b"
              + "|(1\\d{3}|20\\d{2})(?!\\d|,\\d))");

  /** Before it, no state of today was. */
  private static final int ANTIQUITY = 500;

  /** No year is known. */
  static final Years NONE = new Years(List.of());

  Years {
    all = List.copyOf(all);
  }

  static Years of(String text) {
    return new Years(
        YEAR.matcher(text)
            .results()
            .map(
                match ->
                    match.group(1) != null
                        ? 1 - Integer.parseInt(match.group(1))
                        : Integer.parseInt(
                            match.group(2) != null
                                ? match.group(2)
                                : match.group(3) != null ? match.group(3) : match.group(4)))
            .toList());
  }

  /** Whether more of them are of antiquity than of later times. */
  boolean areAncient() {
    return 2 * all.stream().filter(year -> year < ANTIQUITY).count() > all.size();
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
