package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  private static final String TEXT =
      "Élan of 1920, May 1920;May 5th, été 1921 (may), 𝔄lpha Éclair in X1920 end";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\d{4}",
        "may",
        "(?:in )?(?:May|été)(?: \\d{4})?",
        "É\\p{L}+",
        "\\p{Lu}\\p{L}*",
        "end$",
        "𝔄lpha",
        "(?<=\\bMay )5th",
        "(?=\\d)",
        "[^\\p{L}]\\d+"
      })
  void findsWhatThePatternFinds(String regex) {
    Pattern pattern =
        Pattern.compile(
            "(?<![\\p{L}\\d])(?:" + regex + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    List<String> found = new ArrayList<>();
    new Search(pattern).each(TEXT, match -> found.add(match.start() + match.group()));
    assertThat(found)
        .isEqualTo(pattern.matcher(TEXT).results().map(m -> m.start() + m.group()).toList());
  }
}
