package org.entente.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.claim.Argument;
import org.entente.claim.Claim;
import org.entente.claim.ClaimedArticle;
import org.entente.claim.Evidence;
import org.entente.entity.Entity;
import org.entente.entity.EntityMention;
import org.entente.issue.Issue;
import org.entente.issue.IssueCode;
import org.entente.language.Sentence;
import org.entente.mention.TimeMention;
import org.entente.text.Folded;
import org.entente.text.SourceText;
import org.entente.text.Span;
import org.entente.time.Period;

/**
 * Proves that each name and date of a claim stands in the sentences that it quotes.
 *
 * <p>It works from the text and the positions alone and shares no code with the rules that made the
 * claim, so that a fault there shows here.
 */
public final class GroundingCheck {

  /** Words that stand for something named before; without one, a sentence must name an actor. */
  static final Pattern POINTING =
      Pattern.compile(
          "(?i)\\b(?:it|its|he|him|his|she|her|they|them|their|both|two|three|each|other|another|"
              + "this|that|these|those|such|same|the (?:country|countries|state|states|sides?|"
              + "nations?|part(?:y|ies)|government|former|latter|president|king|minister))\\b");

  /** What is not grounded, in the order of the claims; empty when all is. */
  public List<Issue> check(ClaimedArticle article) {
    Reading reading = new Reading(article);
    return article.claims().stream().flatMap(claim -> reading.issues(claim).stream()).toList();
  }

  /**
   * The article without the claims that are not grounded, and without links to them; each is
   * reported as an issue.
   */
  public ClaimedArticle keepGrounded(ClaimedArticle article) {
    Reading reading = new Reading(article);
    List<Issue> issues = new ArrayList<>(article.issues());
    Set<Claim> ungrounded = new HashSet<>();
    for (Claim claim : article.claims()) {
      List<Issue> found = reading.issues(claim);
      issues.addAll(found);
      if (!found.isEmpty()) {
        ungrounded.add(claim);
      }
    }
    return ungrounded.isEmpty()
        ? article
        : new ClaimedArticle(article.linked(), article.claims(), issues)
            .keep(claim -> !ungrounded.contains(claim));
  }

  /** One article, indexed. */
  private static final class Reading {
    private final SourceText text;
    private final ArticleYears articleYears;
    private final Span title;
    private final Set<Span> sentences;
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<String, List<Span>> mentions = new HashMap<>();
    private final List<String> titleActors;

    Reading(ClaimedArticle article) {
      text = article.linked().annotated().article().source();
      articleYears = new ArticleYears(text.content());
      title = article.linked().annotated().article().titleSpan();
      titleActors = article.linked().titleActors();
      sentences =
          article.linked().annotated().sentences().stream()
              .map(Sentence::span)
              .collect(Collectors.toSet());
      for (Entity entity : article.linked().entities()) {
        entities.put(entity.id(), entity);
      }
      for (EntityMention mention : article.linked().mentions()) {
        mentions.computeIfAbsent(mention.entity(), id -> new ArrayList<>()).add(mention.span());
      }
    }

    List<Issue> issues(Claim claim) {
      List<String> problems = new ArrayList<>();
      claim.evidence().forEach(evidence -> evidence(claim, evidence, problems));
      if (problems.isEmpty()) {
        claim.arguments().forEach(argument -> argument(claim, argument, problems));
        claim.name().ifPresent(name -> name(claim, name, problems));
        claim.attributedTo().ifPresent(who -> attribution(claim, who, problems));
        claim.time().ifPresent(time -> time(claim, time, problems));
      }
      Span span = claim.evidence().get(0).span();
      return problems.stream()
          .map(problem -> new Issue(IssueCode.UNGROUNDED, span, claim.id() + ": " + problem))
          .toList();
    }

    private void evidence(Claim claim, Evidence evidence, List<String> problems) {
      if (evidence.sentence().end() > text.content().length()) {
        problems.add("its sentence ends after the text");
      } else if (!evidence.sentence().contains(evidence.span())) {
        problems.add("its evidence " + quote(evidence.span()) + " is not inside its sentence");
      } else if (!sentences.contains(evidence.sentence())) {
        problems.add("its sentence " + quote(evidence.sentence()) + " is none of the article");
      } else if (!claim.arguments().isEmpty() && !speaksOf(claim, evidence.sentence())) {
        problems.add("its evidence " + quote(evidence.sentence()) + " names none of its actors");
      }
    }

