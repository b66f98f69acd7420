/**
 * What HTTP itself asks of a server of documents: which form is wanted, whether it changed, what
 * went wrong.
 *
 * <p>In: requests. Out: answers. Depends on: nothing of ours.
 */
@NullMarked
package org.entente.serve.http;

import org.jspecify.annotations.NullMarked;
