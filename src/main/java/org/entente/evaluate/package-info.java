/**
 * Scores of extracted facts against a gold standard.
 *
 * <p>In: a gold file, the article's text, a table of facts. Out: precision, recall and F1. Depends
 * on: article (for its exception).
 */
@NullMarked
package org.entente.evaluate;

import org.jspecify.annotations.NullMarked;
