package org.entente.claim;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;
import org.entente.mention.TimeMention;
import org.entente.text.Span;
import org.entente.time.Period;

/** Which time expression of a sentence belongs to which verb or noun. */
final class Timing {

  private record Owned(Token owner, TimeMention time) {}

  private static final String PARTS_OF_DAYS =
      "eve|night|morning|evening|afternoon|day|week|weekend|month|course";

  private final Tree tree;
  private final Clauses clauses;
  private final ClauseWords words;
  private final List<TimeMention> times;
  private final List<Owned> owned = new ArrayList<>();

  Timing(Clauses clauses, Collection<TimeMention> times, ClauseWords words) {
    this.clauses = clauses;
    this.tree = clauses.tree();
    this.words = words;
    this.times =
        times.stream()
            .filter(time -> tree.sentence().span().contains(time.core()))
            .sorted(Comparator.comparing(TimeMention::core))
            .toList();
    for (TimeMention time : this.times) {
      tree.headOf(time.core())
          .flatMap(this::owner)
          .filter(o -> !isScale(time, o))
          .ifPresent(o -> owned.add(new Owned(o, time)));
    }
  }

  /** "the largest rally since 1945": what it is compared with, not when it was. */
  private boolean isScale(TimeMention time, Token noun) {
    return Clauses.isNoun(noun)
        && tree.hasChild(noun, c -> c.tag().equals("JJS") || c.lemma().matches("first|last|most"))
        && tree.tokens().stream()
            .anyMatch(t -> t.lemma().equals("since") && time.span().contains(t.span()));
  }

  /** The nearest verb or noun above the words of a time expression, itself no such word. */
  private Optional<Token> owner(Token top) {
    Optional<Token> node = tree.head(top);
    while (node.isPresent() && !mayOwn(node.get())) {
      node = tree.head(node.get());
    }
    return node.isPresent() ? node : Optional.of(top);
  }

  private boolean mayOwn(Token token) {
    return (Clauses.isVerb(token) || Clauses.isNoun(token))
        && times.stream().noneMatch(time -> time.core().contains(token.span()));
  }

  /**
   * When what a token says took place; of what a verb says to have ended, when it ended.
   *
   * @param trigger the verb or noun
   * @param related its object or light verb, whose time is its own
   * @param inherit whether the time of a governing clause holds for it too
   */
  Optional<TimeMention> of(Token trigger, Set<Token> related, boolean inherit) {
    // Whoever asks in 1898 to end a war says nothing of when it ended: no time from above.
    return isEnded(trigger)
        ? told(trigger, related, false).map(TimeMention::asEnd)
        : told(trigger, related, inherit);
  }

  /** "ended the war in 1783", "the occupation ended"; but "the war ended their rule" did not. */
  private boolean isEnded(Token trigger) {
    return Clauses.isNoun(trigger)
        && trigger.relation().matches("dobj|nsubj|nsubjpass")
        && tree.head(trigger)
            .filter(clauses::isEnding)
            .filter(
                verb ->
                    trigger.relation().equals("dobj")
                        || !tree.hasChild(verb, c -> c.relation().equals("dobj")))
            .isPresent();
  }

