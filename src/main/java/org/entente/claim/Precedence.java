package org.entente.claim;

import java.util.Set;
import java.util.TreeSet;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;

/** What a sentence tells to have come before something else in it. */
final class Precedence {

  private final Tree tree;
  private final ClauseWords words;

  Precedence(Tree tree, ClauseWords words) {
    this.tree = tree;
    this.words = words;
  }

  /**
   * Indices of the verbs and nouns that came before: "broke relations after Iraq invaded Kuwait"
   * and "broke relations after the invasion of Kuwait".
   *
   * @param trigger index of the verb or noun that came after
   */
  Set<Integer> before(int trigger) {
    Set<Integer> earlier = new TreeSet<>();
    for (Token child : tree.children(tree.token(trigger))) {
      if (isAfter(child)) {
        tree.children(child).forEach(noun -> add(earlier, noun));
      } else if (tree.hasChild(child, this::isMark)) {
        add(earlier, child);
      }
    }
    return earlier;
  }

  private void add(Set<Integer> earlier, Token token) {
    tree.conjuncts(token).forEach(one -> earlier.add(one.index()));
  }

  private boolean isMark(Token token) {
    return token.relation().equals("mark") && isAfter(token);
  }

  private boolean isAfter(Token token) {
    return words.has("after-words", token.lemma());
  }
}
