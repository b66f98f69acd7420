package org.entente.evaluate;

import java.util.List;
import org.entente.text.Span;

/**
 * One document of a public set with what its annotators marked. An empty string stands for what
 * they left open.
 *
 * @param judged the part of the text that they looked at
 */
record GoldText(
    String id,
    String title,
    String text,
    Span judged,
    List<Heading> headings,
    List<Time> times,
    List<Label> labels) {

  GoldText {
    headings = List.copyOf(headings);
    times = List.copyOf(times);
    labels = List.copyOf(labels);
  }

  /**
   * The heading of one or more paragraphs.
   *
   * @param types what it says; none where the set has no type for it
   * @param date the day where the set knows it, else as {@code year}
   * @param span the paragraphs under it
   */
  record Heading(List<String> types, String words, String year, String date, Span span) {
    Heading {
      types = List.copyOf(types);
    }
  }

  /** A time; {@code value} is an ISO date or interval. */
  record Time(Span span, String value) {}

  /**
   * A name, or a description with an item.
   *
   * @param number by which other labels call it; 0 in sets without nesting
   * @param item Wikidata item
   * @param optional whether it may be left out
   * @param coreference whether it is a pronoun or a description
   * @param nested whether it lies inside another label
   * @param parts numbers of the labels inside it
   * @param quantity whether it is a time or a number
   */
  record Label(
      Span span,
      String type,
      int number,
      String item,
      boolean optional,
      boolean coreference,
      boolean nested,
      List<Integer> parts,
      boolean quantity) {
    Label {
      parts = List.copyOf(parts);
    }
  }
}
