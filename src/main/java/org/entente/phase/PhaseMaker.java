package org.entente.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.claim.Claim;
import org.entente.claim.ClaimedArticle;

/**
 * From claims to the phases of relationships.
 *
 * <p>A change of a pair's status opens a phase and closes the one before. Strands run beside each
 * other. Where the text leaves the order of changes open, the change opens no phase and an issue
 * says so; where two changes cannot follow each other, an issue says that one between them must be
 * missing.
 */
public final class PhaseMaker {

  private final StatusRules rules;

  public PhaseMaker(StatusRules rules) {
    this.rules = rules;
  }

  /** The relationships of the article's states, as far as its claims tell of changes. */
  public Relationships make(ClaimedArticle article) {
    ChangeReader reader = new ChangeReader(rules, article);
    TellingOrder telling = new TellingOrder(article);
    SortedMap<Pair, List<Change>> changes = reader.changes(article.claims());
    SortedMap<Pair, List<Claim>> refusals = reader.refusals(article.claims());
    SortedSet<Pair> pairs = new TreeSet<>(changes.keySet());
    pairs.addAll(refusals.keySet());
    List<Relationship> all = new ArrayList<>();
    Doubts doubts = new Doubts();
    for (Pair pair : pairs) {
      ChangeMerger merger = new ChangeMerger(rules, changes.getOrDefault(pair, List.of()));
      ChangeOrder order = new ChangeOrder(merger.merged(), telling);
      PhaseChain chain = new PhaseChain(rules);
      refuse(chain, refusals.getOrDefault(pair, List.of()), order, reader);
      order.placed().forEach(chain::add);
      order.unplaced().forEach(change -> chain.mayBeEndedBy(change, order));
      List<Claim> unplaced =
          Stream.concat(order.unplaced().stream(), merger.unclear().stream())
              .flatMap(change -> change.claims().stream())
              .toList();
      if (!chain.phases().isEmpty() || !unplaced.isEmpty()) {
        all.add(
            new Relationship(pair.strand(), pair.one(), pair.other(), chain.phases(), unplaced));
      }
      doubts.open(order);
      doubts.unclear(merger.unclear());
      if (unplaced.isEmpty()) {
        // Else the change that seems to be missing may be one of these.
        doubts.missing(chain);
      }
    }
    return new Relationships(all, doubts.issues());
  }

  /** "Never established" holds before the first change, if that is what was not done. */
  private static void refuse(
      PhaseChain chain, List<Claim> refusals, ChangeOrder order, ChangeReader reader) {
    List<Claim> fitting =
        refusals.stream()
            .filter(
                claim ->
                    order.placed().isEmpty()
                        ? order.unplaced().isEmpty()
                        : first(claim, order.placed().get(0)))
            .toList();
    if (!fitting.isEmpty()) {
      chain.begin(reader.refused(fitting.get(0)).orElseThrow(), fitting);
    }
  }

  private static boolean first(Claim claim, Change change) {
    Bounds when = claim.time().map(time -> Bounds.of(time.period())).orElse(Bounds.OPEN);
    return change.tells(claim.kind()) && !change.start().before(when);
  }
}
