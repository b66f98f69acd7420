/**
 * What two states are to each other from one change to the next.
 *
 * <p>In: {@code ClaimedArticle}, {@code StatusRules}. Out: {@code Relationships}. Depends on: text,
 * issue, time, article, language, mention, entity, claim.
 */
@NullMarked
package org.entente.phase;

import org.jspecify.annotations.NullMarked;
