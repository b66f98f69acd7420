package org.entente.wikidata;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How the program behaves towards services that belong to others.
 *
 * @param userAgent the program, its version, and whom to write to when it misbehaves
 * @param connectTimeout for opening a connection
 * @param answerTimeout for one answer, its last byte included
 * @param maxBytes largest answer that is read
 * @param attempts how often one request is sent at most; at least 1
 * @param firstPause wait before the second attempt where the service names no time; doubled each
 *     time
 * @param longestPause longest wait; a service that asks for a longer one is left in peace
 * @param freshDays age from which a stored answer is asked for again
 * @see <a href="https://foundation.wikimedia.org/wiki/Policy:User-Agent_policy">Wikimedia's
 *     User-Agent policy</a>
 * @see <a href="https://www.mediawiki.org/wiki/API:Etiquette">MediaWiki's API etiquette</a>
 */
public record Manners(
    String userAgent,
    Duration connectTimeout,
    Duration answerTimeout,
    int maxBytes,
    int attempts,
    Duration firstPause,
    Duration longestPause,
    int freshDays) {

  /** Seconds of replication lag from which MediaWiki should rather send the program away. */
  static final int MAXLAG = 5;

  private static final Pattern CONTACT =
      Pattern.compile("[^\\s@()]+@[^\\s@()]+\\.[^\\s@()]+|https?://[^\\s()]+|User:[^()]+");
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]+");

  public Manners {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts " + attempts + ", at least 1");
    }
  }

  /**
   * The manners of Entente.
   *
   * @param version of the program
   * @param contact an address, a web page or a user page ({@code User:Name})
   * @throws IllegalArgumentException where {@link #isContact} does not hold
   */
  public static Manners of(String version, String contact) {
    if (!isContact(contact)) {
      throw new IllegalArgumentException("no contact: '" + contact + "'");
    }
    return new Manners(
        "Entente/" + version + " (" + contact.strip() + ")",
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        32 << 20,
        4,
        Duration.ofSeconds(2),
        Duration.ofMinutes(2),
        30);
  }

  /** Whether somebody can be reached there: an e-mail address, a web page, a user page. */
  public static boolean isContact(String contact) {
    String stripped = contact.strip();
    return PRINTABLE.matcher(stripped).matches() && CONTACT.matcher(stripped).matches();
  }
}
