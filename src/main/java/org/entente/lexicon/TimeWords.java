package org.entente.lexicon;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** The words of time expressions, and how templates are made of them. */
final class TimeWords {

  /**
   * A template made ready.
   *
   * @param slots group name to slot name, such as {@code month2} to {@code month}
   */
  record Template(Pattern pattern, Map<String, String> slots) {}

  private static final Pattern BRACED = Pattern.compile("(?<!\\\\p)\\{(\\p{Alpha}+)([0-9]?)\\}");

  /** No letter, digit or currency before; no decimal or thousands. */
  private static final String LEFT = "(?<![\\p{L}\\p{N}$£€#_])(?<!\\p{N}[.,:/])";

  private static final String RIGHT = "(?![\\p{L}\\p{N}_])(?![.,:]\\p{N})(?!\\s?%)";

  private static final String BLANK = "(?:\\s{1,3})";

  private final Map<String, Map<String, String>> words = new HashMap<>();
  private final Map<String, String> shapes = new HashMap<>();
  private final Map<String, String> pieces = new HashMap<>();

  TimeWords(Yaml root) {
    root.fields(Set.of("words", "shapes", "pieces"));
    root.required("words")
        .fields()
        .forEach(
            (slot, node) -> {
              Map<String, String> values = new LinkedHashMap<>();
              node.fields().forEach((word, value) -> values.put(word, value.text()));
              words.put(slot, values);
            });
    root.required("shapes").fields().forEach((slot, node) -> shapes.put(slot, node.text()));
    root.required("pieces").fields().forEach((piece, node) -> pieces.put(piece, node.text()));
  }

  /** What the words found for a slot stand for, such as "11" for "Nov."; shapes are themselves. */
  String valueOf(String slot, String found) {
    Map<String, String> values = words.get(slot);
    if (values == null) {
      return found;
    }
    String normal = normal(found);
    return values.entrySet().stream()
        .filter(entry -> normal(entry.getKey()).equals(normal))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(found);
  }

  /** The regular expression of a template, described in dates.yaml. */
  Template compile(Yaml node, String template) {
    String expanded = BRACED.matcher(template).replaceAll(this::piece);
    expanded = expanded.replace(",?", "(\\s?,)?").replaceAll("(?<!\\\\s\\?|\\{\\d),", "\\\\s?,");
    expanded = expanded.replace(" ", BLANK);
    expanded = expanded.replaceAll("(?<!\\\\)\\((?!\\?)", "(?:");
    expanded = expanded.replaceFirst("(?<!\\(\\?)<", "(?<core>").replace("<core>", "\u0001");
    expanded = expanded.replaceFirst("(?<!\\(\\?)<", "(?<core2>").replace("<core2>", "\u0002");
    expanded = expanded.replace('>', ')').replace("\u0001", "<core>").replace("\u0002", "<core2>");
    Map<String, String> slots = new LinkedHashMap<>();
    Matcher slot = BRACED.matcher(expanded);
    StringBuilder regex = new StringBuilder();
    while (slot.find()) {
      String group = slot.group(1) + slot.group(2);
      if (slots.put(group, slot.group(1)) != null) {
        throw node.error("slot {" + group + "} stands twice", "write two patterns");
      }
      slot.appendReplacement(
          regex,
          Matcher.quoteReplacement("(?<" + group + ">" + alternatives(node, slot.group(1)) + ")"));
    }
    slot.appendTail(regex);
    try {
      return new Template(
          Pattern.compile(
              LEFT + "(?:" + regex + ")" + RIGHT, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          slots);
    } catch (PatternSyntaxException e) {
      throw node.error("bad pattern: " + e.getDescription(), "repair it: " + regex);
    }
  }

  /** The regular expression of words, longest first, at the end or start of a text. */
  static String anyOf(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .map(TimeWords::quoted)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private String piece(java.util.regex.MatchResult braced) {
    String piece = pieces.get(braced.group(1) + braced.group(2));
    String text = piece == null ? braced.group() : BRACED.matcher(piece).replaceAll(this::piece);
    return Matcher.quoteReplacement(text);
  }

  private String alternatives(Yaml node, String slot) {
    Map<String, String> values = words.get(slot);
    if (values != null) {
      return anyOf(List.copyOf(values.keySet()));
    }
    String shape = shapes.get(slot);
    if (shape == null) {
      throw node.error("unknown slot {" + slot + "}", "add it to words.yaml");
    }
    return shape;
  }

  private static String quoted(String word) {
    String literal = Pattern.quote(word).replace(" ", "\\E" + BLANK + "\\Q");
    return Character.isUpperCase(word.charAt(0)) ? "(?-i:" + literal + ")" : literal;
  }

  private static String normal(String word) {
    return word.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
