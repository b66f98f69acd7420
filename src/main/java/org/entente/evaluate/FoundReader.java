package org.entente.evaluate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.check.GroundingCheck;
import org.entente.claim.Claim;
import org.entente.claim.ClaimedArticle;
import org.entente.claim.CoreferenceFinder;
import org.entente.claim.Evidence;
import org.entente.claim.Factuality;
import org.entente.entity.Entity;
import org.entente.entity.EntityMention;
import org.entente.entity.EntityMention.Form;
import org.entente.entity.EntityType;
import org.entente.entity.LinkedArticle;
import org.entente.extract.Reading;
import org.entente.lexicon.ClauseWords;
import org.entente.mention.TimeMention;
import org.entente.text.SourceText;
import org.entente.text.Span;
import org.entente.time.Period;

/** What the pipeline read from a document, in the form that a set asks for. */
final class FoundReader {

  private static final Pattern ELECTION =
      Pattern.compile("election|referendum", Pattern.CASE_INSENSITIVE);

  /** Two dates of a range that both say their year. */
  private static final Pattern ENDS =
      Pattern.compile(
          "(.*\\d{3,4})(\\s?[-–—]\\s?| to | and | or | until )(.*\\d{3,4}|\\d{2})",
          Pattern.CASE_INSENSITIVE);

  private FoundReader() {}

  static FoundText of(String id, Task task, Reading reading) {
    LinkedArticle linked = reading.claimed().linked();
    return switch (task) {
      case HISTORIES -> new FoundText(id, facts(reading.claimed()), List.of(), List.of());
      case TIMES -> new FoundText(id, List.of(), times(reading), List.of());
      case NAMES -> new FoundText(id, List.of(), List.of(), names(linked));
      case LINKS -> new FoundText(id, List.of(), List.of(), links(linked));
    };
  }

  // ---- facts

  /** The facts that the graph publishes as such: grounded, and told as done. */
  private static List<FoundText.Fact> facts(ClaimedArticle claimed) {
    return new GroundingCheck()
        .keepGrounded(claimed).claims().stream()
            .filter(claim -> claim.factuality() == Factuality.ACTUAL)
            .map(
                claim ->
                    new FoundText.Fact(
                        claim.kind(),
                        date(claim),
                        claim.evidence().stream().map(Evidence::span).toList()))
            .toList();
  }

  /**
   * The beginning that {@code facts.rq} gives, but only as much of it as is known: a day where it
   * began on one day, else a month or the year.
   */
  private static String date(Claim claim) {
    Optional<Period> period = claim.time().map(TimeMention::period);
    Optional<LocalDate> first = period.flatMap(Period::earliestStart);
    if (first.isEmpty()) {
      return "";
    }
    String day = first.get().toString();
    Optional<LocalDate> last = period.flatMap(Period::latestStart);
    if (last.equals(first)) {
      return day;
    }
    boolean month = last.map(YearMonth::from).equals(first.map(YearMonth::from));
    return day.substring(0, day.length() - (month ? "-dd" : "-mm-dd").length());
  }

  // ---- times

  /**
   * The calendar words with the days that they mean. Sets mark neither "by" nor "since", and they
   * mark the two ends of a range on their own.
   */
  private static List<FoundText.Time> times(Reading reading) {
    String text = reading.claimed().linked().annotated().article().source().content();
    List<FoundText.Time> times = new ArrayList<>();
    for (TimeMention time : reading.times()) {
      String value = time.named().edtf().replaceAll("[\\[\\]~]", "").replace(',', '/');
      value = value.replaceAll("^/?\\.\\.|\\.\\.$", "").replaceAll("^/|/$", "");
      Span core = time.core();
      Matcher ends = ENDS.matcher(text.substring(core.start(), core.end()));
      int slash = value.indexOf('/');
      if (ends.matches() && slash > 0) {
        Span first = new Span(core.start(), core.start() + ends.end(1));
        Span second = new Span(core.start() + ends.start(3), core.end());
        times.add(new FoundText.Time(first, value.substring(0, slash)));
        times.add(new FoundText.Time(second, value.substring(slash + 1)));
      } else {
        times.add(new FoundText.Time(core, value));
      }
    }
    return times;
  }

  // ---- names

  private static List<FoundText.Name> names(LinkedArticle linked) {
    return named(linked, linked.mentions(), mention -> mention.form() != Form.DEMONYM);
  }

  /** Links ask for pronouns as well. */
  private static List<FoundText.Name> links(LinkedArticle linked) {
    List<EntityMention> mentions = new ArrayList<>(linked.mentions());
    mentions.addAll(new CoreferenceFinder(ClauseWords.english()).find(linked));
    return named(linked, mentions, mention -> true).stream()
        .filter(name -> !name.item().isEmpty())
        .toList();
  }

  private static List<FoundText.Name> named(
      LinkedArticle linked, List<EntityMention> mentions, Predicate<EntityMention> accepted) {
    SourceText text = linked.annotated().article().source();
    Map<String, Entity> entities = new HashMap<>();
    linked.entities().forEach(entity -> entities.put(entity.id(), entity));
    List<FoundText.Name> names = new ArrayList<>();
    for (EntityMention mention : mentions) {
      Entity entity = entities.get(mention.entity());
      if (entity != null && mention.form() != Form.NOMINAL && accepted.test(mention)) {
        names.add(name(mention.span(), text.slice(mention.span()), entity));
      }
    }
    return names;
  }

  private static FoundText.Name name(Span span, String words, Entity entity) {
    boolean election = entity.type() == EntityType.EVENT && ELECTION.matcher(words).find();
    return new FoundText.Name(
        span, election ? "ELECTION" : entity.type().name(), entity.link().item().orElse(""));
  }
}
