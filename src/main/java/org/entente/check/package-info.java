/**
 * What must hold before a graph is published.
 *
 * <p>In: {@code ClaimedArticle}, a graph. Out: issues, findings. Depends on: text, issue, time,
 * article, language, mention, entity, claim, graph; Jena.
 */
@NullMarked
package org.entente.check;

import org.jspecify.annotations.NullMarked;
