package org.entente.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds names whose form tells their type, such as "Treaty of X", from {@code actors/shapes.yaml}.
 */
public final class NameShapes {

  /** A capitalised word; the mark of the genitive may stand apart, as in tokenised text. */
  private static final String WORD =
      "(?:\\p{Lu}[\\p{L}\\p{M}'’]*(?:-\\p{Lu}?[\\p{L}'’]+)?(?: ['’]s?(?= ))?)";

  /**
   * A name found by its form.
   *
   * @param start first character in the searched text
   * @param end first character after it
   * @param type name of the entity type
   */
  public record Shape(int start, int end, String type) {}

  private record Rule(String type, Search search, List<String> examples) {}

  private final List<Rule> rules;

  private NameShapes(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The shapes of English names. */
  public static NameShapes english() {
    List<Rule> rules = new ArrayList<>();
    for (Yaml node :
        Yaml.resource(NameShapes.class, "/org/entente/lexicon/en/actors/shapes.yaml").list()) {
      for (String pattern : node.required("patterns").texts()) {
        // "~*" is one capitalised word and those that follow it.
        String regex = pattern.replace("~*", WORD + "(?:[ -]" + WORD + ")*").replace("~", WORD);
        rules.add(
            new Rule(
                node.required("type").text(),
                new Search(Pattern.compile("(?<![\\p{L}\\d])(?:" + regex + ")(?![\\p{L}\\d])")),
                node.required("examples").texts()));
      }
    }
    return new NameShapes(rules);
  }

  /** Every match of every shape, in the order of the file. */
  public List<Shape> find(String text) {
    List<Shape> found = new ArrayList<>();
    for (Rule rule : rules) {
      rule.search()
          .each(text, match -> found.add(new Shape(match.start(), match.end(), rule.type())));
    }
    return found;
  }

  /** The examples of the file with their types, for the test that runs them. */
  public List<Example> examples() {
    return rules.stream()
        .flatMap(rule -> rule.examples().stream().map(e -> new Example(e, rule.type())))
        .distinct()
        .toList();
  }

  /**
   * A name that must be found whole.
   *
   * @param text the name
   * @param type name of the entity type
   */
  public record Example(String text, String type) {}
}
