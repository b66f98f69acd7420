package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.language.Token;

/**
 * One step up the tree.
 *
 * @param cues the nearest to the node first
 * @param further whether what governs the head counts, too
 */
record Step(List<Cue> cues, boolean further) {

  static final Step END = new Step(List.of(), false);

  static Step end(Cue cue) {
    return new Step(List.of(cue), false);
  }

  /** The cue, then what the head's own words say of it; upwards from there. */
  static Step up(Optional<Cue> cue, Token head, OwnCues own) {
    List<Cue> cues = new ArrayList<>();
    cue.ifPresent(cues::add);
    cues.addAll(own.of(head));
    return new Step(cues, true);
  }
}
