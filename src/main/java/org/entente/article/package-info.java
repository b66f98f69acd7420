/**
 * MediaWiki-like text to structure.
 *
 * <p>In: a file. Out: {@code Article}. Depends on: text, issue.
 */
@NullMarked
package org.entente.article;

import org.jspecify.annotations.NullMarked;
