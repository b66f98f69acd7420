package org.entente.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.entity.EntityMention;
import org.entente.entity.EntityType;
import org.entente.entity.LinkedArticle;
import org.entente.language.Token;
import org.entente.language.Tree;

/** What "the institute" stands for: what the article is about, or what was named by that word. */
final class DefiniteNouns {

  /** Sentences in which the name is looked for, the noun's own among them. */
  private static final int REACH = 6;

  private final References references;
  private final LinkedArticle article;
  private final Topic topic;

  DefiniteNouns(References references, LinkedArticle article, Topic topic) {
    this.references = references;
    this.article = article;
    this.topic = topic;
  }

  /** "the institute": one thing that has been named, with nothing more said of which. */
  static boolean is(Tree tree, Token token) {
    List<Token> children =
        tree.children(token).stream()
            .filter(c -> !c.relation().matches("punct|case|appos"))
            .toList();
    return token.tag().equals("NN")
        && children.size() == 1
        && children.get(0).lemma().matches("the|this|that")
        && children.get(0).relation().equals("det");
  }

  /** The article's own thing, where it is such a one; else the last that the noun names. */
  List<Referent> resolve(int sentence, Token token) {
    if (topic.entity().isPresent() && topic.nouns().contains(token.lemma())) {
      return List.of(topic.referent(references.phrase(sentence, token)));
    }
    for (int at = sentence; at >= 0 && at > sentence - REACH; at--) {
      Optional<EntityMention> named =
          references.mentions(at).stream()
              .filter(mention -> mention.span().end() <= token.span().start())
              .filter(mention -> mention.form() == EntityMention.Form.NAME)
              .filter(mention -> !isPerson(mention) && isCalled(mention, token.lemma()))
              .max(Comparator.comparing(EntityMention::span));
      if (named.isPresent()) {
        EntityMention antecedent = named.get();
        return List.of(
            new Referent(
                antecedent.entity(),
                references.phrase(sentence, token),
                Optional.of(antecedent.span())));
      }
    }
    return List.of();
  }

  /** Whether the noun is a word of the name: "the university" of the University of Pittsburgh. */
  private boolean isCalled(EntityMention mention, String noun) {
    String written = article.annotated().article().source().slice(mention.span());
    return List.of(written, references.entity(mention.entity()).label()).stream()
        .map(name -> List.of(name.toLowerCase(Locale.ROOT).split("\\W+", -1)))
        .anyMatch(name -> name.size() > 1 && name.contains(noun));
  }

  private boolean isPerson(EntityMention mention) {
    return references.entity(mention.entity()).type() == EntityType.PERSON;
  }
}
