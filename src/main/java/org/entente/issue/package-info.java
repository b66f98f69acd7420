/**
 * Imperfections of the data, as values.
 *
 * <p>In: nothing. Out: {@code Issue}. Depends on: text.
 */
@NullMarked
package org.entente.issue;

import org.jspecify.annotations.NullMarked;
