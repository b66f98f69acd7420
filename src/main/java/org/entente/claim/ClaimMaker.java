package org.entente.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.entity.Entity;
import org.entente.entity.LinkedArticle;
import org.entente.issue.Issue;
import org.entente.language.Sentence;
import org.entente.lexicon.ClauseWords;
import org.entente.lexicon.Frame;
import org.entente.mention.TimeMention;
import org.entente.text.Span;

/** From names and times to claims: frames and named facts, sentence by sentence, then merged. */
public final class ClaimMaker {

  private final FrameMatcher frames;
  private final NamedFacts named;
  private final ClauseWords words;
  private final ConfidenceTable confidence;

  /**
   * A maker for these frames.
   *
   * @param confidence measured precision of each of them
   */
  public ClaimMaker(List<Frame> frames, ClauseWords words, ConfidenceTable confidence) {
    this.frames = new FrameMatcher(frames);
    this.named = new NamedFacts();
    this.words = words;
    this.confidence = confidence;
  }

  /**
   * Reads every claim of an article.
   *
   * @param article with settled names
   * @param times every time expression of its sentences
   * @param issues imperfections of what was read so far
   */
  public ClaimedArticle make(LinkedArticle article, List<TimeMention> times, List<Issue> issues) {
    List<Clauses> clauses = Clauses.of(article.annotated(), words);
    NavigableMap<Span, TimeMention> byPlace = new TreeMap<>();
    times.forEach(time -> byPlace.put(time.core(), time));
    References references = new References(article, clauses, words, References.Scope.ACTORS);
    List<Draft> drafts = new ArrayList<>();
    for (Clauses clause : clauses) {
      Sentence sentence = clause.tree().sentence();
      FrameMatcher.Context context =
          new FrameMatcher.Context(
              sentence.index(),
              clause,
              references,
              new Timing(clause, inside(byPlace, sentence.span()), words),
              new FactualityReader(clause, words),
              article.titleActors());
      Precedence precedence = new Precedence(clause.tree(), words);
      for (Draft draft : named.read(context)) {
        drafts.add(draft.after(precedence.before(draft.trigger())));
      }
      for (Draft draft : frames.match(context)) {
        drafts.add(draft.after(precedence.before(draft.trigger())));
      }
    }
    Map<String, Entity> entities =
        article.entities().stream().collect(Collectors.toMap(Entity::id, entity -> entity));
    List<Claim> claims = new ClaimMerger(entities, confidence).merge(drafts);
    return new ClaimedArticle(
        article, Contradictions.mark(claims, article.annotated().article().source()), issues);
  }

  private static Collection<TimeMention> inside(
      NavigableMap<Span, TimeMention> byPlace, Span sentence) {
    return byPlace
        .subMap(
            new Span(sentence.start(), sentence.start() + 1),
            new Span(sentence.end(), sentence.end() + 1))
        .values();
  }
}
