package org.entente.language.nlp4j;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node of the toolkit's tree of known names, made when it is visited; children are found by (node
 * number, word) in a mapped table. Node 0 is the root. Only look-ups are supported.
 */
final class GazetteerNode extends PrefixNode<String, Set<String>> {
  private static final long serialVersionUID = 1;

  /** What all nodes share. */
  record Tree(HashTable children, IntBuffer valueNumbers, List<Set<String>> values) {}

  private final transient Tree tree;
  private final int number;

  GazetteerNode(Tree tree, int number) {
    this.tree = tree;
    this.number = number;
  }

  @Override
  public @Nullable PrefixNode<String, Set<String>> get(Object word) {
    int child = tree.children().find(number, (String) word);
    return child < 0 ? null : new GazetteerNode(tree, child);
  }

  @Override
  public boolean hasValue() {
    return tree.valueNumbers().get(number) >= 0;
  }

  @Override
  public @Nullable Set<String> getValue() {
    return hasValue() ? tree.values().get(tree.valueNumbers().get(number)) : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
