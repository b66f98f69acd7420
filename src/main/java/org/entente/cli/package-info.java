/**
 * Arguments, printing and exit codes: the only package that touches the standard streams.
 *
 * <p>In: a command line. Out: files, answers, messages. Depends on: everything above.
 */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
