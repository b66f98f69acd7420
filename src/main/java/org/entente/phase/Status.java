package org.entente.phase;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What two states are to each other: a concept of the ontology's scheme of statuses.
 *
 * @param name local name of the concept, such as {@code inForce}
 * @param label its words for a reader
 * @param strand what it belongs to
 * @param onlyNarrower whether it counts only where words name one of the narrower ones
 * @param narrower statuses that say the same more exactly
 * @param words words of a text that choose this status among its sisters
 */
public record Status(
    String name,
    String label,
    Strand strand,
    boolean onlyNarrower,
    List<Status> narrower,
    List<String> words) {
  public Status {
    narrower = List.copyOf(narrower);
    words = List.copyOf(words);
  }

  /** The one narrower status that the words name; this where they name none or several. */
  Status saidBy(String quote) {
    return one(named(quote, word -> true));
  }

  /** The one narrower status that the words lead to: "raised its legation to an embassy". */
  Status ledToBy(String quote) {
    return one(named(quote, word -> word.contains(" ")));
  }

  private Status one(List<Status> named) {
    return named.size() == 1 ? named.get(0) : this;
  }

  private List<Status> named(String quote, Predicate<String> counts) {
    String text = quote.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replace('’', '\'');
    return narrower.stream()
        .filter(status -> status.words.stream().filter(counts).anyMatch(word -> stands(word, text)))
        .toList();
  }

  private static boolean stands(String word, String text) {
    return Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})").matcher(text).find();
  }

  /** Whether the other says the same, perhaps more exactly. */
  boolean covers(Status other) {
    return name.equals(other.name)
        || narrower.stream().anyMatch(status -> status.name.equals(other.name));
  }
}
