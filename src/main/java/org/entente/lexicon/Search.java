package org.entente.lexicon;

import java.util.BitSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what {@link Matcher#find} finds, but looks only where a match can begin: at the start of a
 * word, and at a character that the pattern can begin with. Threads may share it.
 */
public final class Search {

  private static final int ASCII = 128;

  private final Pattern pattern;

  /** The ASCII characters that a match can begin with; any other character may. */
  private final BitSet first = new BitSet(ASCII);

  /**
   * A search for this pattern.
   *
   * @param pattern one that itself refuses a letter or a digit before the match
   */
  Search(Pattern pattern) {
    this.pattern = pattern;
    if (pattern.pattern().contains("(?<=")) {
      // What it wants to see before the match is missing in a trial.
      first.set(0, ASCII);
      return;
    }
    for (char c = 0; c < ASCII; c++) {
      Matcher matcher = pattern.matcher(String.valueOf(c));
      // Refused without a look at what follows: whatever follows, no match begins so.
      if (matcher.lookingAt() || matcher.hitEnd()) {
        first.set(c);
      }
    }
  }

  /** Whether the pattern has a group of that name. */
  public boolean hasGroup(String name) {
    return pattern.pattern().contains("(?<" + name + ">");
  }

  /** Tells every match, from left to right, without overlaps. */
  public void each(String text, Consumer<Matcher> found) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int at = 0;
    while (at < text.length()) {
      if (mayBegin(text, at) && matcher.region(at, text.length()).lookingAt()) {
        found.accept(matcher);
        at = Math.max(at + 1, matcher.end());
      } else {
        at++;
      }
    }
  }

  private boolean mayBegin(String text, int at) {
    char c = text.charAt(at);
    if (c < ASCII ? !first.get(c) : Character.isLowSurrogate(c)) {
      return false;
    }
    return at == 0 || !isWord(text.charAt(at - 1));
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c) || (c >= '0' && c <= '9');
  }
}
