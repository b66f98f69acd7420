/**
 * What was made of each sentence of an article, and why of the others nothing.
 *
 * <p>In: {@code ClaimedArticle}, {@code Clues}. Out: {@code Coverage}, as text or HTML. Depends on:
 * text, issue, time, article, language, mention, entity, claim.
 */
@NullMarked
package org.entente.coverage;

import org.jspecify.annotations.NullMarked;
