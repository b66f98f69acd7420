package org.entente.wikidata;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Addresses of the services.
 *
 * @param wikipedia {@code api.php} of the encyclopedia whose titles name items
 * @param wikidata {@code api.php} of the Wikibase that holds the items
 * @param reconciliation a service of the reconciliation API 0.2, where one is to be asked too
 */
public record Services(URI wikipedia, URI wikidata, Optional<URI> reconciliation) {

  private static final URI WIKIPEDIA = URI.create("https://en.wikipedia.org/w/api.php");
  private static final URI WIKIDATA = URI.create("https://www.wikidata.org/w/api.php");

  /** English Wikipedia and Wikidata. */
  public static Services wikimedia() {
    return new Services(WIKIPEDIA, WIKIDATA, Optional.empty());
  }

  /** Whether the program sends anything to such an address: https, or http to this machine. */
  public static boolean isAllowed(URI address) {
    return Transport.isSafe(address) && address.getRawQuery() == null;
  }

  Set<String> hosts() {
    Set<String> hosts = new TreeSet<>();
    hosts.add(wikipedia.getAuthority());
    hosts.add(wikidata.getAuthority());
    reconciliation.ifPresent(uri -> hosts.add(uri.getAuthority()));
    return hosts;
  }
}
