package org.entente.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a language writes times: rules for dates, words around them, words that join them. */
public final class TimeLexicon {

  /** What a word around a date makes of it. */
  public enum Means {
    BY,
    AFTER,
    BEFORE,
    SINCE,
    UNTIL,
    AT_LEAST_UNTIL,
    ABOUT,
    WITHIN
  }

  /** What two joined dates give. */
  public enum Joined {
    /** From one to the other. */
    RANGE,
    /** Some time between the two. */
    WITHIN,
    /** One of the two. */
    EITHER
  }

  /**
   * Words before or after a date that change what it says.
   *
   * @param before matches at the end of the text before the date
   * @param after matches at the start of the text after it, when {@code before} is absent
   */
  public record Around(Optional<Pattern> before, Optional<Pattern> after, Means means) {}

  /**
   * Words that make one time of two dates.
   *
   * @param before matches at the end of the text before the first date, where it needs words there
   * @param between matches all that stands between the two
   */
  public record Join(Optional<Pattern> before, Pattern between, Joined gives) {}

  /**
   * Small words that decide how dates are read together.
   *
   * @param open at the end of the text before a date: may begin what a word after it ends
   * @param share all that stands between a date without a year and one whose year it shares
   * @param determiner at the end of the text before a date: a name may follow
   * @param name at the start of the text after such a date: a name does follow
   */
  public record Small(Pattern open, Pattern share, Pattern determiner, Pattern name) {}

  private static final String FLAGS = "(?iu)";

  private final TimeWords words;
  private final Small small;
  private final List<TimeRule> rules = new ArrayList<>();
  private final List<Around> around = new ArrayList<>();
  private final List<Join> joins = new ArrayList<>();
  private final List<TimeExample> examples = new ArrayList<>();

  private TimeLexicon(TimeWords words, Small small) {
    this.words = words;
    this.small = small;
  }

  /** The lexicon of English. */
  public static TimeLexicon english() {
    String folder = "/org/entente/lexicon/en/time/";
    return of(
        Yaml.resource(TimeLexicon.class, folder + "words.yaml"),
        List.of(
            Yaml.resource(TimeLexicon.class, folder + "dates.yaml"),
            Yaml.resource(TimeLexicon.class, folder + "relative.yaml"),
            Yaml.resource(TimeLexicon.class, folder + "vague.yaml")),
        Yaml.resource(TimeLexicon.class, folder + "relations.yaml"));
  }

  /**
   * A lexicon of other files.
   *
   * @throws LexiconException where one is not understood
   */
  public static TimeLexicon of(Yaml words, List<Yaml> rules, Yaml relations) {
    relations.fields(Set.of("around", "joins", "small"));
    TimeLexicon lexicon = new TimeLexicon(new TimeWords(words), small(relations.required("small")));
    for (Yaml file : rules) {
      file.list().forEach(lexicon::addRule);
    }
    relations.required("around").list().forEach(lexicon::addAround);
    relations.required("joins").list().forEach(lexicon::addJoin);
    return lexicon;
  }

  /** In file order: of two that match the same words the first is meant. */
  public List<TimeRule> rules() {
    return List.copyOf(rules);
  }

  public List<Around> around() {
    return List.copyOf(around);
  }

  public List<Join> joins() {
    return List.copyOf(joins);
  }

  public Small small() {
    return small;
  }

  /** The examples of all files. */
  public List<TimeExample> examples() {
    return List.copyOf(examples);
  }

  /** What the words found for a slot stand for: "11" for "Nov." as {@code month}. */
  public String valueOf(String slot, String found) {
    return words.valueOf(slot, found);
  }

  private void addRule(Yaml node) {
    TimeRule rule = TimeRule.read(node, words);
    rules.add(rule);
    examples.addAll(TimeExample.of(rule.id(), node));
  }

  private void addAround(Yaml node) {
    node.fields(Set.of("before", "after", "means", "examples"));
    Means means = TimeRule.constant(Means.class, node.required("means"));
    Optional<Pattern> after =
        node.optional("after")
            .map(found -> Pattern.compile(FLAGS + "^\\s?" + TimeWords.anyOf(found.texts())));
    around.add(new Around(before(node), after, means));
    examples.addAll(TimeExample.of(node.texts("before") + "" + node.texts("after"), node));
  }

  private void addJoin(Yaml node) {
    node.fields(Set.of("before", "between", "gives", "examples"));
    Pattern between =
        Pattern.compile(
            FLAGS
                + "\\s?"
                + TimeWords.anyOf(node.required("between").texts())
                + "(?:\\s?|\\s(?:at least )?(?:the )?)");
    joins.add(
        new Join(before(node), between, TimeRule.constant(Joined.class, node.required("gives"))));
    examples.addAll(TimeExample.of("join " + node.texts("between"), node));
  }

  private static Small small(Yaml node) {
    node.fields(Set.of("open", "share", "determiners", "leadOn"));
    return new Small(
        Pattern.compile(FLAGS + "\\b" + any(node, "open") + "\\s(?:the\\s)?$"),
        Pattern.compile(FLAGS + "\\s?" + any(node, "share") + "\\s?(?:the\\s)?"),
        Pattern.compile(FLAGS + "(?<!\\p{L}(?=\\p{L}))" + any(node, "determiners") + "\\s$"),
        Pattern.compile(FLAGS + "^\\s(?!" + any(node, "leadOn") + "\\b)\\p{L}"));
  }

  private static String any(Yaml node, String key) {
    return TimeWords.anyOf(node.required(key).texts());
  }

  private static Optional<Pattern> before(Yaml node) {
    return node.optional("before")
        .map(
            found ->
                Pattern.compile(
                    FLAGS
                        + "(?<![\\p{L}\\p{N}-])"
                        + TimeWords.anyOf(found.texts())
                        + "(?:(?<=-)|\\s{1,3})(?:the\\s{1,3})?$"));
  }
}
