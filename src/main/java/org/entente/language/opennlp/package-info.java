/**
 * OpenNLP's sentence detector behind the {@code SentenceSplitter} seam; nothing else imports it.
 *
 * <p>In: a paragraph. Out: spans of its sentences. Depends on: text, language, and the model of
 * {@code opennlp-models-sentdetect-en} on the class path.
 */
@NullMarked
package org.entente.language.opennlp;

import org.jspecify.annotations.NullMarked;
