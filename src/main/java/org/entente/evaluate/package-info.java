/**
 * Scores against gold standards: facts of an article, and public sets of histories, times, names
 * and links.
 *
 * <p>In: gold files, texts, what the pipeline reads in them. Out: precision, recall and F1, and a
 * listing of errors. Depends on: everything from text to graph.
 */
@NullMarked
package org.entente.evaluate;

import org.jspecify.annotations.NullMarked;
