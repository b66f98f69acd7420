package org.entente.claim;

import java.util.Optional;
import org.entente.text.Span;

/**
 * An entity in a role, with the words that license it.
 *
 * @param role the part it plays
 * @param entity id of the entity
 * @param mention the words of the evidence sentence that stand for it: a name or "both countries"
 * @param antecedent where those words are not a name: the earlier words that name it, in a previous
 *     sentence or the title
 */
public record Argument(Role role, String entity, Span mention, Optional<Span> antecedent) {}
