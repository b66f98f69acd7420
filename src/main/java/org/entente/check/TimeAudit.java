package org.entente.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;

/** Whether the time words of a fact stand in its sentences and say what its bounds say. */
final class TimeAudit {

  private static final List<Property> DAYS =
      List.of(
          Terms.ent("earliestStart"),
          Terms.ent("latestStart"),
          Terms.ent("earliestEnd"),
          Terms.ent("latestEnd"));
  private static final List<Property> YEARS =
      List.of(Terms.ent("earliestYear"), Terms.ent("latestYear"), Terms.ent("namedYear"));

  /** One statement about time with its licence. */
  record Settled(Statement statement, Optional<Ground> ground, String problem) {}

  private final Resource fact;
  private final List<Settled> settled = new ArrayList<>();

  TimeAudit(Resource fact, List<Quote> sentences, Function<Quote, ArticleYears> articles) {
    this.fact = fact;
    Statement said = fact.getProperty(Terms.TIME_TEXT);
    if (said == null) {
      bounds().forEach(b -> settled.add(new Settled(b, Optional.empty(), "no words for it")));
      return;
    }
    String words = said.getString();
    Optional<Quote> sentence =
        sentences.stream().filter(quote -> quote.words().contains(words)).findFirst();
    settled.add(
        new Settled(
            said, GroundingAudit.words(sentence.isPresent()), "stands in none of its sentences"));
    sentence.ifPresent(quote -> bounds(articles.apply(quote), quote, words));
  }

  List<Settled> statements() {
    return List.copyOf(settled);
  }

  private List<Statement> bounds() {
    List<Statement> bounds = new ArrayList<>();
    DAYS.forEach(day -> bounds.addAll(fact.listProperties(day).toList()));
    YEARS.forEach(year -> bounds.addAll(fact.listProperties(year).toList()));
    return bounds;
  }

  private void bounds(ArticleYears article, Quote sentence, String words) {
    YearWords own = new YearWords(words, false);
    int at =
        article.text().offsetByCodePoints(0, sentence.begin()) + sentence.words().indexOf(words);
    RunningYear running = new RunningYear(article, at, words);
    for (Statement bound : bounds()) {
      int year =
          DAYS.contains(bound.getPredicate())
              ? LocalDate.parse(bound.getString()).getYear()
              : bound.getInt();
      Optional<Ground> ground =
          own.allow(year)
              ? Optional.of(Ground.WORDS)
              : running.allow(year) ? Optional.of(Ground.RUNNING_YEAR) : Optional.empty();
      settled.add(new Settled(bound, ground, "\"" + words + "\" does not say it"));
    }
    exactness(own, words);
  }

  private void exactness(YearWords own, String words) {
    Statement first = fact.getProperty(DAYS.get(0));
    Statement last = fact.getProperty(DAYS.get(1));
    if (first != null && last != null) {
      LocalDate from = LocalDate.parse(first.getString());
      LocalDate to = LocalDate.parse(last.getString());
      boolean speaks = own.allow(from.getYear()) || Exactness.namesMonth(words);
      if (speaks && Exactness.exceeds(words, from, to)) {
        settled.add(
            new Settled(first, Optional.empty(), "\"" + words + "\" is less exact than that"));
      }
    }
  }
}
