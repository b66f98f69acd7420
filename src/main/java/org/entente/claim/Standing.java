package org.entente.claim;

import java.util.List;
import org.entente.language.Token;

/**
 * How far a clause is asserted.
 *
 * @param factuality actual unless the clause or what governs it says otherwise
 * @param sources tokens of those who say so, where it is only alleged or denied
 * @param reported whether it is alleged by mere reporting, which leaves plans plans
 */
record Standing(Factuality factuality, List<Token> sources, boolean reported) {

  /** Of what nothing speaks about. */
  static final Standing TOLD = new Standing(Factuality.ACTUAL, List.of(), false);

  private static final Standing PLANNED = new Standing(Factuality.PLANNED, List.of(), false);
  private static final Standing NEGATED = new Standing(Factuality.NEGATED, List.of(), false);

  Standing {
    sources = List.copyOf(sources);
  }

  /** The standing of what a cue is about, where the cue itself has this standing. */
  Standing under(Cue cue) {
    return switch (cue.kind()) {
      case PLANNED -> factuality == Factuality.ACTUAL || reported ? PLANNED : this;
      case NEGATED -> negated();
      case REVERSED -> factuality == Factuality.NEGATED ? TOLD : negated(PLANNED);
      case WITHHELD -> factuality == Factuality.NEGATED ? TOLD : under(Cue.PLANNED);
      case ALLEGED -> alleged(cue, false);
      case REPORTED -> alleged(cue, true);
      // Whoever does not deny a thing does not say that it is so.
      case DENIED ->
          factuality == Factuality.NEGATED
              ? new Standing(Factuality.ALLEGED, List.of(), false)
              : new Standing(Factuality.DENIED, cue.sources(), false);
    };
  }

  private Standing negated() {
    return negated(NEGATED);
  }

  private Standing negated(Standing ofPlans) {
    return switch (factuality) {
      case ACTUAL, NEGATED -> NEGATED;
      case PLANNED -> ofPlans;
      // Who says that it is not so contradicts those who might say it is.
      case ALLEGED -> sources.isEmpty() ? this : new Standing(Factuality.DENIED, sources, false);
      case DENIED -> this;
    };
  }

  /** The nearest source counts; a denial from above stays one. */
  private Standing alleged(Cue cue, boolean report) {
    if (factuality == Factuality.DENIED) {
      return this;
    }
    return new Standing(
        Factuality.ALLEGED,
        cue.sources().isEmpty() ? sources : cue.sources(),
        report && (factuality == Factuality.ACTUAL || reported));
  }
}
