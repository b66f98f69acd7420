/**
 * A read-only SPARQL endpoint over a data set.
 *
 * <p>In: a Jena data set. Out: HTTP. Depends on: nothing of ours; any Turtle will do.
 */
@NullMarked
package org.entente.serve;

import org.jspecify.annotations.NullMarked;
