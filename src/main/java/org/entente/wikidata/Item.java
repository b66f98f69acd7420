package org.entente.wikidata;

import java.util.List;
import java.util.OptionalInt;

/**
 * What Wikidata says of one item, as far as a gazetteer wants to know.
 *
 * @param id such as {@code Q796}
 * @param label its English name; empty where it has none
 * @param aliases other English names
 * @param description in English, may be empty
 * @param title of its page in the English Wikipedia; empty where there is none
 * @param classes the items it is an instance of
 * @param start year it began or was born; before Christ negative, without a year 0
 * @param end year it ended or died
 * @param countries items of the countries it lies in, belongs to or is a citizen of
 * @param wikipedias how many Wikipedias have a page on it
 */
public record Item(
    String id,
    String label,
    List<String> aliases,
    String description,
    String title,
    List<String> classes,
    OptionalInt start,
    OptionalInt end,
    List<String> countries,
    int wikipedias) {
  public Item {
    aliases = List.copyOf(aliases);
    classes = List.copyOf(classes);
    countries = List.copyOf(countries);
  }
}
