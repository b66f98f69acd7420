package org.entente.phase;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.claim.Claim;
import org.entente.claim.ClaimedArticle;
import org.entente.claim.Evidence;
import org.entente.language.Sentence;
import org.entente.text.Span;

/**
 * Which of two claims a paragraph tells first.
 *
 * <p>In narrative the order of telling is the order of events unless something says otherwise, as
 * the past perfect does: "Ties were restored. They had been broken …".
 *
 * @see "A. Lascarides and N. Asher, Temporal interpretation, discourse relations and commonsense
 *     entailment, Linguistics and Philosophy 16 (1993): the rule Narration"
 */
final class TellingOrder {

  private final Map<Span, Sentence> sentences = new TreeMap<>();

  TellingOrder(ClaimedArticle article) {
    for (Sentence sentence : article.linked().annotated().sentences()) {
      sentences.put(sentence.span(), sentence);
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
    Sentence one = sentences.get(a.sentence());
    Sentence other = sentences.get(b.sentence());
    return one != null && other != null && one.block().equals(other.block());
  }

  private boolean isPastPerfect(Evidence evidence) {
    Sentence sentence = sentences.get(evidence.sentence());
    return sentence != null
        && sentence.tokens().stream()
            .filter(token -> evidence.span().contains(token.span()))
            .anyMatch(token -> token.lemma().equals("have") && token.tag().equals("VBD"));
  }

  private List<Evidence> places(Change change) {
    return change.claims().stream()
        .map(Claim::evidence)
        .flatMap(List::stream)
        .filter(evidence -> !isPastPerfect(evidence))
        .toList();
  }
}
