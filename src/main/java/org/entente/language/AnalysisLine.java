package org.entente.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.text.Span;

/**
 * One analysis as a line of tab-separated text: the sentence, then for each token start, end,
 * lemma, tag, entity tag, head and relation. The form is not written: it is what the span covers.
 *
 * <p>In the sentence and in lemmas {@code \t}, {@code \n}, {@code \r} and {@code \\} stand for a
 * tab, line feed, carriage return and backslash.
 *
 * @param sentence its characters
 * @param tokens spans relative to the sentence
 */
record AnalysisLine(String sentence, List<Token> tokens) {
  private static final int FIELDS = 7;

  AnalysisLine {
    tokens = List.copyOf(tokens);
  }

  /** The line, without a line end. */
  String format() {
    List<String> fields = new ArrayList<>();
    fields.add(escape(sentence));
    for (Token token : tokens) {
      fields.add(Integer.toString(token.span().start()));
      fields.add(Integer.toString(token.span().end()));
      fields.add(escape(token.lemma()));
      fields.add(token.tag());
      fields.add(token.entityTag());
      fields.add(Integer.toString(token.head()));
      fields.add(token.relation());
    }
    return String.join("\t", fields);
  }

  /**
   * Reads what {@link #format} wrote.
   *
   * @throws AnalysisFormatException if the line has another form
   */
  static AnalysisLine parse(String line) throws AnalysisFormatException {
    List<String> fields = Arrays.asList(line.split("\t", -1));
    if (fields.size() % FIELDS != 1) {
      throw new AnalysisFormatException(fields.size() + " fields in line '" + line + "'");
    }
    String sentence = unescape(fields.get(0));
    List<Token> tokens = new ArrayList<>();
    try {
      for (int at = 1; at < fields.size(); at += FIELDS) {
        tokens.add(token(tokens.size(), sentence, fields.subList(at, at + FIELDS)));
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new AnalysisFormatException(e.getMessage() + " in line '" + line + "'");
    }
    return new AnalysisLine(sentence, tokens);
  }

  private static Token token(int index, String sentence, List<String> fields) {
    Span span = new Span(Integer.parseInt(fields.get(0)), Integer.parseInt(fields.get(1)));
    return new Token(
        index,
        span,
        sentence.substring(span.start(), span.end()),
        unescape(fields.get(2)),
        fields.get(3),
        fields.get(4),
        Integer.parseInt(fields.get(5)),
        fields.get(6));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        c =
            switch (text.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> text.charAt(i);
            };
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
