package org.entente.mention;

import java.util.List;
import org.entente.text.Span;

/**
 * The times that an article names, in reading order.
 *
 * @param placed those that have a place on the calendar
 * @param unplaced words that speak of a time that no rule could place: "on 25 August" where no year
 *     was named
 */
public record FoundTimes(List<TimeMention> placed, List<Span> unplaced) {
  public FoundTimes {
    placed = List.copyOf(placed);
    unplaced = List.copyOf(unplaced);
  }
}
