/**
 * Finding our actors, places, events, agreements and relationships by name: the Reconciliation
 * Service API 0.2 of the W3C community group, as OpenRefine asks it.
 *
 * <p>In: a Jena data set, HTTP. Out: JSON, small pages. Depends on: text, serve.page.
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">
 *     Reconciliation Service API 0.2</a>
 */
@NullMarked
package org.entente.serve.reconcile;

import org.jspecify.annotations.NullMarked;
