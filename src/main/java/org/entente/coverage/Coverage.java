package org.entente.coverage;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.text.SourceText;

/**
 * An article with what became of each of its sentences.
 *
 * @param article text and entities
 * @param marks one for each sentence, in reading order
 */
public record Coverage(LinkedArticle article, List<Mark> marks) {
  public Coverage {
    marks = List.copyOf(marks);
  }

  /** The text that the sentences point into. */
  public SourceText text() {
    return article.annotated().article().source();
  }

  public String title() {
    return article.annotated().article().title();
  }

  /** What readers call an entity. */
  public String label(String entity) {
    return article.entities().stream()
        .filter(known -> known.id().equals(entity))
        .findFirst()
        .map(Entity::label)
        .orElse(entity);
  }

  /** How many sentences have each status; every status is there. */
  public static Map<Status, Integer> counts(Collection<Coverage> articles) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      counts.put(status, 0);
    }
    for (Coverage article : articles) {
      article.marks().forEach(mark -> counts.merge(mark.status(), 1, Integer::sum));
    }
    return counts;
  }
}
