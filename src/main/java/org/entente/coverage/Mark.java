package org.entente.coverage;

import java.util.List;
import org.entente.claim.Claim;
import org.entente.claim.Clues;
import org.entente.language.Sentence;
import org.entente.text.Span;

/**
 * What became of one sentence.
 *
 * @param sentence the words, with their place
 * @param status the outcome
 * @param facts published claims that quote it, in their order in the article
 * @param refused why claims that quote it were left out
 * @param clues what it holds that a fact could be made of
 * @param unplaced words for a time that could not be placed on the calendar
 * @param unlinked labels of the named actors without a Wikidata item
 */
public record Mark(
    Sentence sentence,
    Status status,
    List<Claim> facts,
    List<String> refused,
    Clues clues,
    List<Span> unplaced,
    List<String> unlinked) {
  public Mark {
    facts = List.copyOf(facts);
    refused = List.copyOf(refused);
    unplaced = List.copyOf(unplaced);
    unlinked = List.copyOf(unlinked);
  }
}