  private Optional<TimeMention> told(Token trigger, Set<Token> related, boolean inherit) {
    Optional<TimeMention> named = whichItModifies(trigger);
    if (named.isPresent()) {
      return named;
    }
    if (isJoined(trigger)) {
      return pick(trigger, Set.of(), false);
    }
    Optional<TimeMention> own =
        pick(trigger, related, false)
            .or(() -> ofNotUntil(trigger))
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
        return isPluperfect(node)
            ? Optional.empty()
            : pick(head, Set.of(), false).filter(time -> !time.anchor());
      }
      if (isBeforeAfter(head)
          || isCause(head)
          || (isReport(node, head) && !(node.equals(trigger) && isProgressive(node)))
          || isOfAnotherTime(node)
          || isAfterWhich(node)
          || isEarlierBeside(node, head)) {
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

  /** "joined the war in 1779", "condemned the attack in May": when is not told of the war. */
  private boolean isJoined(Token trigger) {
    return Clauses.isNoun(trigger)
        && trigger.relation().matches("dobj|nsubjpass")
        && tree.head(trigger)
            .filter(verb -> words.has("later-verbs", clauses.lemma(verb)))
            .isPresent();
  }

  /** "recognized it when he presented his credentials on 4 May": one time for both. */
  private Optional<TimeMention> ofWhenClause(Token trigger) {
    if (isPluperfect(trigger)) {
      return Optional.empty();
    }
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

  /** "did not recognize it until it received an envoy on 13 May": recognized then. */
  private Optional<TimeMention> ofNotUntil(Token trigger) {
    if (!tree.hasChild(trigger, c -> c.relation().equals("neg"))) {
      return Optional.empty();
    }
    List<Token> until = new ArrayList<>();
    tree.children(trigger, "advcl").stream()
        .filter(clause -> tree.hasChild(clause, c -> c.lemma().matches("until|till")))
        .forEach(until::add);
    tree.children(trigger, "prep").stream()
        .filter(preposition -> preposition.lemma().matches("until|till"))
        .forEach(preposition -> until.addAll(tree.children(preposition, "pobj")));
    return until.stream()
        .flatMap(then -> pick(then, Set.of(), false).or(() -> inPhrasesOf(then)).stream())
        .filter(time -> !time.anchor())
        .map(TimeMention::alone)
        .findFirst();
  }

  /** "When he took office, relations had broken down": what had been done was done before. */
  private boolean isPluperfect(Token verb) {
    return tree.hasChild(verb, c -> c.form().equalsIgnoreCase("had") && c.index() < verb.index());
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
            .filter(o -> !namesItsNoun(o))
            .filter(o -> isInPhraseOf(o.owner(), trigger))
            .map(Owned::time)
            .toList();
    return times.size() == 1 ? Optional.of(times.get(0)) : Optional.empty();
  }

  /** "The government of 1990"; but "the night of 2 August 1990" is a time itself. */
  private boolean namesItsNoun(Owned owned) {
    return !owned.owner().lemma().matches(PARTS_OF_DAYS)
        && tree.tokens().stream()
            .filter(t -> t.span().end() <= owned.time().core().start())
            .reduce((before, last) -> last)
            .filter(last -> last.lemma().equals("of"))
            .isPresent();
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

  /** "Pearson, who would later lead Canada, was honoured in 1957": not then. */
  private boolean isOfAnotherTime(Token clause) {
    return clause.relation().equals("relcl")
        && tree.hasChild(clause, c -> c.form().toLowerCase(Locale.ROOT).matches("would|had|will"));
  }

  /** "declared war in May, after which talks began": not in May. */
  private boolean isAfterWhich(Token clause) {
    return tree.children(clause, "prep").stream()
        .filter(this::isBeforeAfter)
        .anyMatch(p -> tree.hasChild(p, c -> c.lemma().equals("which")));
  }

  /** "signed a treaty in May with Siam, whose army had left": a conjunct had been done before. */
  private boolean isEarlierBeside(Token clause, Token head) {
    return clause.relation().equals("conj")
        && Clauses.isVerb(clause)
        && Clauses.isVerb(head)
        && isPluperfect(clause)
        && !isPluperfect(head);
  }

  /** When something was announced is not when it happened. */
  private boolean isReport(Token node, Token head) {
    return Clauses.isVerb(head)
        && words.has("saying-verbs", head.lemma())
        && !node.relation().startsWith("nsubj")
        && !node.relation().equals("conj");
  }

  /** "informed them that it was resuming relations": while it spoke. */
  private boolean isProgressive(Token verb) {
    return verb.tag().equals("VBG")
        && tree.hasChild(verb, c -> c.relation().equals("aux") && c.lemma().equals("be"));
  }

  /** "ended in 1967 due to the attack": what brings a thing about comes before it. */
  private static boolean isCause(Token token) {
    return token.lemma().matches("due|because|owing") && !Clauses.isVerb(token);
  }

  private boolean isBeforeAfter(Token token) {
    return words.has("before-after", token.lemma())
        // "following another visit": a participle to the tagger
        || (token.relation().equals("prep")
            && words.has("before-after", token.form().toLowerCase(Locale.ROOT)));
  }

  private Optional<TimeMention> pick(Token owner, Set<Token> related, boolean initialOnly) {
    // "In 1951 they abrogated the treaty of 1936": a verb's own date before its object's.
    boolean ownDate =
        Clauses.isVerb(owner) && owned.stream().anyMatch(o -> o.owner().equals(owner));
    List<TimeMention> times =
        owned.stream()
            .filter(o -> o.owner().equals(owner) || (!ownDate && related.contains(o.owner())))
            // "following the 1956 war and the rise of tensions": the year is the war's own.
            .filter(o -> !initialOnly || !inPhrase(o))
            .map(o -> inPhrase(o) ? o.time().alone() : o.time())
            .filter(time -> !initialOnly || time.core().end() <= owner.span().start())
            .sorted(Comparator.comparing(TimeMention::core))
            .toList();
    if (times.isEmpty()) {
      return Optional.empty();
    }
    if (times.size() > 1 && coordinated(times)) {
      return Optional.of(
          all(
              times.stream()
                  .sorted(
                      Comparator.comparing(
                          time -> time.named().earliestStart().orElse(LocalDate.MIN)))
                  .toList()));
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

  private boolean coordinated(List<TimeMention> times) {
    return IntStream.range(1, times.size())
        .allMatch(i -> onlyBetween(times.get(i - 1).core(), times.get(i).core(), "and|,"));
  }

  private boolean onlyBetween(Span first, Span second, String lemmas) {
    return tree.tokens().stream()
        .filter(t -> t.span().start() >= first.end())
        .filter(t -> t.span().end() <= second.start())
        .allMatch(t -> t.lemma().matches(lemmas));
  }

  /** Whether two names stand side by side in a list. */
  boolean isList(Span first, Span second) {
    return onlyBetween(first, second, "and|,|the");
  }

  boolean isInSentence(Span span) {
    return tree.sentence().span().contains(span);
  }

  /**
   * The times that "respectively" gives out one by one: of a list of at least two that it follows
   * or leads, and that holds the time at {@code core}; none where there is no such list.
   */
  List<TimeMention> respectively(Span core) {
    for (Token word : tree.tokens()) {
      if (!word.lemma().equals("respectively")) {
        continue;
      }
      for (List<TimeMention> run : runs()) {
        Span whole = run.get(0).span().union(run.get(run.size() - 1).core());
        boolean beside =
            whole.end() <= word.span().start()
                ? onlyBetween(whole, word.span(), ",")
                : onlyBetween(word.span(), whole, ",|in|on");
        if (beside && run.size() > 1 && whole.overlaps(core)) {
          return run.stream().map(TimeMention::alone).toList();
        }
      }
    }
    return List.of();
  }

  /** The times of the sentence, those of one list together. */
  private List<List<TimeMention>> runs() {
    List<List<TimeMention>> runs = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      if (i == 0 || !onlyBetween(times.get(i - 1).core(), times.get(i).core(), "and|,|in|on")) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(times.get(i));
    }
    return runs;
  }

  /** "in 1974 and 1975": from the first to the last. */
  private static TimeMention all(List<TimeMention> times) {
    TimeMention first = times.get(0);
    TimeMention last = times.get(times.size() - 1);
    Period period =
        new Period(
            first.period().earliestStart(),
            last.period().latestStart(),
            first.period().earliestEnd(),
            last.period().latestEnd(),
            times.stream().map(time -> time.period().edtf()).collect(joining(",", "{", "}")));
    return new TimeMention(
        first.span().union(last.span()),
        first.core().union(last.core()),
        period,
        period,
        times.stream().anyMatch(TimeMention::inferred),
        false);
  }
}
