package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.entente.lexicon.TimeLexicon;
import org.entente.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Property: the bounds of a time are never narrower than its words. The seed in the name reproduces
 * a failure.
 */
class TimeBoundsTest {

  private static final TimeFinder FINDER = new TimeFinder(TimeLexicon.english());
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  private static final List<String> MIX =
      List.of(
          ("from to until between and or , . – - / the early late mid- end of in on by since after"
                  + " before about c. onwards that the following year month day two ten 999 years"
                  + " later earlier weeks centuries decades next 1 5 29 31 99 00 218 942 1000 1500"
                  + " 1899 1956 1957 2024 1950s 1800s forties BC AD May June February November"
                  + " December spring winter of third 20th century centuries men Resolution War")
              .split(" ", -1));

  /** Words for a stretch of time with the days that every reader would grant it. */
  private record Said(String words, LocalDate first, LocalDate last) {}

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aTimeHoldsEveryDayThatItsWordsGrant(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Said said = said(random);
    Period in = only("It happened in " + said.words() + ", they say.");
    assertHolds(in.earliestStart(), in.latestStart(), said.first(), said.last());
    assertHolds(in.earliestEnd(), in.latestEnd(), said.first(), said.last());

    Period by = only("By " + said.words() + " it was over.");
    assertThat(by.earliestStart()).isEmpty();
    assertThat(by.latestStart().orElseThrow()).isAfterOrEqualTo(said.last());
    assertThat(by.latestEnd()).isEmpty();

    Period after = only("It came after " + said.words() + ".");
    assertThat(after.earliestStart().orElseThrow()).isBeforeOrEqualTo(said.first());
    assertThat(after.latestStart()).isEmpty();
    assertThat(after.latestEnd()).isEmpty();

    Period since = only("It has been so since " + said.words() + ".");
    assertHolds(since.earliestStart(), since.latestStart(), said.first(), said.last());
    assertThat(since.latestEnd()).isEmpty();

    Period until = only("It was so until " + said.words() + ".");
    assertThat(until.earliestStart()).isEmpty();
    assertHolds(until.earliestEnd(), until.latestEnd(), said.first(), said.last());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aRangeHoldsTheDaysOfBothItsEnds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Said one = said(random);
    Said other = said(random);
    boolean ordered = one.first().isBefore(other.first());
    Said from = ordered ? one : other;
    Said to = ordered ? other : one;
    if (from.last().isAfter(to.first())) {
      return;
    }
    Period range = only("From " + from.words() + " to " + to.words() + " they fought.");
    assertHolds(range.earliestStart(), range.latestStart(), from.first(), from.last());
    assertHolds(range.earliestEnd(), range.latestEnd(), to.first(), to.last());
    Period between = only("They met between " + from.words() + " and " + to.words() + ".");
    assertHolds(between.earliestStart(), between.latestStart(), from.first(), to.last());
    assertHolds(between.earliestEnd(), between.latestEnd(), from.first(), to.last());
  }

  /** Property: whatever the words, spans are in order, apart, and hold their core. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyMixOfTimeWordsIsReadWithoutOverlaps(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 80; i++) {
      text.append(MIX.get(random.nextInt(MIX.size()))).append(random.nextInt(5) > 0 ? " " : "");
    }
    int end = 0;
    for (TimeMention time : FINDER.find(text.toString())) {
      assertThat(time.span().start()).as(text.toString()).isGreaterThanOrEqualTo(end);
      assertThat(time.span().contains(time.core())).isTrue();
      end = time.span().end();
    }
  }

  private static Said said(SplittableRandom random) {
    int year = random.nextInt(1100, 2090);
    // "the 1900s" may be ten years or a hundred: not this test's question
    int decade = year / 10 % 10 == 0 ? year / 10 * 10 + 10 : year / 10 * 10;
    int century = year / 100 + 1;
    YearMonth month = YearMonth.of(year, random.nextInt(1, 13));
    String monthYear = month.format(MONTH);
    LocalDate day = month.atDay(random.nextInt(1, month.lengthOfMonth() + 1));
    return switch (random.nextInt(12)) {
      case 0 -> new Said(day.getDayOfMonth() + " " + monthYear, day, day);
      case 1 -> new Said(day.format(AMERICAN), day, day);
      case 2 -> new Said(monthYear, month.atDay(1), month.atEndOfMonth());
      case 3 -> new Said("early " + monthYear, month.atDay(1), month.atDay(10));
      case 4 -> new Said("mid-" + monthYear, month.atDay(11), month.atDay(20));
      case 5 -> new Said("late " + monthYear, month.atDay(21), month.atEndOfMonth());
      case 6 -> years("" + year, year, year);
      case 7 -> new Said("late " + year, LocalDate.of(year, 10, 1), LocalDate.of(year, 12, 31));
      case 8 -> years("the " + decade + "s", decade, decade + 9);
      case 9 -> years("the early " + decade + "s", decade, decade + 2);
      case 10 ->
          new Said("the summer of " + year, LocalDate.of(year, 6, 1), LocalDate.of(year, 9, 22));
      default ->
          years("the " + century + suffix(century) + " century", century * 100 - 99, century * 100);
    };
  }

  private static Said years(String words, int first, int last) {
    return new Said(words, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  private static String suffix(int number) {
    return number == 21 ? "st" : "th";
  }

  private static Period only(String text) {
    List<TimeMention> found = FINDER.find(text);
    assertThat(found).as(text).hasSize(1);
    return found.get(0).period();
  }

  private static void assertHolds(
      Optional<LocalDate> earliest, Optional<LocalDate> latest, LocalDate first, LocalDate last) {
    assertThat(earliest.orElseThrow()).isBeforeOrEqualTo(first);
    assertThat(latest.orElseThrow()).isAfterOrEqualTo(last);
  }
}
