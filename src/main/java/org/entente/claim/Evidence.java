package org.entente.claim;

import org.entente.text.Span;

/**
 * Where the text says it.
 *
 * @param span the clause or phrase that states the fact, inside one sentence of the source text
 * @param sentence the whole sentence
 * @param rule id of the frame or rule that read it, such as {@code diplomacy.establish}
 */
public record Evidence(Span span, Span sentence, String rule) implements Comparable<Evidence> {
  @Override
  public int compareTo(Evidence other) {
    int bySpan = span.compareTo(other.span);
    return bySpan != 0 ? bySpan : rule.compareTo(other.rule);
  }
}
