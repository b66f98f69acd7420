package org.entente.mention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.entente.time.Part;
import org.entente.time.Season;
import org.entente.time.Stretch;
import org.entente.time.Stretch.Unit;

/** Places on the calendar what the slots of a date say, with the help of the dates before it. */
final class DateReader {

  /**
   * A date with where it comes from.
   *
   * @param inferred whether a part was taken from earlier text
   */
  record Dated(Stretch stretch, boolean inferred) {}

  private record Year(int value, boolean inferred) {}

  /** Days that "a week later" may be off. */
  private static final int WEEK_SLACK = 3;

  /** The days of a week beside one of them. */
  private static final int DAYS_AROUND = 6;

  /** The last months of a year, after which "3 January" means that of the next. */
  private static final int LATE_MONTH = 11;

  private static final int EARLY_MONTH = 2;

  /** Most years that "1999–02" may span. */
  private static final int MAX_SHORT_RANGE = 20;

  private DateReader() {}

  /** A date; nothing where it needs an earlier one that is not there, or has no such day. */
  static Optional<Dated> date(Map<String, String> slots, TimeContext context) {
    return whole(slots, context)
        .map(
            dated ->
                slots.containsKey("part")
                    ? new Dated(
                        dated.stretch().part(Part.valueOf(slots.get("part"))), dated.inferred())
                    : dated);
  }

  /** The second date of a range: "1948-49" shares its first digits with the first. */
  static Optional<Dated> rangeEnd(DateWords words, TimeContext context) {
    Map<String, String> slots = words.later();
    String yy = slots.get("yy");
    if (yy == null) {
      return date(slots, context);
    }
    int first = Integer.parseInt(slots.getOrDefault("year", "0"));
    int last = first / 100 * 100 + Integer.parseInt(yy);
    if (last <= first) {
      last += 100;
    }
    return last - first > MAX_SHORT_RANGE && last / 100 != first / 100
        ? Optional.empty()
        : Optional.of(new Dated(Stretch.year(last), false));
  }

  /** So much later or earlier than {@code base}; nothing where that is named too coarsely. */
  static Optional<Stretch> shifted(Map<String, String> slots, Stretch base) {
    int count = count(slots) * Integer.parseInt(slots.getOrDefault("direction", "1"));
    return switch (slots.getOrDefault("unit", "")) {
      case "DAYS" -> onlyIf(base, Unit.MONTH, moved(base, count));
      case "WEEKS" ->
          onlyIf(
              base,
              Unit.MONTH,
              Stretch.day(base.first().plusDays(7L * count - WEEK_SLACK))
                  .to(Stretch.day(base.last().plusDays(7L * count + WEEK_SLACK))));
      case "MONTHS" -> onlyIf(base, Unit.YEAR, movedMonths(base, count));
      case "YEARS" -> onlyIf(base, Unit.YEAR, movedYears(base, count));
      case "DECADES" -> onlyIf(base, Unit.DECADE, movedYears(base, count * 10));
      case "CENTURIES" -> onlyIf(base, Unit.CENTURY, movedYears(base, count * 100));
      default -> Optional.empty();
    };
  }

  /** The unit that {@code base} lies in, or its neighbour: "that year", "the next day". */
  static Optional<Stretch> neighbour(Unit unit, int which, Stretch base) {
    return switch (unit) {
      case DAY -> onlyIf(base, Unit.DAY, moved(base, which));
      case MONTH -> onlyIf(base, Unit.MONTH, movedMonths(base, which));
      case DECADE -> decade(which, base);
      case CENTURY -> Optional.of(Stretch.century((base.last().getYear() + 99) / 100 + which));
      default -> Optional.of(Stretch.year(base.last().getYear() + which));
    };
  }

  private static Optional<Stretch> decade(int which, Stretch base) {
    int start = base.last().getYear() / 10 * 10 + 10 * which;
    return base.unit() == Unit.CENTURY || start < 0
        ? Optional.empty()
        : Optional.of(Stretch.decade(start));
  }

  /** "That week", "the following week": of a day; on which day a week begins is not known. */
  static Optional<Stretch> week(int which, Stretch base) {
    return onlyIf(
        base,
        Unit.DAY,
        Stretch.day(base.first().plusDays(7L * which - DAYS_AROUND))
            .to(Stretch.day(base.last().plusDays(7L * which + DAYS_AROUND))));
  }

  /** The month or season of that name after, before or in the year of {@code base}. */
  static Optional<Stretch> named(Map<String, String> slots, Stretch base) {
    int which = which(slots);
    int year = base.last().getYear();
    Stretch same = inYear(slots, year);
    if (base.unit().compareTo(Unit.SEASON) > 0) {
      return Optional.of(inYear(slots, year + which));
    }
    boolean passed = !same.first().isAfter(base.last());
    boolean ahead = !same.last().isBefore(base.first());
    int step = (which > 0 && !passed) || (which < 0 && !ahead) ? 0 : which;
    return Optional.of(inYear(slots, year + step));
  }

  /** Count of units: "two", "170". */
  static int count(Map<String, String> slots) {
    return Integer.parseInt(slots.getOrDefault("number", slots.getOrDefault("digits", "1")));
  }

