/**
 * The whole pipeline on one screen.
 *
 * <p>In: {@code Article}. Out: {@code ClaimedArticle}. Depends on: everything above.
 */
@NullMarked
package org.entente.extract;

import org.jspecify.annotations.NullMarked;
