package org.entente.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;
import org.entente.mention.TimeMention;
import org.entente.text.Span;
import org.entente.time.Period;

/** Which time expression of a sentence belongs to which verb or noun. */
final class Timing {

  private record Owned(Token owner, TimeMention time) {}

  private final Tree tree;
  private final ClauseWords words;
  private final List<Owned> owned = new ArrayList<>();

  Timing(Tree tree, Collection<TimeMention> times, ClauseWords words) {
    this.tree = tree;
    this.words = words;
    Span sentence = tree.sentence().span();
    for (TimeMention time : times) {
      if (sentence.contains(time.core())) {
        tree.headOf(time.core()).flatMap(this::owner).ifPresent(o -> owned.add(new Owned(o, time)));
      }
    }
  }

  /** The nearest verb or noun above the words of a time expression. */
  private Optional<Token> owner(Token top) {
    Optional<Token> node = tree.head(top);
    while (node.isPresent() && !Clauses.isVerb(node.get()) && !Clauses.isNoun(node.get())) {
      node = tree.head(node.get());
    }
    return node.isPresent() ? node : Optional.of(top);
  }

  /**
   * When what a token says took place.
   *
   * @param trigger the verb or noun
   * @param related its object or light verb, whose time is its own
   * @param inherit whether the time of a governing clause holds for it too
   */
  Optional<TimeMention> of(Token trigger, Set<Token> related, boolean inherit) {
    Optional<TimeMention> named = whichItModifies(trigger);
    if (named.isPresent()) {
      return named;
    }
    Optional<TimeMention> own =
        pick(trigger, related, false)
            .or(() -> inPhrasesOf(trigger))
            .map(time -> isNotUntil(trigger, time) ? time.alone() : time);
    if (own.isPresent() || !inherit) {
      return own;
    }
    Optional<TimeMention> simultaneous = ofWhenClause(trigger);
    if (simultaneous.isPresent()) {
      return simultaneous;
    }
    Token node = trigger;
    while (node.head() >= 0) {
      if (tree.hasChild(node, c -> c.relation().equals("mark") && isBeforeAfter(c))) {
        return Optional.empty();
      }
      Token head = tree.token(node.head());
      if (saysWhen(node)) {
        return pick(head, Set.of(), false).filter(time -> !time.anchor());
      }
      if (isBeforeAfter(head) || isReport(node, head)) {
        return Optional.empty();
      }
      boolean sideBySide = node.relation().equals("conj");
      node = head;
      if (Clauses.isVerb(node) || Clauses.isNoun(node)) {
        Token above = node;
        Optional<TimeMention> found =
            pick(above, Set.of(), sideBySide)
                .or(() -> sideBySide ? Optional.empty() : ofWhenClause(above));
        if (found.isPresent()) {
          return found.filter(time -> !time.anchor() || sideBySide);
        }
      }
    }
    return Optional.empty();
  }

  /** "recognized it when he presented his credentials on 4 May": one time for both. */
  private Optional<TimeMention> ofWhenClause(Token trigger) {
    return tree.children(trigger, "advcl").stream()
        .filter(this::saysWhen)
        .flatMap(clause -> pick(clause, Set.of(), false).or(() -> inPhrasesOf(clause)).stream())
        .filter(time -> !time.anchor())
        .findFirst();
  }

  /** "was not recognized until 1837": recognized in 1837. */
  private boolean isNotUntil(Token trigger, TimeMention time) {
    return tree.hasChild(trigger, c -> c.relation().equals("neg"))
        && tree.tokens().stream()
            .filter(t -> time.span().contains(t.span()) && !time.core().contains(t.span()))
            .anyMatch(t -> t.lemma().matches("until|till"));
  }

  private boolean saysWhen(Token clause) {
    return tree.hasChild(
        clause, c -> c.lemma().equals("when") && c.relation().matches("advmod|mark"));
  }

