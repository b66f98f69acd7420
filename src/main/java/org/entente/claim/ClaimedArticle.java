package org.entente.claim;

import java.util.List;
import org.entente.entity.LinkedArticle;
import org.entente.issue.Issue;

/**
 * Everything that was read from one article: the input of the graph.
 *
 * @param linked text, sentences, entities
 * @param claims sorted by first evidence, then id
 * @param issues imperfections, in reading order
 */
public record ClaimedArticle(LinkedArticle linked, List<Claim> claims, List<Issue> issues) {
  public ClaimedArticle {
    claims = List.copyOf(claims);
    issues = List.copyOf(issues);
  }
}
