package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.entente.lexicon.TimeLexicon;
import org.entente.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Property: whatever the date, the form and the words around it, the bounds hold every day that the
 * words allow, on each side that the words close, and are open on each side that they leave open.
 *
 * <p>Every form of {@link SaidTime} meets every governing word, and every way to lean on an earlier
 * date meets random dates. The name of a failing test reproduces it: nothing else is random.
 */
class TimePropertyTest {

  private static final TimeFinder FINDER = new TimeFinder(TimeLexicon.english());

  /** Random dates for each form and word. */
  private static final int ROUNDS = 6;

  /** What the words say of a bound: nothing, or a range that holds a day. */
  private enum Governed {
    IN(true, true, true, true, "It happened in %s.", "It went on during %s."),
    BY(
        false,
        true,
        false,
        false,
        "By %s it was over.",
        "It came no later than %s.",
        "It was there not later than %s.",
        "It was known by at least %s.",
        "It has existed since at least %s.",
        "It had begun before %s.",
        "It came prior to %s.",
        "It came ahead of %s.",
        "It came shortly before %s.",
        "It came on or before %s.",
        "It came earlier than %s.",
        "It has been so since before %s."),
    AFTER(
        true,
        false,
        false,
        false,
        "It came after %s.",
        "It came following %s.",
        "It came soon after %s.",
        "It came shortly after %s.",
        "It came long after %s.",
        "It came not before %s.",
        "It came no earlier than %s.",
        "It came not earlier than %s.",
        "It came later than %s.",
        "It came on or after %s."),
    SINCE(
        true,
        true,
        false,
        false,
        "It has been so since %s.",
        "It has been so ever since %s.",
        "From %s they were friends.",
        "Beginning in %s they fought.",
        "It was so starting in %s.",
        "It was so from %s onwards.",
        "It was so from %s onward."),
    UNTIL(
        false,
        false,
        true,
        true,
        "It was so until %s.",
        "It was so till %s.",
        "It was so up until %s.",
        "It was so up to %s.",
        "It lasted through %s.",
        "It lasted well into %s."),
    AT_LEAST_UNTIL(
        false,
        false,
        true,
        false,
        "It was so until at least %s.",
        "It was so at least until %s.",
        "It was so until after %s."),
    ABOUT(
        true,
        true,
        true,
        true,
        "It was founded around %s.",
        "It was founded about %s.",
        "It was founded circa %s.",
        "It was founded approximately %s.",
        "It was founded in about %s.",
        "It was founded in or about %s."),
    ABOUT_SINCE(true, true, false, false, "It has been so since about %s."),
    ABOUT_UNTIL(false, false, true, true, "It was so until about %s."),
    ABOUT_BY(false, true, false, false, "It was over by about %s.", "It came before about %s."),
    ABOUT_AFTER(true, false, false, false, "It came after about %s.");

    private final boolean earliestStart;
    private final boolean latestStart;
    private final boolean earliestEnd;
    private final boolean latestEnd;
    private final String contexts;

    Governed(
        boolean earliestStart,
        boolean latestStart,
        boolean earliestEnd,
        boolean latestEnd,
        String... contexts) {
      this.earliestStart = earliestStart;
      this.latestStart = latestStart;
      this.earliestEnd = earliestEnd;
      this.latestEnd = latestEnd;
      this.contexts = String.join("|", contexts);
    }

    List<String> contexts() {
      return List.of(contexts.split("\\|"));
    }

    boolean about() {
      return name().startsWith("ABOUT");
    }
  }

