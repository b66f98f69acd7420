/**
 * Dates as historians write them, without text.
 *
 * <p>In: nothing. Out: {@code Period}. Depends on: nothing.
 */
@NullMarked
package org.entente.time;

import org.jspecify.annotations.NullMarked;
