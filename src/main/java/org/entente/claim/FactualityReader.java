package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;

/**
 * Reads from the tree whether what a verb or noun says is told as done, planned, negated, alleged
 * or denied: its own negation, auxiliaries and adjectives, then every verb and noun that governs it
 * as a complement. What stands beside it in the sentence does not count.
 *
 * <p>The words that govern are read from the top, since what a word does to its complement depends
 * on its own standing: who failed to prevent an invasion was invaded.
 *
 * @see <a href="https://aclanthology.org/W06-3907/">Nairn, Condoravdi and Karttunen: Computing
 *     relative polarity for textual inference (2006)</a>
 */
final class FactualityReader {

  private final Tree tree;
  private final OwnCues own;
  private final GoverningCues governing;

  FactualityReader(Clauses clauses, ClauseWords words) {
    this.tree = clauses.tree();
    this.own = new OwnCues(clauses, words);
    this.governing = new GoverningCues(clauses, words, own, this::read);
  }

  Standing read(Token trigger) {
    List<Cue> upwards = new ArrayList<>(own.of(trigger));
    Token node = trigger;
    for (int steps = 0; node.head() >= 0 && steps < tree.tokens().size(); steps++) {
      Token head = tree.token(node.head());
      Step step = governing.cross(node, head);
      upwards.addAll(step.cues());
      if (!step.further()) {
        break;
      }
      node = head;
    }
    Standing standing = Standing.TOLD;
    for (int i = upwards.size() - 1; i >= 0; i--) {
      standing = standing.under(upwards.get(i));
    }
    return standing;
  }
}
