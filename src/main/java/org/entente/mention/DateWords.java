package org.entente.mention;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.lexicon.TimeRule.Gives;
import org.entente.text.Span;

/**
 * What one rule found: the words and what they say by themselves.
 *
 * @param gives what to make of them
 * @param match all that the rule looked at
 * @param core the calendar words, of the first date where there are two
 * @param second the calendar words of the second date
 * @param slots slot to value; {@code month2} and so on for the second date
 */
record DateWords(
    Gives gives, Span match, Span core, Optional<Span> second, Map<String, String> slots) {

  /** Where the calendar words end, of both dates. */
  int end() {
    return second.orElse(core).end();
  }

  /** The slots of the first date. */
  Map<String, String> first() {
    Map<String, String> first = new HashMap<>(slots);
    first.keySet().removeIf(slot -> slot.endsWith("2"));
    return first;
  }

  /** The slots of the second date; what it does not say it shares with the first. */
  Map<String, String> later() {
    Map<String, String> later = first();
    later.remove("part");
    later.remove("season");
    slots.forEach(
        (slot, value) -> {
          if (slot.endsWith("2")) {
            later.put(slot.substring(0, slot.length() - 1), value);
          }
        });
    return later;
  }

  /** Whether a year is said, so that the date needs no other. */
  boolean saysYear() {
    return slots.containsKey("year") || slots.containsKey("anyYear");
  }

  /** Whether a day or month is said without its year. */
  boolean lacksYear() {
    return gives == Gives.DATE
        && !saysYear()
        && !slots.containsKey("which")
        && slots.containsKey("month");
  }

  /** These words with the year of others: "29 October to 7 November 1956". */
  DateWords withYearOf(DateWords other) {
    Map<String, String> filled = new HashMap<>(slots);
    for (String slot : new String[] {"year", "anyYear", "era"}) {
      String value = other.slots.get(slot);
      if (value != null) {
        filled.put(slot, value);
      }
    }
    return new DateWords(gives, match, core, second, filled);
  }
}
