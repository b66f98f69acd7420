package org.entente.phase;

import java.util.List;
import org.entente.issue.Issue;

/**
 * The relationships of an article and what is doubtful about their order.
 *
 * @param all by strand, then states
 * @param issues in the order of {@code all}
 */
public record Relationships(List<Relationship> all, List<Issue> issues) {
  public Relationships {
    all = List.copyOf(all);
    issues = List.copyOf(issues);
  }
}
