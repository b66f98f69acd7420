package org.entente.claim;

import java.util.Optional;
import org.entente.text.Span;

/**
 * What a word stands for.
 *
 * @param entity id of the entity
 * @param mention the words of the sentence that stand for it
 * @param antecedent where those words are no name: earlier words that name it
 */
record Referent(String entity, Span mention, Optional<Span> antecedent) {}
