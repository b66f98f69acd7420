package org.entente.claim;

import java.util.Optional;
import org.entente.entity.EntityMention;
import org.entente.language.Token;
import org.entente.text.Span;

/**
 * What a word stands for.
 *
 * @param entity id of the entity
 * @param mention the words of the sentence that stand for it
 * @param antecedent where those words are no name: earlier words that name it
 */
record Referent(String entity, Span mention, Optional<Span> antecedent) {

  /** A word that stands for what was named. */
  static Referent of(Token token, EntityMention antecedent) {
    return new Referent(antecedent.entity(), token.span(), Optional.of(antecedent.span()));
  }

  /** A word that stands for what other words stand for. */
  static Referent of(Token token, Referent antecedent) {
    return new Referent(
        antecedent.entity(),
        token.span(),
        Optional.of(antecedent.antecedent().orElse(antecedent.mention())));
  }
}
