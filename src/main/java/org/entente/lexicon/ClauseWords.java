package org.entente.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Word lists about clauses and factuality, from {@code en/clauses.yaml}. */
public final class ClauseWords {

  private final Map<String, Set<String>> lists;

  private ClauseWords(Map<String, Set<String>> lists) {
    this.lists = Map.copyOf(lists);
  }

  /** The lists of English. */
  public static ClauseWords english() {
    Map<String, Set<String>> lists = new HashMap<>();
    Yaml.resource(ClauseWords.class, "/org/entente/lexicon/en/clauses.yaml")
        .fields()
        .forEach((name, words) -> lists.put(name, Set.copyOf(words.texts())));
    return new ClauseWords(lists);
  }

  /**
   * The words of one list.
   *
   * @throws IllegalArgumentException where there is no such list
   */
  public Set<String> list(String name) {
    Set<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalArgumentException("no list '" + name + "' in clauses.yaml");
    }
    return words;
  }

  /** Whether the list has the word. */
  public boolean has(String list, String word) {
    return list(list).contains(word);
  }
}
