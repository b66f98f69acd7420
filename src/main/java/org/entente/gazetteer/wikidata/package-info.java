/**
 * Gazetteer files out of Wikidata's JSON dumps and slices of them.
 *
 * <p>In: a dump. Out: {@code GazetteerEntry}s in a file. Depends on: gazetteer, article.
 */
@NullMarked
package org.entente.gazetteer.wikidata;

import org.jspecify.annotations.NullMarked;
