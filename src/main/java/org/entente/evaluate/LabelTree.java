package org.entente.evaluate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.evaluate.FoundText.Name;
import org.entente.evaluate.GoldText.Label;
import org.entente.evaluate.LinkScore.Tally;
import org.entente.text.Span;

/** The labels of a document with the answers that stand where they do. */
final class LabelTree {

  /** Half-open, may be empty. */
  private record Range(int start, int end) {
    static Range of(Span span) {
      return new Range(span.start(), span.end());
    }
  }

  private final GoldText gold;
  private final Map<Integer, Label> labels = new LinkedHashMap<>();
  private final Map<Range, Name> exact = new LinkedHashMap<>();
  private final Map<Range, Name> answers = new LinkedHashMap<>();
  private final Set<Range> marked = new HashSet<>();

  LabelTree(GoldText gold, List<Name> names) {
    this.gold = gold;
    gold.labels().forEach(label -> labels.put(label.number(), label));
    names.forEach(name -> exact.put(Range.of(name.span()), name));
    exact.forEach((range, name) -> answers.put(widened(range), name));
    answers.putAll(exact);
    for (Label label : gold.labels()) {
      mark(label.span());
    }
    for (GoldText.Time time : gold.times()) {
      mark(time.span());
    }
  }

  /** What was found, one answer for each span. */
  List<Name> answers() {
    return List.copyOf(exact.values());
  }

  /** The answer exactly where the label stands, or up to the ends of its words. */
  Optional<Name> answer(Label label) {
    Range range = Range.of(label.span());
    return Optional.ofNullable(answers.get(range))
        .or(() -> Optional.ofNullable(answers.get(widened(range))));
  }

  /** Whether an item was found where nothing is marked, in the part that was looked at. */
  boolean isSpurious(Name name) {
    Range range = Range.of(name.span());
    return !marked.contains(range)
        && !marked.contains(widened(range))
        && !name.item().isEmpty()
        && name.span().start() >= gold.judged().start()
        && name.span().end() <= gold.judged().end();
  }

  /** An outermost label, by its item. */
  Tally links(Label label) {
    return outermost(label, this::link, () -> link(label, true));
  }

  /** An outermost label, by its span. */
  Tally names(Label label) {
    return outermost(label, this::name, () -> name(label));
  }

  private Tally outermost(
      Label label, Function<Label, Tally> part, java.util.function.Supplier<Tally> alone) {
    if (answer(label).isPresent() || !anyPartFound(label)) {
      return alone.get();
    }
    Tally sum = parts(label, part);
    return new Tally(
        sum.missed() == 0 && sum.right() > 0 ? 1 : 0, sum.spurious(), sum.missed() > 0 ? 1 : 0);
  }

  private Tally parts(Label label, Function<Label, Tally> judge) {
    Tally sum = Tally.NONE;
    for (Label part : parts(label)) {
      sum =
          sum.plus(
              answer(part).isEmpty() && anyPartFound(part)
                  ? parts(part, judge)
                  : judge.apply(part));
    }
    return sum;
  }

  private Tally link(Label part) {
    return link(part, false);
  }

  private Tally link(Label label, boolean outermost) {
    Optional<Name> answer = answer(label);
    boolean itemless = label.item().isEmpty();
    if (answer.isEmpty()) {
      boolean free = label.optional() ? !(outermost && anyPartRequired(label)) : itemless;
      return free ? Tally.NONE : Tally.MISSED;
    }
    String item = answer.get().item();
    if (item.isEmpty()) {
      return label.optional() || itemless ? Tally.NONE : Tally.MISSED;
    }
    if (label.optional()) {
      return item.equals(label.item()) || label.quantity() ? Tally.NONE : Tally.SPURIOUS;
    }
    if (itemless) {
      return Tally.SPURIOUS;
    }
    return item.equals(label.item()) ? Tally.RIGHT : Tally.OTHER;
  }

  private Tally name(Label label) {
    if (label.optional() || label.item().isEmpty()) {
      return Tally.NONE;
    }
    return answer(label).filter(name -> !name.item().isEmpty()).isPresent()
        ? Tally.RIGHT
        : Tally.MISSED;
  }

  private List<Label> parts(Label label) {
    return label.parts().stream().filter(labels::containsKey).map(labels::get).toList();
  }

  private boolean anyPartFound(Label label) {
    return parts(label).stream().anyMatch(part -> answer(part).isPresent() || anyPartFound(part));
  }

  private boolean anyPartRequired(Label label) {
    return parts(label).stream().anyMatch(part -> !part.optional() || anyPartRequired(part));
  }

  private void mark(Span span) {
    marked.add(Range.of(span));
    marked.add(widened(Range.of(span)));
  }

  /** Up to the ends of the words, as ELEVANT does; its last character is never taken in. */
  private Range widened(Range range) {
    String text = gold.text();
    int start = range.start();
    int end = range.end();
    while (start > 0 && isWord(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    while (end < text.length() - 1 && isWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    boolean quoted =
        text.charAt(start) == '"' && text.substring(Math.min(start + 1, end), end).indexOf('"') < 0;
    return new Range(quoted ? start + 1 : start, end);
  }

  private static boolean isWord(int character) {
    int type = Character.getType(character);
    return Character.isLetterOrDigit(character)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || "'\"_".indexOf(character) >= 0;
  }
}
