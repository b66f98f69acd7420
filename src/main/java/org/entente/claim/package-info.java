/**
 * Who did what to whom, when, and which sentence says so.
 *
 * <p>In: {@code LinkedArticle}. Out: {@code ClaimedArticle}. Depends on: all of the above.
 */
@NullMarked
package org.entente.claim;

import org.jspecify.annotations.NullMarked;
