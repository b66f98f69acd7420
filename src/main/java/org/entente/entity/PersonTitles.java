package org.entente.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.lexicon.Yaml;

/**
 * Words around a person's name that are no part of it, and words that alone name nothing, from
 * {@code actors/titles.yaml}.
 */
final class PersonTitles {

  private final Set<String> before;
  private final Set<String> after;
  private final Set<String> alone;
  private final Set<String> particles;

  private PersonTitles(Yaml file) {
    this.before = file.texts("before").stream().collect(Collectors.toUnmodifiableSet());
    this.after = Set.copyOf(file.texts("after"));
    this.alone = Set.copyOf(file.texts("alone"));
    this.particles = file.texts("particles").stream().collect(Collectors.toUnmodifiableSet());
  }

  static PersonTitles english() {
    return new PersonTitles(
        Yaml.resource(PersonTitles.class, "/org/entente/lexicon/en/actors/titles.yaml"));
  }

  boolean isBefore(String word) {
    return before.contains(word);
  }

  boolean isAfter(String word) {
    return after.contains(word);
  }

  /** Whether the word is too common a part of names to stand for one person. */
  boolean isParticle(String word) {
    return particles.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the words name nothing: titles only, or one common noun. */
  boolean areNoName(List<String> words) {
    return words.stream().allMatch(before::contains)
        || (words.size() == 1 && alone.contains(words.get(0)));
  }
}
