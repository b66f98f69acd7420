package org.entente.entity;

import java.util.List;
import org.entente.language.AnnotatedArticle;

/**
 * An article whose names are settled.
 *
 * @param annotated sentences and tokens
 * @param entities sorted by id
 * @param mentions in reading order, not overlapping except that a demonym may lie inside a nominal
 *     mention
 * @param titleActors ids of the states or actors that the title is about, in its order; usually two
 *     for an article on relations, empty where the title names none
 */
public record LinkedArticle(
    AnnotatedArticle annotated,
    List<Entity> entities,
    List<EntityMention> mentions,
    List<String> titleActors) {
  public LinkedArticle {
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    titleActors = List.copyOf(titleActors);
  }
}
