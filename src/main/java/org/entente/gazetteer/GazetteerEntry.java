package org.entente.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One item with its names: one row of a gazetteer file.
 *
 * @param qid Wikidata item, such as {@code Q796}
 * @param label its usual name
 * @param type name of an {@code EntityType}, such as {@code HISTORIC_STATE}; empty where an earlier
 *     file says it
 * @param start year it began or was born; before Christ negative
 * @param end year it ended or died
 * @param iso3 ISO 3166-1 alpha-3 code of the country it is or is of; empty where there is none
 * @param prior how well known it is, from 0; 0 where unknown; above 3 it needs no other ground to
 *     be linked. In the bundled file the number of sources and the logarithm of their mentions; of
 *     a dump the logarithm of the number of Wikipedias
 * @param description a few words or nothing
 * @param names what it is called, the label not necessarily among them
 */
public record GazetteerEntry(
    String qid,
    String label,
    String type,
    OptionalInt start,
    OptionalInt end,
    String iso3,
    double prior,
    String description,
    List<WeightedName> names) {

  /** The names of {@code EntityType}, which stands further down the data flow; special first. */
  private static final List<String> TYPES =
      List.of(
          "STATE",
          "HISTORIC_STATE",
          "STATE_ORGAN",
          "COALITION",
          "ARMED_GROUP",
          "POLITICAL_PARTY",
          "ORGANIZATION",
          "PERSON",
          "GROUP",
          "AGREEMENT",
          "EVENT",
          "PLACE");

  /** Refuses what the file cannot hold. */
  public GazetteerEntry {
    if (!isItem(qid)) {
      throw new IllegalArgumentException("no Wikidata item: '" + qid + "'");
    }
    if (label.isBlank()) {
      throw new IllegalArgumentException(qid + " has no label");
    }
    if (!type.isEmpty() && !TYPES.contains(type)) {
      throw new IllegalArgumentException(qid + " has no such type: '" + type + "'");
    }
    if (!(prior >= 0) || Double.isInfinite(prior)) {
      throw new IllegalArgumentException(qid + " has no prior from 0: " + prior);
    }
    names = List.copyOf(names);
  }

  /** Whether the text is the number of a Wikidata item: a Q and digits. */
  public static boolean isItem(String text) {
    if (text.length() < 2 || text.charAt(0) != 'Q' || text.charAt(1) == '0') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The text as a cell may hold it: commas for tabs, line breaks, semicolons and bars. */
  public static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '|' || c == ';') {
        return text.replaceAll("[\\x00-\\x1f|;]+", ",").strip();
      }
    }
    return text.strip();
  }

  /** The types that an entry may have: the names of {@code EntityType}, special ones first. */
  public static List<String> types() {
    return TYPES;
  }

  /** The type that a class of the ontology is: {@code HistoricState} is HISTORIC_STATE. */
  public static Optional<String> typeOfClass(String className) {
    String name = className.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    return Optional.of(name).filter(TYPES::contains);
  }
}