  /** -1, 0 or 1 for the one before, the same, the next. */
  static int which(Map<String, String> slots) {
    return Integer.parseInt(slots.getOrDefault("which", slots.getOrDefault("side", "0")));
  }

  private static Stretch inYear(Map<String, String> slots, int year) {
    String season = slots.get("season");
    return season == null
        ? Stretch.month(year, number(slots, "month"))
        : Stretch.season(Season.valueOf(season), year);
  }

  private static Optional<Dated> whole(Map<String, String> slots, TimeContext context) {
    if (slots.containsKey("century")) {
      int number = number(slots, "century");
      return said(Stretch.century(isBeforeChrist(slots) ? 1 - number : number));
    }
    if (slots.containsKey("decade")) {
      return said(Stretch.decade(number(slots, "decade") * 10));
    }
    if (slots.containsKey("hundred")) {
      return said(Stretch.hundreds(number(slots, "hundred") * 100));
    }
    if (slots.containsKey("decadeWord")) {
      Stretch decade = Stretch.decade(context.hundreds() + number(slots, "decadeWord"));
      return Optional.of(new Dated(decade, true));
    }
    return year(slots, context).flatMap(year -> inYear(slots, year, context));
  }

  private static Optional<Dated> inYear(Map<String, String> slots, Year year, TimeContext context) {
    if (slots.containsKey("season")) {
      Season season = Season.valueOf(slots.get("season"));
      return Optional.of(new Dated(Stretch.season(season, year.value()), year.inferred()));
    }
    Optional<Integer> month = month(slots, context);
    String dayText = slots.getOrDefault("day", slots.get("dayNumber"));
    if (dayText != null) {
      int day = Integer.parseInt(dayText);
      return month
          .filter(value -> YearMonth.of(year.value(), value).isValidDay(day))
          .map(value -> LocalDate.of(year.value(), value, day))
          .map(date -> new Dated(Stretch.day(date), year.inferred()));
    }
    Stretch stretch =
        month
            .map(value -> Stretch.month(year.value(), value))
            .orElseGet(() -> Stretch.year(year.value()));
    return Optional.of(new Dated(stretch, year.inferred()));
  }

  /** The month said; for a day alone ("on the 25th") that of the last date named. */
  private static Optional<Integer> month(Map<String, String> slots, TimeContext context) {
    String month = slots.getOrDefault("month", slots.get("monthNumber"));
    if (month != null) {
      return Optional.of(Integer.parseInt(month));
    }
    if (!slots.containsKey("day")) {
      return Optional.empty();
    }
    return context
        .latest()
        .filter(last -> last.unit().compareTo(Unit.MONTH) <= 0)
        .map(last -> last.last().getMonthValue());
  }

  private static Optional<Year> year(Map<String, String> slots, TimeContext context) {
    String said = slots.getOrDefault("year", slots.get("anyYear"));
    if (said != null) {
      int year = Integer.parseInt(said);
      return Optional.of(new Year(isBeforeChrist(slots) ? 1 - year : year, false));
    }
    if (slots.containsKey("shortYear")) {
      int year = number(slots, "shortYear");
      boolean before = context.isBeforeChrist();
      return Optional.of(new Year(before ? 1 - year : year, before));
    }
    if (slots.containsKey("which")) {
      return context.latest().map(last -> new Year(last.last().getYear() + which(slots), true));
    }
    return context.told().map(last -> new Year(inherited(slots, last), true));
  }

  private static int inherited(Map<String, String> slots, Stretch last) {
    int year = last.last().getYear();
    boolean turned =
        slots.containsKey("month")
            && number(slots, "month") <= EARLY_MONTH
            && last.unit().compareTo(Unit.MONTH) <= 0
            && last.last().getMonthValue() >= LATE_MONTH;
    return turned ? year + 1 : year;
  }

  private static Stretch moved(Stretch base, int days) {
    Stretch first = Stretch.day(base.first().plusDays(days));
    return base.unit() == Unit.DAY && base.first().equals(base.last())
        ? first
        : first.to(Stretch.day(base.last().plusDays(days)));
  }

  private static Stretch movedMonths(Stretch base, int months) {
    LocalDate first = base.first().plusMonths(months);
    LocalDate last = base.last().plusMonths(months);
    Stretch start = Stretch.month(first.getYear(), first.getMonthValue());
    return YearMonth.from(first).equals(YearMonth.from(last))
        ? start
        : start.to(Stretch.month(last.getYear(), last.getMonthValue()));
  }

  private static Stretch movedYears(Stretch base, int years) {
    Stretch first = Stretch.year(base.first().getYear() + years);
    return base.first().getYear() == base.last().getYear()
        ? first
        : first.to(Stretch.year(base.last().getYear() + years));
  }

  private static Optional<Stretch> onlyIf(Stretch base, Unit coarsest, Stretch result) {
    return base.unit().compareTo(coarsest) <= 0 ? Optional.of(result) : Optional.empty();
  }

  private static boolean isBeforeChrist(Map<String, String> slots) {
    return "BC".equals(slots.get("era"));
  }

  private static int number(Map<String, String> slots, String slot) {
    return Integer.parseInt(slots.getOrDefault(slot, "0"));
  }

  private static Optional<Dated> said(Stretch stretch) {
    return Optional.of(new Dated(stretch, false));
  }
}
