package org.entente.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.claim.Claim;
import org.entente.claim.ClaimedArticle;
import org.entente.claim.Clues;
import org.entente.claim.Evidence;
import org.entente.entity.Entity;
import org.entente.entity.EntityLink;
import org.entente.entity.EntityMention;
import org.entente.issue.Issue;
import org.entente.language.Sentence;
import org.entente.text.Span;

/** Says what became of each sentence of an article. */
public final class CoverageReader {

  /**
   * Marks every sentence.
   *
   * @param read what extraction gave
   * @param grounded what of it is published
   * @param clues one for each sentence
   * @param unplaced words for times that could not be placed
   */
  public Coverage read(
      ClaimedArticle read, ClaimedArticle grounded, List<Clues> clues, List<Span> unplaced) {
    Map<Span, Set<Claim>> facts = bySentence(grounded.claims());
    Map<Span, Set<Claim>> refused = bySentence(refused(read, grounded));
    Map<Integer, Set<String>> unlinked = unlinked(read);
    List<Mark> marks = new ArrayList<>();
    for (Sentence sentence : read.linked().annotated().sentences()) {
      Set<Claim> told = facts.getOrDefault(sentence.span(), Set.of());
      Set<Claim> left = refused.getOrDefault(sentence.span(), Set.of());
      Clues here = clues.get(sentence.index());
      marks.add(
          new Mark(
              sentence,
              status(told, left, here),
              List.copyOf(told),
              reasons(left, grounded.issues()),
              here,
              unplaced.stream().filter(sentence.span()::contains).toList(),
              List.copyOf(unlinked.getOrDefault(sentence.index(), Set.of()))));
    }
    return new Coverage(read.linked(), marks);
  }

  private static Status status(Set<Claim> told, Set<Claim> refused, Clues clues) {
    if (!told.isEmpty()) {
      return Status.FACTS;
    }
    if (!refused.isEmpty()) {
      return Status.REFUSED;
    }
    if (clues.actors().size() < 2) {
      return Status.NOTHING;
    }
    return clues.triggers().isEmpty() ? Status.NO_TRIGGER : Status.NO_FRAME;
  }

  private static Map<Span, Set<Claim>> bySentence(List<Claim> claims) {
    Map<Span, Set<Claim>> facts = new HashMap<>();
    for (Claim claim : claims) {
      for (Evidence evidence : claim.evidence()) {
        facts.computeIfAbsent(evidence.sentence(), key -> new LinkedHashSet<>()).add(claim);
      }
    }
    return facts;
  }

  /** Grounding keeps a claim or leaves it out; what it keeps may have lost its links. */
  private static List<Claim> refused(ClaimedArticle read, ClaimedArticle grounded) {
    Set<String> kept =
        grounded.claims().stream().map(CoverageReader::key).collect(Collectors.toSet());
    return read.claims().stream().filter(claim -> !kept.contains(key(claim))).toList();
  }

  private static String key(Claim claim) {
    return claim.category() + " " + claim.id();
  }

  private static List<String> reasons(Set<Claim> refused, List<Issue> issues) {
    List<String> reasons = new ArrayList<>();
    for (Claim claim : refused) {
      issues.stream()
          .map(Issue::detail)
          .filter(detail -> detail.startsWith(claim.id() + ": "))
          .forEach(reasons::add);
    }
    return reasons;
  }

  private static Map<Integer, Set<String>> unlinked(ClaimedArticle article) {
    Map<String, Entity> open =
        article.linked().entities().stream()
            .filter(entity -> entity.type().isActor())
            .filter(entity -> entity.link().status() != EntityLink.Status.ACCEPTED)
            .collect(Collectors.toMap(Entity::id, entity -> entity));
    Map<Integer, Set<String>> labels = new HashMap<>();
    for (EntityMention mention : article.linked().mentions()) {
      // "Syrian rebels" have no item and need none.
      if (open.containsKey(mention.entity()) && mention.form() != EntityMention.Form.NOMINAL) {
        labels
            .computeIfAbsent(mention.sentence(), key -> new LinkedHashSet<>())
            .add(open.get(mention.entity()).label());
      }
    }
    return labels;
  }
}
