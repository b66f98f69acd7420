package org.entente.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.EntityMention;
import org.entente.entity.LinkedArticle;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;
import org.entente.lexicon.Frame;

/**
 * Looks again at the sentences of an article for what the frames listen to. A pure function beside
 * the way from text to claims: it makes none and changes none.
 */
public final class ClueFinder {

  private final FrameMatcher frames;
  private final ClauseWords words;

  /** A finder for these frames. */
  public ClueFinder(List<Frame> frames, ClauseWords words) {
    this.frames = new FrameMatcher(frames);
    this.words = words;
  }

  /** The clues of every sentence, in reading order. */
  public List<Clues> find(LinkedArticle article) {
    List<Clauses> clauses = Clauses.of(article.annotated(), words);
    References references = new References(article, clauses, words, References.Scope.ACTORS);
    List<Clues> clues = new ArrayList<>();
    for (Clauses clause : clauses) {
      FrameMatcher.Context context =
          new FrameMatcher.Context(
              clause.tree().sentence().index(),
              clause,
              references,
              // Neither time nor factuality decides whether a frame fits.
              new Timing(clause, List.of(), words),
              new FactualityReader(clause, words),
              article.titleActors());
      clues.add(clues(context));
    }
    return List.copyOf(clues);
  }

  private Clues clues(FrameMatcher.Context context) {
    Map<Token, Set<String>> actors = actors(context);
    List<String> distinct = actors.values().stream().flatMap(Set::stream).distinct().toList();
    return new Clues(context.sentence(), distinct, frames.triggers(context), verb(context, actors));
  }

  /** Who the words stand for, by the word that heads them. */
  private static Map<Token, Set<String>> actors(FrameMatcher.Context context) {
    References references = context.references();
    List<EntityMention> mentions = references.mentions(context.sentence());
    Map<Token, Set<String>> actors = new LinkedHashMap<>();
    for (Token token : context.clauses().tree().tokens()) {
      // "Syrian" inside "the Syrian government" is not a second actor.
      boolean inside =
          mentions.stream()
              .anyMatch(
                  mention ->
                      mention.span().contains(token.span())
                          && mention.headToken() != token.index());
      Set<String> here = new LinkedHashSet<>();
      if (!inside) {
        for (Referent referent : references.resolveOne(context.sentence(), token)) {
          if (references.entity(referent.entity()).type().isActor()) {
            here.add(referent.entity());
          }
        }
      }
      if (!here.isEmpty()) {
        actors.put(token, here);
      }
    }
    return actors;
  }

  private static Optional<String> verb(
      FrameMatcher.Context context, Map<Token, Set<String>> actors) {
    Tree tree = context.clauses().tree();
    return tree.tokens().stream()
        .filter(Clauses::isVerb)
        .filter(
            verb ->
                actors.entrySet().stream()
                        .filter(actor -> tree.dominates(verb, actor.getKey()))
                        .flatMap(actor -> actor.getValue().stream())
                        .distinct()
                        .count()
                    > 1)
        .min(Comparator.comparingInt(verb -> tree.subtree(verb).size()))
        .map(verb -> context.clauses().lemma(verb));
  }
}
