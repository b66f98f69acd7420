/**
 * Which names stand for which Wikidata items: the bundled list, and what users add to it.
 *
 * <p>In: {@code states.tsv}, {@code gazetteer.tsv.gz}, users' files. Out: {@code Gazetteer}.
 * Depends on: article, for the message of a file that cannot be used.
 */
@NullMarked
package org.entente.gazetteer;

import org.jspecify.annotations.NullMarked;
