package org.entente.language.nlp4j;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon of the toolkit, from word to one of few shared values. Only {@code get} is supported.
 */
final class MappedLexicon<V> extends AbstractMap<String, V> {
  private final HashTable words;
  private final List<V> values;

  MappedLexicon(HashTable words, List<V> values) {
    this.words = words;
    this.values = List.copyOf(values);
  }

  @Override
  public @Nullable V get(Object word) {
    int number = words.find(0, (String) word);
    return number < 0 ? null : values.get(number);
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    throw new UnsupportedOperationException("the words of a mapped lexicon are not stored");
  }
}
