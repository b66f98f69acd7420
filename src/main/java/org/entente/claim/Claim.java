package org.entente.claim;

import java.util.List;
import java.util.Optional;
import org.entente.mention.TimeMention;

/**
 * One fact that an article states, with every place that states it.
 *
 * @param id readable key made from kind, parties and date, unique in the article among claims of
 *     its category; the last part of the published IRI
 * @param category event, agreement or relationship
 * @param kind local name of the SKOS concept, as in {@code ontology/types.ttl}
 * @param factuality how far the text stands behind it
 * @param label one line for a reader, such as "Iraq and Syria establish diplomatic relations"
 * @param name id of the entity that names the event or agreement itself ("World War I")
 * @param arguments sorted by role, then entity
 * @param time when, where the text says so
 * @param attributedTo id of the entity that says so, where the text names one
 * @param links ties to other claims of the article
 * @param confidence estimated probability that a reader finds it right, from 0 to 1
 * @param evidence in reading order, at least one
 */
public record Claim(
    String id,
    Category category,
    String kind,
    Factuality factuality,
    String label,
    Optional<String> name,
    List<Argument> arguments,
    Optional<TimeMention> time,
    Optional<String> attributedTo,
    List<ClaimLink> links,
    double confidence,
    List<Evidence> evidence) {
  public Claim {
    arguments = List.copyOf(arguments);
    links = List.copyOf(links);
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("claim " + id + " has no evidence");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("claim " + id + " has confidence " + confidence);
    }
  }

  /** The same with other ties. */
  public Claim withLinks(List<ClaimLink> others) {
    return new Claim(
        id,
        category,
        kind,
        factuality,
        label,
        name,
        arguments,
        time,
        attributedTo,
        others,
        confidence,
        evidence);
  }
}
