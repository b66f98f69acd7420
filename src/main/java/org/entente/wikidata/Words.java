package org.entente.wikidata;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.gazetteer.NameForm;

/** Words that anybody may have changed a minute ago. */
final class Words {

  /** Longest label that is believed. */
  private static final int MAX_LABEL = 120;

  /** Control and formatting characters, among them those that turn the direction of writing. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

  /** What parts names in a gazetteer file. */
  private static final Pattern PARTING = Pattern.compile("[|;]");

  private static final Set<String> SMALL = Set.of("the", "and", "for");

  private Words() {}

  /** Text for people: nothing hidden, single spaces, no longer than the limit. */
  static String tidy(String text, int limit) {
    String plain = HIDDEN.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
    return plain.codePointCount(0, plain.length()) <= limit
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, limit - 1)).strip() + "…";
  }

  /** Why a label cannot be a name; empty where it can. */
  static String fault(String label) {
    if (label.isBlank()) {
      return "has no English label";
    }
    if (label.length() > MAX_LABEL) {
      return "has a label of " + label.length() + " characters";
    }
    if (HIDDEN.matcher(label).find()) {
      return "has a label with hidden characters";
    }
    return PARTING.matcher(label).find() ? "has a label with a bar or semicolon" : "";
  }

  /** Whether the two are one name but for case, marks and a leading article. */
  static boolean same(String one, String other) {
    return NameForm.normal(one).equals(NameForm.normal(other));
  }

  /** Whether they share a word of three letters or more that says something. */
  static boolean share(String one, String other) {
    Set<String> words = words(one);
    words.retainAll(words(other));
    return !words.isEmpty();
  }

  private static Set<String> words(String name) {
    Set<String> words =
        new TreeSet<>(Arrays.asList(NameForm.normal(name).split("[^\\p{L}\\p{N}]+", -1)));
    words.removeIf(word -> word.length() < 3 || SMALL.contains(word));
    return words;
  }
}
