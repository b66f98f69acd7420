package org.entente.phase;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What two states are to each other: a concept of the ontology's scheme of statuses.
 *
 * @param name local name of the concept, such as {@code inForce}
 * @param label its words for a reader
 * @param strand local name of the strand that it belongs to; strands run beside each other
 * @param narrower statuses that say the same more exactly
 * @param words words of a text that choose this status among its sisters
 */
public record Status(
    String name, String label, String strand, List<Status> narrower, List<String> words) {
  public Status {
    narrower = List.copyOf(narrower);
    words = List.copyOf(words);
  }

  /** The one narrower status that the words name; this where they name none or several. */
  Status saidBy(String quote) {
    List<Status> named = narrower.stream().filter(status -> status.namedIn(quote)).toList();
    return named.size() == 1 ? named.get(0) : this;
  }

  private boolean namedIn(String quote) {
    String text = quote.toLowerCase(Locale.ROOT);
    return words.stream()
        .anyMatch(
            word ->
                Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
                    .matcher(text)
                    .find());
  }

  /** Whether the other says the same, perhaps more exactly. */
  boolean covers(Status other) {
    return name.equals(other.name)
        || narrower.stream().anyMatch(status -> status.name.equals(other.name));
  }
}
