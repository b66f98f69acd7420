package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.lexicon.TimeLexicon;
import org.entente.lexicon.TimeLexicon.Around;
import org.entente.lexicon.TimeLexicon.Join;
import org.entente.lexicon.TimeLexicon.Joined;
import org.entente.lexicon.TimeLexicon.Means;
import org.entente.lexicon.TimeRule.Gives;
import org.entente.mention.DateReader.Dated;
import org.entente.text.Span;
import org.entente.time.Period;
import org.entente.time.Stretch;
import org.entente.time.Stretch.Unit;

/** One pass over one sentence: places the dates found in it, joins them, minds the words around. */
final class TimeScan {

  /** A time on the calendar: one stretch, or two for "from … to". */
  private record Placed(Span core, Stretch from, Optional<Stretch> to, boolean inferred) {

    Stretch whole() {
      return to.map(from::to).orElse(from);
    }

    Stretch last() {
      return to.orElse(from);
    }

    Period period() {
      return to.map(end -> Period.fromTo(from, end)).orElseGet(() -> Period.within(from));
    }
  }

  /** Longest governing words, in characters. */
  private static final int REACH = 40;

  private final TimeLexicon lexicon;
  private final String text;
  private final TimeContext context;
  private final List<DateWords> words;
  private final List<TimeMention> mentions = new ArrayList<>();
  private int free;

  TimeScan(TimeLexicon lexicon, List<DateWords> words, String text, TimeContext context) {
    this.lexicon = lexicon;
    this.text = text;
    this.context = context;
    this.words = words;
  }

  List<TimeMention> mentions() {
    int i = 0;
    while (i < words.size()) {
      i += take(i);
    }
    return mentions;
  }

  /** Handles the words at {@code i}, with the next if they are joined; returns how many. */
  private int take(int i) {
    DateWords date = words.get(i);
    Optional<DateWords> next =
        i + 1 < words.size() ? Optional.of(words.get(i + 1)) : Optional.empty();
    boolean borrowed = next.isPresent() && borrows(date, next.get());
    if (borrowed) {
      date = date.withYearOf(next.get());
    }
    List<Placed> placed = place(date);
    if (next.isPresent() && placed.size() == 1 && placed.get(0).to().isEmpty()) {
      if (join(placed.get(0), next.get(), borrowed)) {
        return 2;
      }
    }
    for (Placed one : placed) {
      emit(borrowed ? new Placed(one.core(), one.from(), one.to(), true) : one);
    }
    return 1;
  }

  private boolean borrows(DateWords date, DateWords next) {
    return date.lacksYear()
        && next.saysYear()
        && lexicon
            .small()
            .share()
            .matcher(text.substring(date.end(), Math.max(date.end(), next.core().start())))
            .matches();
  }

  private List<Placed> place(DateWords date) {
    return switch (date.gives()) {
      case DATE ->
          DateReader.date(date.first(), context)
              .map(found -> List.of(one(date.core(), found)))
              .orElse(List.of());
      case RANGE -> range(date);
      case BOTH -> both(date);
      default ->
          base(date)
              .flatMap(base -> relative(date, base))
              .map(found -> List.of(one(date.core(), new Dated(found, true))))
              .orElse(List.of());
    };
  }

  private List<Placed> both(DateWords date) {
    List<Placed> both = new ArrayList<>();
    DateReader.date(date.first(), context).ifPresent(found -> both.add(one(date.core(), found)));
    DateReader.date(date.later(), context)
        .ifPresent(found -> both.add(one(date.second().orElse(date.core()), found)));
    return both;
  }

  /** What a date leans on: for decades and centuries also a decade or century named last. */
  private Optional<Stretch> base(DateWords date) {
    boolean coarse =
        date.gives() == Gives.DECADE
            || date.gives() == Gives.CENTURY
            || date.slots().getOrDefault("unit", "").matches("DECADES|CENTURIES");
    return coarse ? context.last() : context.latest();
  }

  private Optional<Stretch> relative(DateWords date, Stretch base) {
    Map<String, String> slots = date.first();
    int which = DateReader.which(slots);
    return switch (date.gives()) {
      case SHIFT -> DateReader.shifted(slots, base);
      case AHEAD -> DateReader.shifted(slots, base).map(base::to);
      case NEXT -> DateReader.named(slots, base);
      case YEAR -> DateReader.neighbour(Unit.YEAR, which, base);
      case MONTH -> DateReader.neighbour(Unit.MONTH, which, base);
      case DAY -> DateReader.neighbour(Unit.DAY, which, base);
      case WEEK -> DateReader.week(which, base);
      case DECADE -> DateReader.neighbour(Unit.DECADE, which, base);
      case CENTURY -> DateReader.neighbour(Unit.CENTURY, which, base);
      default -> Optional.empty();
    };
  }

  private List<Placed> range(DateWords date) {
    Optional<Dated> from = DateReader.date(date.first(), context);
    Optional<Dated> to = DateReader.rangeEnd(date, context);
    if (from.isEmpty() || to.isEmpty() || runsBack(from.get().stretch(), to.get().stretch())) {
      return List.of();
    }
    return List.of(
        new Placed(
            date.core(),
            from.get().stretch(),
            Optional.of(to.get().stretch()),
            from.get().inferred()));
  }

  private Placed one(Span core, Dated found) {
    return new Placed(core, found.stretch(), Optional.empty(), found.inferred());
  }

