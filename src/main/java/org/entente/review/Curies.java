package org.entente.review;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Short names of IRIs.
 *
 * @see <a href="https://www.w3.org/TR/curie/">CURIE syntax</a>
 */
final class Curies {

  private final Map<String, String> prefixes;

  /**
   * The declared prefixes and the built-in ones of SSSOM.
   *
   * @param declared IRIs by prefix
   */
  Curies(Map<String, String> declared) {
    this.prefixes = new TreeMap<>(Sssom.BUILT_IN);
    this.prefixes.putAll(declared);
  }

  /** The IRI; none where the prefix is not known or there is no colon. */
  Optional<String> expand(String curie) {
    int colon = curie.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.ofNullable(prefixes.get(curie.substring(0, colon)))
            .map(start -> start + curie.substring(colon + 1));
  }

  /** The CURIE with the longest prefix that fits; none where none does. */
  Optional<String> shorten(String iri) {
    return prefixes.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .max(Map.Entry.comparingByValue((one, two) -> one.length() - two.length()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()));
  }
}
