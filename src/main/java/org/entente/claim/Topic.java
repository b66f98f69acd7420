package org.entente.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.text.Span;

/**
 * What an article is about, where its title is the name of one thing, and what it says that it is.
 */
final class Topic {

  private final LinkedArticle article;
  private final List<Clauses> clauses;
  private final References references;
  private final Optional<Entity> entity;
  private final Set<String> nouns = new HashSet<>();

  Topic(LinkedArticle article, List<Clauses> clauses, References references) {
    this.article = article;
    this.clauses = clauses;
    this.references = references;
    this.entity = find(article);
  }

  Optional<Entity> entity() {
    return entity;
  }

  /** Words that stand for the thing, licensed by the title. */
  Referent referent(Span mention) {
    return new Referent(
        entity.orElseThrow().id(), mention, Optional.of(article.annotated().article().titleSpan()));
  }

  /** What the article is about, where its title is the name of one thing. */
  private static Optional<Entity> find(LinkedArticle article) {
    String title = article.annotated().article().bareTitle();
    return article.entities().stream()
        .filter(entity -> entity.names().stream().anyMatch(name -> isTitle(name, title)))
        .findFirst();
  }

  /** "Sergei Ivanovich Romanovich" has the words of "Sergei Romanovich", in their order. */
  private static boolean isTitle(String name, String title) {
    if (!title.contains(" ")) {
      return name.equals(title);
    }
    List<String> words = List.of(name.split(" ", -1));
    int at = -1;
    for (String word : title.split(" ", -1)) {
      int next = words.subList(at + 1, words.size()).indexOf(word);
      if (next < 0) {
        return false;
      }
      at += next + 1;
    }
    return true;
  }

  /** What the article says its thing is: "X is a neighborhood". */
  Set<String> nouns() {
    if (nouns.isEmpty() && entity.isPresent()) {
      nouns.add("");
      for (Clauses clause : clauses) {
        Tree tree = clause.tree();
        for (Token attribute : tree.tokens()) {
          if (attribute.relation().equals("attr")
              && tree.subtree(attribute).stream().anyMatch(c -> c.lemma().matches("an?"))
              && tree.head(attribute).filter(verb -> isOfTopic(tree, verb)).isPresent()) {
            tree.conjuncts(attribute).forEach(noun -> nouns.add(noun.lemma()));
          }
        }
        if (nouns.size() > 1) {
          break;
        }
      }
    }
    return nouns;
  }

  private boolean isOfTopic(Tree tree, Token verb) {
    return tree.children(verb).stream()
        .filter(c -> c.relation().equals("nsubj"))
        .flatMap(subject -> references.mentionAt(tree.sentence().index(), subject).stream())
        .anyMatch(mention -> mention.entity().equals(entity.orElseThrow().id()));
  }
}
