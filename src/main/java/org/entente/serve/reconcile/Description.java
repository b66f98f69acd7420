package org.entente.serve.reconcile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line that tells a thing from its namesakes. */
final class Description {

  private static final int QUOTE = 160;

  private Description() {}

  /**
   * For a fact its kind, its time and the words that state it; for others their class and how many
   * facts of which years involve them.
   */
  static String of(String type, Map<Property, List<Value>> values, Histories histories, String id) {
    Stream<String> head =
        Stream.of(first(values, Property.KIND, type), first(values, Property.EDTF, ""));
    int facts = histories.facts(id);
    Stream<String> history =
        facts == 0
            ? Stream.of()
            : Stream.of(facts == 1 ? "1 fact" : facts + " facts", histories.years(id));
    String line =
        Stream.concat(head, history)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    String quote = first(values, Property.QUOTE, "");
    return quote.isEmpty() ? line : line + ": “" + cut(quote, QUOTE) + "”";
  }

  /** The text, or as much of it as is not longer than so many characters, whole words. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = text.lastIndexOf(' ', length - 1);
    int at = end > length / 2 ? end : length - 1;
    return text.substring(0, Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at) + "…";
  }

  private static String first(
      Map<Property, List<Value>> values, Property property, String otherwise) {
    return values.getOrDefault(property, List.of()).stream()
        .findFirst()
        .map(Value::text)
        .orElse(otherwise);
  }
}
