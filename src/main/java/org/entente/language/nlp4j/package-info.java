/**
 * The NLP4J toolkit behind the {@code Analyzer} seam; nothing else imports it.
 *
 * <p>In: one sentence. Out: its {@code Token} list. Depends on: text, language, and the models of
 * {@code nlp4j-english} on the class path.
 *
 * <p>{@link org.entente.language.nlp4j.Nlp4jAnalyzer#open} is the way in. The toolkit's own loading
 * unpacks 260 MB into two gigabytes of objects, about a minute at every start; here that happens
 * once ({@code Conversion}), into flat tables that later starts map into memory ({@code
 * ModelCache}, {@code ModelFiles}).
 */
@NullMarked
package org.entente.language.nlp4j;

import org.jspecify.annotations.NullMarked;
