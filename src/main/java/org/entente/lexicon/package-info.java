/**
 * The domain knowledge as data: readers that refuse what they do not understand.
 *
 * <p>In: the files under {@code org/entente/lexicon/en}. Out: records such as frames, names and
 * time patterns. Depends on: time.
 */
@NullMarked
package org.entente.lexicon;

import org.jspecify.annotations.NullMarked;
