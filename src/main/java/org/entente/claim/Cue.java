package org.entente.claim;

import java.util.List;
import org.entente.language.Token;

/**
 * What one word says about the standing of what is below it.
 *
 * @param sources tokens of those who say so, for {@link Kind#ALLEGED}, {@link Kind#REPORTED} and
 *     {@link Kind#DENIED}
 */
record Cue(Kind kind, List<Token> sources) {

  /** How a cue changes a standing; {@link Standing#under} says how they combine. */
  enum Kind {
    /** Intended, possible, conditional: "plan to", "would", "if". */
    PLANNED,
    /** A negation: "not", "no", "without". */
    NEGATED,
    /** Does not happen, unless this itself does not: "fail to", "prevent". */
    REVERSED,
    /** Happens only if this does not: "hesitate to". */
    WITHHELD,
    /** Said without proof: "allege", "reportedly". */
    ALLEGED,
    /** Said, whatever the words below say of it: "said that it would". */
    REPORTED,
    /** Contradicted: "deny". */
    DENIED
  }

  static final Cue PLANNED = new Cue(Kind.PLANNED, List.of());
  static final Cue NEGATED = new Cue(Kind.NEGATED, List.of());
  static final Cue REVERSED = new Cue(Kind.REVERSED, List.of());
  static final Cue WITHHELD = new Cue(Kind.WITHHELD, List.of());

  Cue {
    sources = List.copyOf(sources);
  }
}
