package org.entente.phase;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which kind of fact leads to which status, as {@code ontology/types.ttl} says; each map goes from
 * the local name of a kind.
 *
 * @param before the status that an event presupposes ({@code ent:preStatus})
 * @param after the status that an event leads to ({@code ent:postStatus})
 * @param during the status as long as a fact lasts ({@code ent:statusDuring})
 * @param ifNot the status where an event is told as not done ({@code ent:statusIfNot})
 */
public record StatusRules(
    Map<String, Status> before,
    Map<String, Status> after,
    Map<String, Status> during,
    Map<String, Status> ifNot) {
  public StatusRules {
    before = Collections.unmodifiableMap(new TreeMap<>(before));
    after = Collections.unmodifiableMap(new TreeMap<>(after));
    during = Collections.unmodifiableMap(new TreeMap<>(during));
    ifNot = Collections.unmodifiableMap(new TreeMap<>(ifNot));
  }

  /** The status above a status that has narrower ones; itself where nothing is above. */
  Status broadest(Status status) {
    return Optional.of(after.values().stream())
        .flatMap(all -> all.filter(above -> above.covers(status)).findFirst())
        .orElse(status);
  }
}
