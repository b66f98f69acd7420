package org.entente.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the statements of a graph stand on.
 *
 * @param grounds how many statements each source licenses
 * @param ungrounded statements that nothing licenses, sorted
 */
public record Proof(Map<Ground, Integer> grounds, List<Finding> ungrounded) {
  public Proof {
    Map<Ground, Integer> copy = new EnumMap<>(Ground.class);
    copy.putAll(grounds);
    grounds = Collections.unmodifiableMap(copy);
    ungrounded = List.copyOf(ungrounded);
  }

  /** How many statements were looked at. */
  public int statements() {
    return grounds.values().stream().mapToInt(Integer::intValue).sum() + ungrounded.size();
  }
}
