package org.entente.claim;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

  /** The article with only some of its claims, and without ties to the others. */
  public ClaimedArticle keep(Predicate<Claim> which) {
    List<Claim> kept = claims.stream().filter(which).toList();
    if (kept.size() == claims.size()) {
      return this;
    }
    Set<String> ids = kept.stream().map(Claim::id).collect(Collectors.toSet());
    return new ClaimedArticle(
        linked,
        kept.stream()
            .map(
                claim ->
                    claim.withLinks(
                        claim.links().stream()
                            .filter(link -> ids.contains(link.target()))
                            .toList()))
            .toList(),
        issues);
  }
}