  static Stream<String> contexts() {
    return Stream.of(Governed.values()).flatMap(governed -> governed.contexts().stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contexts")
  void boundsHoldWhatTheWordsAllow(String context) {
    Governed governed =
        Stream.of(Governed.values())
            .filter(g -> g.contexts().contains(context))
            .findFirst()
            .orElseThrow();
    List<String> failures = new ArrayList<>();
    for (int form = 0; form < SaidTime.FORMS; form++) {
      for (int round = 0; round < ROUNDS; round++) {
        SaidTime said = SaidTime.of(form, new SplittableRandom(31L * form + round));
        String text = String.format(context, said.words());
        List<TimeMention> found = FINDER.find(text);
        if (found.size() != 1) {
          failures.add(text + ": found " + found);
          continue;
        }
        check(governed, said, found.get(0)).ifPresent(fault -> failures.add(text + ": " + fault));
      }
    }
    assertThat(failures).isEmpty();
  }

  private static Optional<String> check(Governed governed, SaidTime said, TimeMention found) {
    Period period = found.period();
    String read = period + " of " + found.span();
    // "about 1500" allows a neighbouring year, whatever else it allows
    LocalDate first = governed.about() ? said.first().minusDays(3) : said.first();
    LocalDate last = governed.about() ? said.last().plusDays(3) : said.last();
    if (!holds(governed.earliestStart, period.earliestStart(), first, true)
        || !holds(governed.latestStart, period.latestStart(), last, false)
        || !holds(governed.earliestEnd, period.earliestEnd(), first, true)
        || !holds(governed.latestEnd, period.latestEnd(), last, false)) {
      return Optional.of(governed + ", expected " + first + " to " + last + ", read " + read);
    }
    if (found.inferred()) {
      return Optional.of("nothing was left out, but it is marked as inferred");
    }
    return disorder(period);
  }

  private static boolean holds(
      boolean closed, Optional<LocalDate> bound, LocalDate day, boolean lower) {
    if (!closed || bound.isEmpty()) {
      return closed == bound.isPresent();
    }
    return lower ? !bound.get().isAfter(day) : !bound.get().isBefore(day);
  }

  /** What is wrong about a period by itself. */
  private static Optional<String> disorder(Period period) {
    boolean ordered =
        ordered(period.earliestStart(), period.latestStart())
            && ordered(period.earliestEnd(), period.latestEnd())
            && ordered(period.earliestStart(), period.earliestEnd())
            && ordered(period.latestStart(), period.latestEnd());
    if (!ordered) {
      return Optional.of("bounds out of order: " + period);
    }
    EdtfExtent extent = EdtfExtent.of(period.edtf());
    Optional<LocalDate> first = period.earliestStart();
    Optional<LocalDate> last = period.latestEnd();
    if (period.edtf().startsWith("[..")) {
      last = period.latestStart();
    }
    return agrees(extent.first(), first, extent.vague())
            && agrees(extent.last(), last, extent.vague())
        ? Optional.empty()
        : Optional.of("EDTF and bounds differ: " + period);
  }

  /** A vague date allows bounds that are wider, by no more than thirty years. */
  private static boolean agrees(
      Optional<LocalDate> said, Optional<LocalDate> bound, boolean vague) {
    if (vague && said.isPresent() && bound.isPresent()) {
      return Math.abs(said.get().getYear() - bound.get().getYear()) <= 30;
    }
    return said.equals(bound);
  }

  private static boolean ordered(Optional<LocalDate> first, Optional<LocalDate> last) {
    return first.isEmpty() || last.isEmpty() || !first.get().isAfter(last.get());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void rangesHoldBothEnds(int form, int otherForm) {
    SplittableRandom random = new SplittableRandom(97L * form + otherForm);
    for (int round = 0; round < ROUNDS; round++) {
      SaidTime one = SaidTime.of(form, random);
      SaidTime other = SaidTime.of(otherForm, random);
      SaidTime from = one.first().isBefore(other.first()) ? one : other;
      SaidTime to = from.equals(one) ? other : one;
      if (!from.last().isBefore(to.first())) {
        continue;
      }
      for (String context :
          List.of("From %s to %s they fought.", "It lasted from %s until %s, they say.")) {
        String text = String.format(context, from.words(), to.words());
        Period read = only(text).period();
        assertThat(holds(true, read.earliestStart(), from.first(), true)).as(text + read).isTrue();
        assertThat(holds(true, read.latestStart(), from.last(), false)).as(text + read).isTrue();
        assertThat(holds(true, read.earliestEnd(), to.first(), true)).as(text + read).isTrue();
        assertThat(holds(true, read.latestEnd(), to.last(), false)).as(text + read).isTrue();
        assertThat(disorder(read)).as(text).isEmpty();
      }
      String text = "They met between " + from.words() + " and " + to.words() + ".";
      Period read = only(text).period();
      assertThat(holds(true, read.earliestStart(), from.first(), true)).as(text + read).isTrue();
      assertThat(holds(true, read.latestStart(), to.last(), false)).as(text + read).isTrue();
      assertThat(holds(true, read.earliestEnd(), from.first(), true)).as(text + read).isTrue();
      assertThat(holds(true, read.latestEnd(), to.last(), false)).as(text + read).isTrue();
      assertThat(disorder(read)).as(text).isEmpty();
    }
  }

  static Stream<Arguments> pairs() {
    return Stream.iterate(0, form -> form + 1)
        .limit(SaidTime.FORMS)
        .flatMap(
            form ->
                Stream.iterate(0, other -> other + 1)
                    .limit(SaidTime.FORMS)
                    .map(other -> Arguments.of(form, other)));
  }

  private static TimeMention only(String text) {
    List<TimeMention> found = FINDER.find(text);
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }

  /** A time that leans on the one before it. */
  private record Leaning(String words, LocalDate first, LocalDate last) {
    static Leaning day(String words, LocalDate day) {
      return new Leaning(words, day, day);
    }

    static Leaning month(String words, YearMonth month) {
      return new Leaning(words, month.atDay(1), month.atEndOfMonth());
    }

    static Leaning years(String words, int first, int last) {
      return new Leaning(words, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }
  }

  /** Counts in words with their values. */
  private static final List<String> NUMBERS =
      List.of("a one two three four five six seven eight nine ten eleven twelve".split(" "));

  static Stream<Integer> seeds() {
    return Stream.iterate(0, seed -> seed + 1).limit(150);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatLeansOnAnEarlierDateHoldsWhatItAllows(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int year = random.nextInt(1500, 2050);
    YearMonth month = YearMonth.of(year, random.nextInt(1, 13));
    LocalDate day = month.atDay(random.nextInt(1, month.lengthOfMonth() + 1));
    String head = "On " + SaidTime.dayMonth(day) + " " + year + " they met. ";
    List<String> failures = new ArrayList<>();
    for (Leaning leaning : leanings(day, random)) {
      for (String text :
          List.of(
              head + leaning.words() + " they parted.",
              head + "They were strong. But " + leaning.words() + ", they parted.")) {
        List<TimeMention> found = FINDER.find(text);
        if (found.size() != 2) {
          failures.add(text + " found " + found.size());
          continue;
        }
        Period read = found.get(1).period();
        if (!holds(true, read.earliestStart(), leaning.first(), true)
            || !holds(true, read.latestEnd(), leaning.last(), false)) {
          failures.add(text + " expected " + leaning + ", read " + read);
        }
        if (!found.get(1).inferred()) {
          failures.add(text + " is not marked as inferred");
        }
        disorder(read).ifPresent(fault -> failures.add(text + " " + fault));
      }
    }
    assertThat(failures).isEmpty();
  }

  private static List<Leaning> leanings(LocalDate day, SplittableRandom random) {
    int year = day.getYear();
    YearMonth month = YearMonth.from(day);
    int count = random.nextInt(1, NUMBERS.size());
    int number = Math.max(1, count);
    String counted = NUMBERS.get(count);
    String s = number == 1 ? "" : "s";
    // from March to October: a day in the first months after a last one is of the next year
    LocalDate other = LocalDate.of(year, random.nextInt(3, 11), random.nextInt(1, 29));
    YearMonth named = YearMonth.from(other);
    YearMonth next = named.isAfter(month) ? named : named.plusYears(1);
    List<Leaning> all = new ArrayList<>();
    all.add(Leaning.day("on " + SaidTime.dayMonth(other), other));
    all.add(Leaning.day("on " + SaidTime.monthDay(other), other));
    all.add(Leaning.day("on the " + SaidTime.ordinal(15) + ",", month.atDay(15)));
    all.add(Leaning.day("on the 15th of that month", month.atDay(15)));
    all.add(Leaning.month("in " + SaidTime.name(other), named));
    all.add(new Leaning("in late " + SaidTime.name(other), named.atDay(21), named.atEndOfMonth()));
    all.add(new Leaning("late in " + SaidTime.name(other), named.atDay(21), named.atEndOfMonth()));
    all.add(Leaning.month("in " + SaidTime.name(other) + " of the same year", named));
    all.add(Leaning.month("in " + SaidTime.name(other) + " of that year", named));
    all.add(
        Leaning.day(
            "on " + SaidTime.dayMonth(other) + " of the following year", other.plusYears(1)));
    all.add(Leaning.years("later that year", year, year));
    all.add(Leaning.years("that year", year, year));
    all.add(Leaning.years("in the same year", year, year));
    all.add(Leaning.years("the same year", year, year));
    all.add(Leaning.years("earlier in the year", year, year));
    all.add(Leaning.years("the following year", year + 1, year + 1));
    all.add(Leaning.years("in the next year", year + 1, year + 1));
    all.add(Leaning.years("the year after,", year + 1, year + 1));
    all.add(Leaning.years("the previous year", year - 1, year - 1));
    all.add(Leaning.years("the year before,", year - 1, year - 1));
    all.add(Leaning.month("in the same month", month));
    all.add(Leaning.month("later that month", month));
    all.add(Leaning.month("later in the month", month));
    all.add(Leaning.month("the following month", month.plusMonths(1)));
    all.add(Leaning.month("the previous month", month.minusMonths(1)));
    all.add(Leaning.day("on the same day", day));
    all.add(Leaning.day("the next day", day.plusDays(1)));
    all.add(Leaning.day("the following day", day.plusDays(1)));
    all.add(Leaning.day("the day after,", day.plusDays(1)));
    all.add(Leaning.day("the previous day", day.minusDays(1)));
    all.add(new Leaning("the following week", day.plusDays(5), day.plusDays(9)));
    all.add(new Leaning("that week", day.minusDays(1), day.plusDays(1)));
    all.add(Leaning.month("the following " + SaidTime.name(other), next));
    all.add(Leaning.month("the following month", month.plusMonths(1)));
    all.add(Leaning.years("in the following decade", decade(year) + 10, decade(year) + 19));
    all.add(Leaning.years("in the same decade", decade(year), decade(year) + 9));
    all.add(Leaning.years("in the following century", century(year) + 100, century(year) + 199));
    all.add(Leaning.day(counted + " day" + s + " later", day.plusDays(number)));
    all.add(Leaning.day(counted + " day" + s + " earlier", day.minusDays(number)));
    all.add(
        new Leaning(
            counted + " week" + s + " later",
            day.plusWeeks(number).minusDays(3),
            day.plusWeeks(number).plusDays(3)));
    all.add(Leaning.day(counted + " month" + s + " later", day.plusMonths(number)));
    all.add(Leaning.day(counted + " month" + s + " earlier", day.minusMonths(number)));
    all.add(Leaning.day(counted + " year" + s + " later", day.plusYears(number)));
    all.add(Leaning.day(counted + " decade" + s + " later", day.plusYears(10L * number)));
    all.add(new Leaning("over the next five years", day, day.plusYears(5)));
    all.add(new Leaning("over the following ten days", day, day.plusDays(10)));
    return all;
  }

  private static int decade(int year) {
    return year / 10 * 10;
  }

  private static int century(int year) {
    return (year - 1) / 100 * 100 + 1;
  }
}
