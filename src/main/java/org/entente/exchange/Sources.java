package org.entente.exchange;

import java.util.Map;
import java.util.Optional;

/**
 * Addresses of the texts on the web.
 *
 * @param byName what the user gave, by the name of the article
 */
record Sources(Map<String, String> byName) {
  Sources {
    byName = Map.copyOf(byName);
  }

  /** What the user gave, else what the graph has; empty where neither has one. */
  String url(Proposal.Ground ground) {
    return Optional.ofNullable(byName.get(name(ground.article()))).orElse(ground.url());
  }

  /** {@code <base>article/iraq-syria-relations} is {@code iraq-syria-relations}. */
  static String name(String article) {
    return article.substring(article.lastIndexOf('/') + 1);
  }
}
