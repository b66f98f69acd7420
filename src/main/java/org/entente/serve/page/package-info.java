/**
 * Pages about things: what the data say of each, with the words that say so.
 *
 * <p>In: a Jena data set. Out: HTML without scripts. Depends on: nothing of ours.
 */
@NullMarked
package org.entente.serve.page;

import org.jspecify.annotations.NullMarked;
