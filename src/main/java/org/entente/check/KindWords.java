package org.entente.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.Frame;
import org.entente.lexicon.Yaml;

/**
 * Whether quoted words hold a word that can tell the kind of fact that a rule reads. It compares
 * letters, not analyses: a word counts as a form of a trigger if it begins like it.
 */
final class KindWords {

  /** Longest ending that English inflection adds to a stem. */
  private static final int ENDING = 5;

  private final Map<String, Set<String>> stems = new HashMap<>();

  KindWords(List<Frame> frames) {
    Map<String, List<String>> irregular = new HashMap<>();
    Yaml.resource(KindWords.class, "/org/entente/lexicon/en/irregular.yaml")
        .fields()
        .forEach((lemma, forms) -> irregular.put(lemma, forms.texts()));
    for (Frame frame : frames) {
      Set<String> known = stems.computeIfAbsent(frame.id(), id -> new HashSet<>());
      for (Frame.Pattern pattern : frame.patterns()) {
        for (String lemma : pattern.lemmas()) {
          String first = lemma.split("[ -]", -1)[0].toLowerCase(Locale.ROOT);
          known.add(first.length() > 3 ? first.replaceFirst("[ey]$", "") : first);
          known.addAll(irregular.getOrDefault(first, List.of()));
        }
      }
    }
  }

  /** True also for rules that no frame has: those read names, whose words are proved as names. */
  boolean tell(String rule, String words) {
    Set<String> known = stems.get(rule);
    if (known == null) {
      return true;
    }
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+", -1)) {
      for (String stem : known) {
        if (word.startsWith(stem) && word.length() - stem.length() <= ENDING) {
          return true;
        }
      }
    }
    return false;
  }
}