  /** Makes one mention of two dates with joining words between; false where there are none. */
  private boolean join(Placed left, DateWords next, boolean borrowed) {
    if (next.gives() != Gives.DATE || next.core().start() < left.core().end()) {
      return false;
    }
    String between = text.substring(left.core().end(), next.core().start());
    for (Join join : lexicon.joins()) {
      Optional<Span> before = before(join.before(), left.core().start());
      if (!join.between().matcher(between).matches()
          || (join.before().isPresent() && before.isEmpty())) {
        continue;
      }
      context.see(left.from(), true);
      Optional<Dated> right = DateReader.date(next.first(), context);
      if (right.isEmpty() || runsBack(left.from(), right.get().stretch())) {
        return false;
      }
      Span core = left.core().union(next.core());
      boolean inferred = (!borrowed && left.inferred()) || right.get().inferred();
      Placed joined =
          join.gives() == Joined.RANGE
              ? new Placed(core, left.from(), Optional.of(right.get().stretch()), inferred)
              : new Placed(
                  core,
                  join.gives() == Joined.EITHER
                      ? left.from().or(right.get().stretch())
                      : left.from().to(right.get().stretch()),
                  Optional.empty(),
                  inferred);
      if (before.isPresent()) {
        add(before.get().union(core), joined, joined.period(), false);
      } else {
        emit(joined);
      }
      return true;
    }
    return false;
  }

  private boolean runsBack(Stretch from, Stretch to) {
    return from.first().isAfter(to.first()) || from.equals(to);
  }

  /** Adds a mention with the words around it. */
  private void emit(Placed placed) {
    Span span = placed.core();
    Placed dated = placed;
    Optional<Around> about =
        lexicon.around().stream()
            .filter(around -> around.means() == Means.ABOUT)
            .filter(around -> before(around.before(), placed.core().start()).isPresent())
            .findFirst();
    if (about.isPresent() && placed.to().isEmpty()) {
      span = span.union(before(about.get().before(), span.start()).orElse(span));
      dated = new Placed(placed.core(), placed.from().about(), Optional.empty(), placed.inferred());
    }
    Means means = Means.WITHIN;
    Span widest = span;
    for (Join join : lexicon.joins()) {
      Optional<Span> opening = before(join.before(), span.start());
      if (dated.to().isPresent() && opening.isPresent()) {
        boolean between = join.gives() == Joined.WITHIN;
        Period period = between ? Period.within(dated.whole()) : dated.period();
        add(opening.get().union(span), dated, period, false);
        return;
      }
    }
    for (Around around : lexicon.around()) {
      Optional<Span> words =
          before(around.before(), span.start()).or(() -> after(around.after(), placed.core()));
      // of "until" and "up until" the longer counts
      if (words.isPresent() && words.get().union(span).length() > widest.length()) {
        widest = words.get().union(span);
        means = around.means();
      }
    }
    add(means == Means.WITHIN ? span : widest, dated, period(means, dated), compares(means));
  }

  private Period period(Means means, Placed dated) {
    return switch (means) {
      case BY, BEFORE -> Period.by(dated.whole());
      case AT_LEAST_UNTIL -> Period.atLeastUntil(dated.whole());
      case AFTER -> Period.after(dated.whole());
      case SINCE -> Period.since(dated.whole());
      case UNTIL -> Period.until(dated.whole());
      case ABOUT, WITHIN -> dated.period();
    };
  }

  private boolean compares(Means means) {
    return switch (means) {
      case BEFORE, AFTER, SINCE, UNTIL, AT_LEAST_UNTIL -> true;
      case BY, ABOUT, WITHIN -> false;
    };
  }

  private void add(Span span, Placed placed, Period period, boolean anchor) {
    mentions.add(
        new TimeMention(span, placed.core(), period, placed.period(), placed.inferred(), anchor));
    context.see(placed.last(), !isName(placed.core()));
    free = span.end();
  }

  private boolean isName(Span core) {
    int from = Math.max(free, core.start() - REACH);
    return lexicon
            .small()
            .determiner()
            .matcher(text.substring(Math.min(from, core.start()), core.start()))
            .find()
        && lexicon
            .small()
            .name()
            .matcher(text.substring(core.end(), Math.min(text.length(), core.end() + REACH)))
            .find();
  }

  private Optional<Span> before(Optional<Pattern> pattern, int start) {
    int from = Math.max(free, start - REACH);
    if (pattern.isEmpty() || from >= start) {
      return Optional.empty();
    }
    Matcher matcher = pattern.get().matcher(text.substring(from, start));
    return matcher.find()
        ? Optional.of(new Span(from + matcher.start(), from + matcher.end()))
        : Optional.empty();
  }

  private Optional<Span> after(Optional<Pattern> pattern, Span core) {
    int to = Math.min(text.length(), core.end() + REACH);
    if (pattern.isEmpty() || core.end() >= to) {
      return Optional.empty();
    }
    Matcher matcher = pattern.get().matcher(text.substring(core.end(), to));
    if (!matcher.find()) {
      return Optional.empty();
    }
    Span words = new Span(core.start(), core.end() + matcher.end());
    // "from 1928 onwards" begins before the date
    int reach = Math.max(free, core.start() - REACH);
    Matcher from =
        lexicon.small().open().matcher(text.substring(Math.min(reach, core.start()), core.start()));
    return Optional.of(
        from.find() ? words.union(new Span(reach + from.start(), core.end())) : words);
  }
}
