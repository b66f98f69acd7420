package org.entente.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a date is written, and what it gives.
 *
 * @param id name in the lexicon
 * @param searches what it looks like; a named group for each slot of the template, and {@code core}
 *     and {@code core2} for the calendar words where they are not the whole match
 * @param slots the slots of each search, in the same order: group name to slot name
 * @param gives what to make of the slots
 */
public record TimeRule(
    String id, List<Search> searches, List<Map<String, String>> slots, Gives gives) {

  /** What a rule's match says. */
  public enum Gives {
    /** One stretch of time. */
    DATE,
    /** From one to another. */
    RANGE,
    /** Two separate ones. */
    BOTH,
    /** A count of units after or before the last date named. */
    SHIFT,
    /** From the last date named for a count of units. */
    AHEAD,
    /** The named month or season after, before or in the year of the last date named. */
    NEXT,
    /** The year of the last date named, or its neighbour. */
    YEAR,
    /** The month of the last date named, or its neighbour. */
    MONTH,
    /** The day of the last date named, or its neighbour. */
    DAY,
    /** The week of the last date named, or its neighbour. */
    WEEK,
    /** The decade of the last date named, or its neighbour. */
    DECADE,
    /** The century of the last date named, or its neighbour. */
    CENTURY,
    /** Some time that no calendar can place: never a bound, but reported. */
    VAGUE,
    /** No time, though it looks like one. */
    NOTHING
  }

  public TimeRule {
    searches = List.copyOf(searches);
    slots = List.copyOf(slots);
  }

  static TimeRule read(Yaml node, TimeWords words) {
    node.fields(Set.of("rule", "pattern", "gives", "examples"));
    List<TimeWords.Template> templates =
        node.required("pattern").texts().stream()
            .map(template -> words.compile(node, template))
            .toList();
    return new TimeRule(
        node.required("rule").text(),
        templates.stream().map(template -> new Search(template.pattern())).toList(),
        templates.stream().map(TimeWords.Template::slots).toList(),
        constant(Gives.class, node.required("gives")));
  }

  /** The constant of that name, written in lower case. */
  static <E extends Enum<E>> E constant(Class<E> type, Yaml node) {
    String name = node.text();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(name.replace(' ', '_'))) {
        return constant;
      }
    }
    throw node.error(
        "unknown value '" + name + "'",
        "use one of " + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
  }
}
