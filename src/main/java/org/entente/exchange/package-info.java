/**
 * What goes back to Wikidata, by people's hands: statements for QuickStatements, a table for
 * OpenRefine, and dates that differ. Nothing here edits anything.
 *
 * <p>In: a folder of graphs, slices of Wikidata. Out: text, tables, a page. Depends on: article;
 * Jena, Gson, Commons CSV.
 */
@NullMarked
package org.entente.exchange;

import org.jspecify.annotations.NullMarked;
