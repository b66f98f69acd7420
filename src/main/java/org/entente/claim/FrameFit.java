package org.entente.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.language.Token;
import org.entente.lexicon.Frame;

/**
 * How far a pattern fits the words around its trigger.
 *
 * @param related words that passed the pattern's tests
 * @param filled fillers by role
 * @param lack the first thing that does not fit
 */
record FrameFit(
    Set<Token> related, Map<String, List<Argument>> filled, Optional<Trigger.Lack> lack) {
  private static FrameFit lacking(Trigger.Lack lack) {
    return new FrameFit(Set.of(), Map.of(), Optional.of(lack));
  }

  static FrameFit of(
      FrameMatcher.Context context, Frame frame, Frame.Pattern pattern, Token trigger) {
    Set<Token> related = new LinkedHashSet<>();
    for (Map.Entry<String, Set<String>> test : sorted(pattern.tests())) {
      List<Token> passing =
          Fillers.of(context, trigger, Set.of(), test.getKey()).stream()
              .flatMap(filler -> context.clauses().tree().conjuncts(filler).stream())
              .filter(filler -> Fillers.passes(context, filler, test.getValue()))
              .filter(filler -> !Fillers.passes(context, filler, excluded(pattern, test.getKey())))
              .toList();
      if (passing.isEmpty()) {
        return FrameFit.lacking(Trigger.Lack.word(test.getKey(), test.getValue()));
      }
      passing.stream()
          .filter(token -> test.getValue().contains(token.lemma()))
          .forEach(related::add);
    }
    for (Map.Entry<String, Set<String>> test : sorted(pattern.absent())) {
      for (Token filler : Fillers.of(context, trigger, Set.of(), test.getKey())) {
        if (test.getValue().contains("*") || Fillers.passes(context, filler, test.getValue())) {
          return FrameFit.lacking(Trigger.Lack.forbidden(test.getKey(), filler.form()));
        }
      }
    }
    Map<String, List<Argument>> filled = Fillers.fill(context, frame, trigger, related);
    TitlePair.complete(context, frame, trigger, filled);
    Optional<Trigger.Lack> lack =
        frame.roles().stream()
            .filter(
                rule ->
                    filled.getOrDefault(rule.role(), List.of()).size()
                        < frame.needs().getOrDefault(rule.role(), 0))
            .findFirst()
            .map(rule -> Trigger.Lack.role(rule.role(), rule.from(), filled.size()));
    if (lack.isEmpty() && filled.isEmpty()) {
      lack = Optional.of(Trigger.Lack.role("filler of any role", List.of("any slot"), 0));
    }
    return new FrameFit(related, filled, lack);
  }

  /** In the same order in every run; an unmodifiable map has none. */
  private static Set<Map.Entry<String, Set<String>>> sorted(Map<String, Set<String>> tests) {
    return new TreeMap<>(tests).entrySet();
  }

  private static Set<String> excluded(Frame.Pattern pattern, String slot) {
    return pattern.absent().getOrDefault(slot, Set.of());
  }
}
