package org.entente.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.mention.TimeMention;
import org.entente.text.Span;

/** "Syria and Lebanon became independent in 1943 and 1946 respectively": each at its own time. */
final class Respectively {

  private Respectively() {}

  /** One reading for each of the times, where as many actors stand side by side; else the same. */
  static List<Draft> split(Draft draft, Timing timing) {
    List<TimeMention> times =
        draft.time().map(time -> timing.respectively(time.core())).orElse(List.of());
    if (times.isEmpty()) {
      return List.of(draft);
    }
    List<Argument> inTurn = sideBySide(draft.arguments(), times.size(), timing);
    if (inTurn.isEmpty()) {
      return List.of(draft);
    }
    List<Draft> each = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      List<Argument> own = new ArrayList<>(draft.arguments());
      own.removeAll(inTurn);
      own.add(inTurn.get(i));
      each.add(draft.of(own, times.get(i)));
    }
    return each;
  }

  /** The only run of exactly so many actors with nothing but commas and "and" between them. */
  private static List<Argument> sideBySide(List<Argument> all, int count, Timing timing) {
    List<List<Argument>> runs = new ArrayList<>();
    for (Argument argument :
        all.stream()
            .filter(a -> timing.isInSentence(named(a, timing)))
            .sorted(Comparator.comparing(a -> named(a, timing)))
            .toList()) {
      if (runs.isEmpty() || !continues(runs.get(runs.size() - 1), argument, timing)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(argument);
    }
    List<List<Argument>> fitting = runs.stream().filter(run -> run.size() == count).toList();
    return fitting.size() == 1 ? fitting.get(0) : List.of();
  }

  private static boolean continues(List<Argument> run, Argument next, Timing timing) {
    Span last = named(run.get(run.size() - 1), timing);
    Span here = named(next, timing);
    return last.end() < here.start() && timing.isList(last, here);
  }

  /** "gained their independence": the names that the pronoun stands for, where they are near. */
  private static Span named(Argument argument, Timing timing) {
    return argument.antecedent().filter(timing::isInSentence).orElse(argument.mention());
  }
}
