/**
 * Which things in the world the words name.
 *
 * <p>In: {@code AnnotatedArticle}. Out: {@code LinkedArticle}. Depends on: text, article, language,
 * lexicon, gazetteer.
 */
@NullMarked
package org.entente.entity;

import org.jspecify.annotations.NullMarked;
