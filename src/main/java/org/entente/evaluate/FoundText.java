package org.entente.evaluate;

import java.util.List;
import org.entente.text.Span;

/**
 * What was found in one document, as it is compared with a set. An empty string stands for nothing.
 */
record FoundText(String id, List<Fact> facts, List<Time> times, List<Name> names) {

  static FoundText nothing(String id) {
    return new FoundText(id, List.of(), List.of(), List.of());
  }

  FoundText {
    facts = List.copyOf(facts);
    times = List.copyOf(times);
    names = List.copyOf(names);
  }

  /**
   * A fact that is told as done.
   *
   * @param date its beginning: a day, month or year
   * @param evidence where it stands, in reading order
   */
  record Fact(String kind, String date, List<Span> evidence) {
    Fact {
      evidence = List.copyOf(evidence);
    }

    boolean isIn(Span paragraphs) {
      return evidence.stream().anyMatch(paragraphs::overlaps);
    }

    /** A year of four digits; shorter or empty where the date is. */
    String year() {
      return date.substring(0, Math.min(4, date.length()));
    }
  }

  /** A time with an ISO date or interval. */
  record Time(Span span, String value) {}

  /** A name with one of our types, or {@code ELECTION}, and its Wikidata item. */
  record Name(Span span, String type, String item) {}
}
