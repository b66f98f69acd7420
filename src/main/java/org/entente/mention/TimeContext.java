package org.entente.mention;

import java.util.List;
import java.util.Optional;
import org.entente.article.Block;
import org.entente.time.Stretch;
import org.entente.time.Stretch.Unit;

/**
 * The dates named so far, from which later ones take what they leave out.
 *
 * <p>A date that only names a thing ("the 2003 invasion") serves when no other does.
 */
final class TimeContext {

  private record Seen(Optional<Stretch> told, Optional<Stretch> any) {
    static final Seen NOTHING = new Seen(Optional.empty(), Optional.empty());

    Seen and(Stretch date, boolean tells) {
      return new Seen(tells ? Optional.of(date) : told, Optional.of(date));
    }
  }

  private final Optional<Integer> mainYear;
  private Seen sentence = Seen.NOTHING;
  private Seen block = Seen.NOTHING;
  private Seen section = Seen.NOTHING;
  private Optional<Stretch> heading = Optional.empty();
  private Optional<Block> current = Optional.empty();
  private Optional<Stretch> last = Optional.empty();
  private int hundreds = 1900;
  private boolean beforeChrist;

  /**
   * Nothing named yet.
   *
   * @param mainYear the year that most days and months of the article belong to, if one does
   */
  TimeContext(Optional<Integer> mainYear) {
    this.mainYear = mainYear;
  }

  /** Begins a sentence of the same block or after {@link #enter}. */
  void enterSentence() {
    sentence = Seen.NOTHING;
  }

  /** Whether a sentence of another block comes next; where so, {@link #enter} it. */
  boolean isIn(Block next) {
    return current.filter(next::equals).isPresent();
  }

  /**
   * Begins a block.
   *
   * @param fromHeadings a date in its headings or the title
   */
  void enter(Block next, Optional<Stretch> fromHeadings) {
    List<String> headings = current.map(Block::headings).orElse(List.of());
    if (!headings.equals(next.headings())) {
      section = Seen.NOTHING;
      last = Optional.empty();
    }
    current = Optional.of(next);
    block = Seen.NOTHING;
    heading = fromHeadings;
  }

  /**
   * Notes a date.
   *
   * @param tells whether it tells when something was, rather than naming a thing
   */
  void see(Stretch date, boolean tells) {
    int year = date.last().getYear();
    beforeChrist = year <= 0;
    if (!beforeChrist) {
      hundreds = year / 100 * 100;
    }
    last = Optional.of(date);
    if (date.unit().compareTo(Unit.YEAR) <= 0) {
      sentence = sentence.and(date, tells);
      block = block.and(date, tells);
      section = section.and(date, tells);
    }
  }

  /**
   * The date whose year a day or month takes over: the last of the sentence, the paragraph, the
   * section, or that of a heading. In an article about one year, a mere year of an earlier sentence
   * ("as in 1938") gives way to that year.
   */
  Optional<Stretch> told() {
    Optional<Stretch> near = sentence.told().or(() -> sentence.any());
    if (near.isPresent()) {
      return near;
    }
    Optional<Stretch> far =
        block
            .told()
            .or(() -> block.any())
            .or(() -> section.told())
            .or(() -> section.any())
            .or(() -> heading);
    return far.filter(date -> date.unit().compareTo(Unit.YEAR) < 0)
        .or(() -> mainYear.map(Stretch::year))
        .or(() -> far);
  }

  /** The date that "that year" means. */
  Optional<Stretch> latest() {
    return block.any().or(() -> section.any()).or(() -> heading);
  }

  /** The date named last, also a decade or century: what "the following decade" leans on. */
  Optional<Stretch> last() {
    return last.or(this::latest);
  }

  /** First year of the hundred that "the forties" are in. */
  int hundreds() {
    return hundreds;
  }

  /** Whether the last date named lies before the year 1. */
  boolean isBeforeChrist() {
    return beforeChrist;
  }
}
