package org.entente.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.text.Span;

/**
 * A word that at least one frame listens to.
 *
 * @param word its characters in the source text
 * @param lemma dictionary form, verbs with their particle
 * @param verbal whether it is a verb; otherwise a noun
 * @param frame id of the frame that fits, or that came nearest
 * @param kind what that frame reads: local name of the SKOS concept
 * @param lack what the frame did not find; empty where it fits
 */
public record Trigger(
    Span word, String lemma, boolean verbal, String frame, String kind, Optional<Lack> lack) {

  /**
   * Why a frame does not fit.
   *
   * @param slot the place of the clause, or the role, that is the matter
   * @param detail in words, for whoever writes the next frame
   * @param steps how far the frame got; more is nearer
   */
  public record Lack(String slot, String detail, int steps) {

    private static final int SHOWN = 6;

    static Lack word(String slot, Collection<String> wanted) {
      return new Lack(slot, slot + " is none of " + list(wanted), 0);
    }

    static Lack forbidden(String slot, String found) {
      return new Lack(slot, slot + " must not be \"" + found + "\"", 1);
    }

    static Lack role(String role, List<String> from, int filled) {
      return new Lack(role, "no " + role + " in " + String.join(", ", from), 2 + filled);
    }

    private static String list(Collection<String> words) {
      List<String> sorted = List.copyOf(new TreeSet<>(words));
      return sorted.size() <= SHOWN
          ? String.join(", ", sorted)
          : String.join(", ", sorted.subList(0, SHOWN)) + " …";
    }
  }

  /** Whether its frame lacks less. */
  boolean isNearerThan(Trigger other) {
    return steps() > other.steps();
  }

  /** Whether the frame did not find a word that it needs beside the trigger. */
  boolean lacksWord() {
    return steps() == 0;
  }

  private int steps() {
    return lack.map(Lack::steps).orElse(Integer.MAX_VALUE);
  }
}
