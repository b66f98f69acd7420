/**
 * Characters and positions.
 *
 * <p>In: nothing. Out: {@code SourceText}, {@code Span}, {@code Folded}. Depends on: nothing.
 */
@NullMarked
package org.entente.text;

import org.jspecify.annotations.NullMarked;
