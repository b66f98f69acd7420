/**
 * The live path: asks Wikipedia, Wikidata and reconciliation services, politely, and only when the
 * user says so. No other package opens a connection.
 *
 * <p>In: names that the gazetteer could not settle. Out: entries for the user's own gazetteer, and
 * a report. Depends on: gazetteer.
 */
@NullMarked
package org.entente.wikidata;

import org.jspecify.annotations.NullMarked;
