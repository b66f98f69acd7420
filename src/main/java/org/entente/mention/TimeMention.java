package org.entente.mention;

import org.entente.text.Span;
import org.entente.time.Period;

/**
 * Words that place something in time.
 *
 * @param span the expression with its governing word where that changes the bounds ("By October
 *     1978"), in the source text
 * @param core the calendar words alone ("October 1978")
 * @param period what the whole says about the time of what it modifies
 * @param named what the calendar words alone name: of "until 1958" the year 1958
 * @param inferred whether a part, such as the year of "On 25 August", was taken from earlier text
 * @param anchor whether the words compare with a point ("after 1918", "until 1958") rather than
 *     name the time itself
 */
public record TimeMention(
    Span span, Span core, Period period, Period named, boolean inferred, boolean anchor) {

  /** The mention as the time at which something ended. */
  public TimeMention asEnd() {
    return new TimeMention(span, core, period.asEnd(), named, inferred, anchor);
  }

  /** The mention without the word that compares: of "until 1958" just "1958". */
  public TimeMention alone() {
    return new TimeMention(core, core, named, named, inferred, false);
  }
}