    private boolean speaksOf(Claim claim, Span sentence) {
      // A sentence such as "Relations remained poor" is about the pair that the title names.
      return (titleActors.size() == 2
              && claim.arguments().stream().allMatch(a -> titleActors.contains(a.entity())))
          || POINTING.matcher(text.slice(sentence)).find()
          || claim.arguments().stream()
              .anyMatch(
                  argument ->
                      sentence.contains(argument.mention()) || named(argument.entity(), sentence));
    }

    private boolean named(String entity, Span sentence) {
      return mentions.getOrDefault(entity, List.of()).stream().anyMatch(sentence::contains);
    }

    private void argument(Claim claim, Argument argument, List<String> problems) {
      Entity entity = entities.get(argument.entity());
      String who = argument.role().property() + " " + argument.entity();
      if (entity == null) {
        problems.add(who + " is no entity of the article");
      } else if (inNoSentence(claim, argument.mention())) {
        problems.add(who + " stands at " + quote(argument.mention()) + ", outside its evidence");
      } else if (argument.antecedent().isEmpty()) {
        if (!names(entity, argument.mention())) {
          problems.add(who + " is not what " + quote(argument.mention()) + " names");
        }
      } else if (!names(entity, argument.antecedent().get())
          && !inTitle(entity, argument.antecedent().get())) {
        problems.add(who + " is not what " + quote(argument.antecedent().get()) + " names");
      }
    }

    private boolean inNoSentence(Claim claim, Span span) {
      return claim.evidence().stream().noneMatch(e -> e.sentence().contains(span));
    }

    private boolean names(Entity entity, Span span) {
      if (span.end() > text.content().length()) {
        return false;
      }
      String words = Folded.of(text.slice(span));
      return Stream.concat(Stream.of(entity.label()), entity.names().stream())
              .anyMatch(name -> Folded.of(name).equals(words))
          || mentions.getOrDefault(entity.id(), List.of()).stream().anyMatch(span::overlaps);
    }

    private boolean inTitle(Entity entity, Span span) {
      return title.contains(span)
          && (titleActors.contains(entity.id())
              || entity.names().stream()
                  .anyMatch(
                      name ->
                          (" " + Folded.of(text.slice(span)) + " ")
                              .contains(" " + Folded.of(name) + " ")));
    }

    private void name(Claim claim, String name, List<String> problems) {
      if (!entities.containsKey(name)
          || claim.evidence().stream().noneMatch(e -> named(name, e.sentence()))) {
        problems.add("its name " + name + " does not stand in its evidence");
      }
    }

    private void attribution(Claim claim, String who, List<String> problems) {
      boolean said =
          claim.evidence().stream()
              .anyMatch(
                  e ->
                      named(who, e.sentence())
                          || POINTING.matcher(text.slice(e.sentence())).find());
      if (!entities.containsKey(who) || !said) {
        problems.add(who + ", to whom it is attributed, does not stand in its evidence");
      }
    }

    private void time(Claim claim, TimeMention time, List<String> problems) {
      if (inNoSentence(claim, time.core())) {
        problems.add("its time " + quote(time.core()) + " stands outside its evidence");
        return;
      }
      String words = text.slice(time.span().union(time.core()));
      Period period = time.period();
      if (time.inferred()) {
        inferred(time, words, problems);
        return;
      }
      YearWords years = new YearWords(words, false);
      bounds(period)
          .filter(Predicate.not(day -> years.allow(day.getYear())))
          .findFirst()
          .ifPresent(
              day -> problems.add("the words \"" + words + "\" do not say " + day.getYear()));
      if (period.earliestStart().isPresent()
          && period.latestStart().isPresent()
          && Exactness.exceeds(words, period.earliestStart().get(), period.latestStart().get())) {
        problems.add("the words \"" + words + "\" are less exact than " + period.edtf());
      }
    }

    /** A year that its words leave out must stand in the text before them. */
    private void inferred(TimeMention time, String words, List<String> problems) {
      RunningYear years = new RunningYear(articleYears, time.span().start(), words);
      bounds(time.period())
          .filter(Predicate.not(day -> years.allow(day.getYear())))
          .findFirst()
          .ifPresent(
              day ->
                  problems.add("no text before the words \"" + words + "\" says " + day.getYear()));
    }

    private static Stream<LocalDate> bounds(Period period) {
      return Stream.of(
              period.earliestStart(),
              period.latestStart(),
              period.earliestEnd(),
              period.latestEnd())
          .flatMap(Optional::stream);
    }

    private String quote(Span span) {
      return span.end() > text.content().length()
          ? "(after the end of the text)"
          : "\"" + text.slice(span) + "\"";
    }
  }
}
