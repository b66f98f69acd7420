package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Span;

/** A stand-in without a model: words between blanks, the first is the root. */
final class BlankAnalyzer implements Analyzer {
  private static final Pattern WORD = Pattern.compile("\\S+");

  @Override
  public List<Token> analyze(String sentence) {
    List<Token> tokens = new ArrayList<>();
    Matcher words = WORD.matcher(sentence);
    while (words.find()) {
      String form = words.group();
      tokens.add(
          new Token(
              tokens.size(),
              new Span(words.start(), words.end()),
              form,
              form.toLowerCase(Locale.ROOT),
              "NN",
              "O",
              tokens.isEmpty() ? -1 : 0,
              tokens.isEmpty() ? "root" : "dep"));
    }
    return tokens;
  }

  @Override
  public String version() {
    return "blank-1";
  }
}
