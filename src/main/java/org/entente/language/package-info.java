/**
 * Sentences, tokens, tags, names, dependencies.
 *
 * <p>In: {@code Article}. Out: {@code AnnotatedArticle}. Depends on: text, article; a toolkit only
 * in language.nlp4j and language.opennlp.
 */
@NullMarked
package org.entente.language;

import org.jspecify.annotations.NullMarked;
