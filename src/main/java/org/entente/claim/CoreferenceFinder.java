package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.entity.EntityMention;
import org.entente.entity.LinkedArticle;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;

/**
 * The pronouns of an article with what each stands for, where it is one known thing. A pure
 * function beside the way from text to claims, which looks references up as it needs them.
 */
public final class CoreferenceFinder {

  /** Verbs of "it seems that": the pronoun stands for nothing. */
  private static final Set<String> EMPTY_SUBJECT = Set.of("seem", "appear", "happen", "follow");

  private final ClauseWords words;

  /** A finder with these words about clauses. */
  public CoreferenceFinder(ClauseWords words) {
    this.words = words;
  }

  /** The pronouns that stand for one thing, in reading order. */
  public List<EntityMention> find(LinkedArticle article) {
    List<Clauses> clauses = Clauses.of(article.annotated(), words);
    References references = new References(article, clauses, words, References.Scope.ALL);
    List<EntityMention> found = new ArrayList<>();
    for (Clauses clause : clauses) {
      int sentence = clause.tree().sentence().index();
      for (Token token : clause.tree().tokens()) {
        boolean pronoun = token.tag().startsWith("PRP") && !isEmpty(clause, token);
        if (pronoun
            || (token.tag().equals("NN") && references.mentionAt(sentence, token).isEmpty())) {
          List<Referent> referents = references.resolveOne(sentence, token);
          if (referents.size() == 1 && referents.get(0).antecedent().isPresent()) {
            found.add(
                new EntityMention(
                    sentence,
                    referents.get(0).mention(),
                    token.index(),
                    referents.get(0).entity(),
                    EntityMention.Form.PRONOUN));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** "It is known that", "it seems". */
  private static boolean isEmpty(Clauses clause, Token token) {
    Tree tree = clause.tree();
    return token.lemma().equals("it")
        && token.relation().startsWith("nsubj")
        && tree.head(token)
            .filter(
                verb ->
                    EMPTY_SUBJECT.contains(verb.lemma())
                        || tree.hasChild(verb, c -> c.relation().matches("csubj.*"))
                        || (tree.hasChild(verb, c -> c.relation().equals("ccomp"))
                            && (token.relation().equals("nsubjpass") || verb.lemma().equals("be")))
                        || (verb.lemma().equals("be")
                            && tree.hasChild(verb, c -> c.relation().equals("acomp"))
                            && tree.hasChild(verb, c -> c.relation().equals("xcomp"))))
            .isPresent();
  }
}
