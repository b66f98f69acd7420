package org.entente.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.text.SourceText;
import org.entente.text.Span;

/**
 * Short names that the text itself defines in brackets: "Hay'at Tahrir al-Sham (HTS)".
 *
 * @see <a href="https://pubmed.ncbi.nlm.nih.gov/12603049/">Schwartz and Hearst 2003, A simple
 *     algorithm for identifying abbreviation definitions</a>
 */
final class Acronyms {

  private static final int MAX_WORDS = 10;
  private static final Pattern SHAPE = Pattern.compile("\\p{Lu}[\\p{L}.&]{0,8}\\p{Lu}\\.?");
  private static final Pattern BRACKET = Pattern.compile("\\s?\\(\\s?(" + SHAPE + ")\\s?[);,]");
  private static final Set<String> INNER = Set.of("DT", "IN", "CC", "HYPH", "POS", "TO", ":", "''");

  private final Map<String, String> longNames = new LinkedHashMap<>();

  /** The long name, or the name itself where the text defines none. */
  String expand(String name) {
    return longNames.getOrDefault(name, name);
  }

  /** Short names with their long ones. */
  Map<String, String> all() {
    return longNames;
  }

  /** Learns from initials: the words before the bracket begin with its letters. */
  void learn(SourceText source, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = 2; i + 1 < tokens.size(); i++) {
      if (tokens.get(i - 1).form().equals("(")
          && SHAPE.matcher(tokens.get(i).form()).matches()
          && tokens.get(i + 1).form().matches("[);,]")) {
        int start = start(tokens, i - 2, tokens.get(i).form());
        if (start >= 0 && start < i - 2) {
          Span span = new Span(tokens.get(start).span().start(), tokens.get(i - 2).span().end());
          longNames.putIfAbsent(tokens.get(i).form(), source.slice(span));
        }
      }
    }
  }

  /** Learns from a name found before a bracket, whatever its initials. */
  void learn(SourceText source, FoundName name) {
    if (name.form() != EntityMention.Form.NAME
        || name.type() == EntityType.PERSON
        || name.type() == EntityType.PLACE
        || !name.name().contains(" ")) {
      return;
    }
    String content = source.content();
    int end = name.span().end();
    Matcher matcher =
        BRACKET.matcher(content).region(end, Math.min(content.length(), end + MAX_WORDS + 6));
    if (matcher.lookingAt()) {
      longNames.putIfAbsent(matcher.group(1), name.name());
    }
  }

  /** Index of the word with the first letter, -1 where the letters do not fit the words. */
  private static int start(List<Token> tokens, int last, String acronym) {
    List<Integer> letters =
        acronym.chars().filter(Character::isUpperCase).map(Character::toLowerCase).boxed().toList();
    int letter = letters.size() - 1;
    for (int i = last; i >= 0 && i > last - MAX_WORDS; i--) {
      Token token = tokens.get(i);
      int initial = token.form().toLowerCase(Locale.ROOT).charAt(0);
      boolean capital = Character.isUpperCase(token.form().codePointAt(0));
      if (initial == letters.get(letter) && (capital || letter > 0)) {
        if (letter-- == 0) {
          return i;
        }
      } else if (capital
          || !(INNER.contains(token.tag()) || token.form().matches("al|el|de|des|la|s"))) {
        return -1;
      }
    }
    return -1;
  }
}
