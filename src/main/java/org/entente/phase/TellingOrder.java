package org.entente.phase;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.article.Block;
import org.entente.claim.Claim;
import org.entente.claim.ClaimedArticle;
import org.entente.claim.Evidence;
import org.entente.language.Sentence;
import org.entente.text.Span;

/**
 * Which of two claims a paragraph tells first.
 *
 * <p>In narrative the order of telling is the order of events unless something says otherwise.
 *
 * @see "A. Lascarides and N. Asher, Temporal interpretation, discourse relations and commonsense
 *     entailment, Linguistics and Philosophy 16 (1993): the rule Narration"
 */
final class TellingOrder {

  private final Map<Span, Block> blocks = new TreeMap<>();

  TellingOrder(ClaimedArticle article) {
    for (Sentence sentence : article.linked().annotated().sentences()) {
      blocks.put(sentence.span(), sentence.block());
    }
  }

  /** Whether a paragraph tells the one first, and none tells the other first. */
  boolean before(Change one, Change other) {
    return leads(one, other) && !leads(other, one);
  }

  private boolean leads(Change one, Change other) {
    return places(one).stream()
        .anyMatch(
            a ->
                places(other).stream()
                    .anyMatch(b -> sameBlock(a, b) && a.sentence().end() <= b.sentence().start()));
  }

  private boolean sameBlock(Evidence a, Evidence b) {
    Block block = blocks.get(a.sentence());
    return block != null && block.equals(blocks.get(b.sentence()));
  }

  private static List<Evidence> places(Change change) {
    return change.claims().stream().map(Claim::evidence).flatMap(List::stream).toList();
  }
}