  /**
   * "was elevated to an embassy on 3 October": a date behind a noun of the clause's own phrases,
   * where the parser hung it, is the clause's.
   */
  private Optional<TimeMention> inPhrasesOf(Token trigger) {
    if (!Clauses.isVerb(trigger)) {
      return Optional.empty();
    }
    List<TimeMention> times =
        owned.stream()
            .filter(
                o -> Clauses.isNoun(o.owner()) && o.time().span().start() > o.owner().span().end())
            .filter(o -> isInPhraseOf(o.owner(), trigger))
            .map(Owned::time)
            .toList();
    return times.size() == 1 ? Optional.of(times.get(0)) : Optional.empty();
  }

  private boolean isInPhraseOf(Token noun, Token verb) {
    Token node = noun;
    while (node.head() >= 0 && !node.equals(verb)) {
      boolean phrase =
          Clauses.isNoun(node) || (node.tag().matches("IN|TO") && !isBeforeAfter(node));
      if (!phrase || node.relation().equals("conj") || isSetOff(node)) {
        return false;
      }
      node = tree.token(node.head());
    }
    return node.equals(verb);
  }

  private boolean isSetOff(Token node) {
    return node.relation().equals("appos")
        && node.index() > 0
        && tree.token(node.index() - 1).form().equals(",");
  }

  /** "until 2011 when troops withdrew": the clause says what happened in 2011 itself. */
  private Optional<TimeMention> whichItModifies(Token trigger) {
    Token clause = trigger;
    while (clause.relation().equals("conj") && clause.head() >= 0) {
      clause = tree.token(clause.head());
    }
    if (!clause.relation().equals("relcl") || clause.head() < 0) {
      return Optional.empty();
    }
    Span modified = tree.token(clause.head()).span();
    return owned.stream()
        .map(Owned::time)
        .filter(time -> time.core().overlaps(modified))
        .findFirst()
        .map(TimeMention::alone);
  }

  /** When something was announced is not when it happened. */
  private boolean isReport(Token node, Token head) {
    return Clauses.isVerb(head)
        && words.has("saying-verbs", head.lemma())
        && !node.relation().startsWith("nsubj")
        && !node.relation().equals("conj");
  }

  private boolean isBeforeAfter(Token token) {
    return words.has("before-after", token.lemma());
  }

  private Optional<TimeMention> pick(Token owner, Set<Token> related, boolean initialOnly) {
    List<TimeMention> times =
        owned.stream()
            .filter(o -> o.owner().equals(owner) || related.contains(o.owner()))
            .map(o -> inPhrase(o) ? o.time().alone() : o.time())
            .filter(time -> !initialOnly || time.core().end() <= owner.span().start())
            .sorted(Comparator.comparing(TimeMention::core))
            .toList();
    if (times.isEmpty()) {
      return Optional.empty();
    }
    if (times.size() == 2 && coordinated(times.get(0), times.get(1))) {
      return Optional.of(both(times.get(0), times.get(1)));
    }
    return times.stream().min(Comparator.comparingInt(time -> distance(time.core(), owner.span())));
  }

  /** In "after the 1973 War" the year is part of the name; "after" is about something else. */
  private static boolean inPhrase(Owned owned) {
    return Clauses.isNoun(owned.owner())
        && owned.time().core().end() <= owned.owner().span().start();
  }

  private static int distance(Span a, Span b) {
    return a.start() < b.start() ? b.start() - a.end() : a.start() - b.end();
  }

  private boolean coordinated(TimeMention first, TimeMention second) {
    return tree.tokens().stream()
        .filter(t -> t.span().start() >= first.core().end())
        .filter(t -> t.span().end() <= second.core().start())
        .allMatch(t -> t.lemma().equals("and") || t.lemma().equals(","));
  }

  /** "in 1974 and 1975": from the one to the other. */
  private static TimeMention both(TimeMention first, TimeMention second) {
    Period a = first.period();
    Period b = second.period();
    Period period =
        new Period(
            a.earliestStart(),
            b.latestStart(),
            a.earliestEnd(),
            b.latestEnd(),
            "{" + a.edtf() + "," + b.edtf() + "}");
    return new TimeMention(
        first.span().union(second.span()),
        first.core().union(second.core()),
        period,
        period,
        first.inferred() || second.inferred(),
        false);
  }
}
