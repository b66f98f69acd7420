package org.entente.claim;

import java.util.List;
import java.util.Optional;
import org.entente.mention.TimeMention;

/**
 * One reading of one place, before readings of the same fact are merged.
 *
 * @param category event, agreement or relationship
 * @param kind local name of the SKOS concept
 * @param factuality how far the text stands behind it
 * @param name id of the entity that names the event or agreement itself
 * @param arguments in the order of the frame's roles
 * @param time when
 * @param attributedTo id of the entity that says so
 * @param evidence where
 */
record Draft(
    Category category,
    String kind,
    Factuality factuality,
    Optional<String> name,
    List<Argument> arguments,
    Optional<TimeMention> time,
    Optional<String> attributedTo,
    Evidence evidence) {
  Draft {
    arguments = List.copyOf(arguments);
  }
}
