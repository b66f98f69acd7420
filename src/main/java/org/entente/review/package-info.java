/**
 * The review file: links to Wikidata as an SSSOM/TSV sheet that a person edits and the next run
 * obeys.
 *
 * <p>In: {@code LinkedArticle}, {@code links.sssom.tsv}. Out: {@code LinkedArticle} with a person's
 * links, {@code links.sssom.tsv}, {@code links.ttl}. Depends on: text, article, language, entity,
 * graph.
 */
@NullMarked
package org.entente.review;

import org.jspecify.annotations.NullMarked;
