package org.entente.claim;

import java.util.List;

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
}
