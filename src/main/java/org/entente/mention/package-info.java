/**
 * What the words of a sentence name: times.
 *
 * <p>In: {@code AnnotatedArticle}. Out: {@code TimeMention}. Depends on: text, issue, time,
 * article, language, lexicon.
 */
@NullMarked
package org.entente.mention;

import org.jspecify.annotations.NullMarked;
