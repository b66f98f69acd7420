package org.entente.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.issue.Issue;
import org.entente.issue.IssueCode;
import org.entente.language.AnnotatedArticle;
import org.entente.language.Sentence;
import org.entente.lexicon.Search;
import org.entente.lexicon.TimeLexicon;
import org.entente.lexicon.TimeRule;
import org.entente.lexicon.TimeRule.Gives;
import org.entente.mention.DateReader.Dated;
import org.entente.text.Span;
import org.entente.time.Stretch;

/**
 * Finds the times that a text names, by the rules of a {@link TimeLexicon}.
 *
 * <p>Per sentence: every rule is matched, of overlapping matches the first and longest stays; dates
 * are placed on the calendar from left to right, joined words make ranges of them, and the words
 * before and after decide between "in", "by", "since" and so on.
 */
public final class TimeFinder {

  /** Fewest dates that show which year an article is about. */
  private static final int MIN_DATES = 5;

  private final TimeLexicon lexicon;

  public TimeFinder(TimeLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The times of all sentences. */
  public FoundTimes find(AnnotatedArticle annotated) {
    Article article = annotated.article();
    List<List<DateWords>> words =
        annotated.sentences().stream()
            .map(sentence -> words(article.source().slice(sentence.span())))
            .toList();
    TimeContext context = new TimeContext(mainYear(words));
    List<TimeMention> found = new ArrayList<>();
    List<Span> unplaced = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Sentence sentence = annotated.sentences().get(i);
      Block block = sentence.block();
      if (!context.isIn(block)) {
        context.enter(block, headingDate(article, block));
      }
      String text = article.source().slice(sentence.span());
      context.enterSentence();
      int offset = sentence.span().start();
      List<TimeMention> here =
          new TimeScan(lexicon, datesOf(words.get(i)), text, context).mentions();
      here.forEach(mention -> found.add(shift(mention, offset)));
      words.get(i).stream()
          .map(DateWords::core)
          .filter(core -> here.stream().noneMatch(time -> time.span().overlaps(core)))
          .forEach(core -> unplaced.add(core.shift(offset)));
    }
    return new FoundTimes(found, unplaced);
  }

  /** An issue for each time that could not be placed. */
  public static List<Issue> unresolved(AnnotatedArticle annotated, FoundTimes found) {
    return found.unplaced().stream()
        .map(
            words ->
                new Issue(
                    IssueCode.TIME_UNRESOLVED,
                    words,
                    "no date for \"" + annotated.article().source().slice(words) + "\""))
        .toList();
  }

  /** The times of a text without structure, taken as one paragraph. */
  public List<TimeMention> find(String text) {
    return new TimeScan(lexicon, dates(text), text, new TimeContext(Optional.empty())).mentions();
  }

  /** The year of more than half of the days and months that are given with a year. */
  private static Optional<Integer> mainYear(List<List<DateWords>> words) {
    List<Integer> years =
        words.stream()
            .flatMap(List::stream)
            .map(DateWords::slots)
            .filter(slots -> slots.containsKey("month") && slots.containsKey("year"))
            .map(slots -> Integer.valueOf(slots.get("year")))
            .sorted()
            .toList();
    if (years.size() < MIN_DATES) {
      return Optional.empty();
    }
    Integer middle = years.get(years.size() / 2);
    long same = years.stream().filter(middle::equals).count();
    return 2 * same > years.size() ? Optional.of(middle) : Optional.empty();
  }

  private static TimeMention shift(TimeMention mention, int offset) {
    return new TimeMention(
        mention.span().shift(offset),
        mention.core().shift(offset),
        mention.period(),
        mention.named(),
        mention.inferred(),
        mention.anchor());
  }

  /** The only date that the nearest heading with one, or the title, names. */
  private Optional<Stretch> headingDate(Article article, Block block) {
    List<String> headings = new ArrayList<>(List.of(article.title()));
    headings.addAll(block.headings());
    for (int i = headings.size() - 1; i >= 0; i--) {
      String heading = headings.get(i);
      List<DateWords> dates = dates(heading);
      if (dates.size() == 1 && dates.get(0).saysYear() && dates.get(0).gives() == Gives.DATE) {
        return DateReader.date(dates.get(0).first(), new TimeContext(Optional.empty()))
            .map(Dated::stretch);
      }
      if (!dates.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What may be placed on the calendar. */
  private List<DateWords> dates(String text) {
    return datesOf(words(text));
  }

  private static List<DateWords> datesOf(List<DateWords> words) {
    return words.stream().filter(word -> word.gives() != Gives.VAGUE).toList();
  }

  /** What the rules find, without overlaps, in order; no {@link Gives#NOTHING}. */
  private List<DateWords> words(String text) {
    List<DateWords> all = new ArrayList<>();
    for (TimeRule rule : lexicon.rules()) {
      for (int i = 0; i < rule.searches().size(); i++) {
        Search search = rule.searches().get(i);
        Map<String, String> slots = rule.slots().get(i);
        search.each(text, match -> all.add(read(match, search, rule, slots)));
      }
    }
    // the sort is stable: of equal matches the rule that stands first in the lexicon stays
    all.sort(
        Comparator.comparingInt((DateWords words) -> words.core().start())
            .thenComparing(Comparator.comparingInt((DateWords words) -> words.end()).reversed()));
    List<DateWords> chosen = new ArrayList<>();
    int free = 0;
    for (DateWords words : all) {
      if (words.core().start() >= free) {
        free = words.end();
        chosen.add(words);
      }
    }
    chosen.removeIf(words -> words.gives() == Gives.NOTHING);
    return chosen;
  }

  private DateWords read(
      Matcher matcher, Search search, TimeRule rule, Map<String, String> groups) {
    Map<String, String> slots = new HashMap<>();
    groups.forEach(
        (group, slot) -> {
          String found = matcher.group(group);
          if (found != null) {
            slots.put(group, lexicon.valueOf(slot, found));
          }
        });
    Span match = new Span(matcher.start(), matcher.end());
    Span core =
        search.hasGroup("core") ? new Span(matcher.start("core"), matcher.end("core")) : match;
    Optional<Span> second =
        search.hasGroup("core2")
            ? Optional.of(new Span(matcher.start("core2"), matcher.end("core2")))
            : Optional.empty();
    return new DateWords(rule.gives(), match, core, second, slots);
  }
}
