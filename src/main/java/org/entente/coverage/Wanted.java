package org.entente.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.claim.Trigger;

/**
 * A word that stands between two actors in sentences without a fact: where the next frame, or the
 * next pattern of an old one, would tell most.
 *
 * @param lemma dictionary form, verbs with their particle
 * @param part {@code verb} or {@code noun}
 * @param sentences in how many sentences
 * @param articles in how many articles
 * @param near the frame that most often came nearest, with what it lacked; empty where no frame
 *     listens to the word
 * @param example the shortest such sentence
 * @param article name of the article that the example stands in
 * @param sentence its index there
 */
public record Wanted(
    String lemma,
    String part,
    int sentences,
    int articles,
    String near,
    String example,
    String article,
    int sentence) {

  /** One sighting of a word. */
  private record Seen(Coverage article, Mark mark, String lemma, String part, String near) {
    String words() {
      return article.text().slice(mark.sentence().span()).replaceAll("\\s+", " ");
    }
  }

  /** Words that frames listen to, the most frequent first. */
  public static List<Wanted> patterns(List<Coverage> articles) {
    return ranked(
        articles,
        Status.NO_FRAME,
        (article) ->
            (mark) ->
                mark.clues().triggers().stream()
                    .map(t -> new Seen(article, mark, t.lemma(), part(t), near(t))));
  }

  /** Verbs that no frame listens to, the most frequent first. */
  public static List<Wanted> triggers(List<Coverage> articles) {
    return ranked(
        articles,
        Status.NO_TRIGGER,
        (article) ->
            (mark) ->
                mark.clues().verb().stream()
                    .map(lemma -> new Seen(article, mark, lemma, "verb", "")));
  }

  private static List<Wanted> ranked(
      List<Coverage> articles,
      Status status,
      Function<Coverage, Function<Mark, Stream<Seen>>> words) {
    Map<String, List<Seen>> byWord = new TreeMap<>();
    for (Coverage article : articles) {
      for (Mark mark : article.marks()) {
        if (mark.status() == status) {
          words
              .apply(article)
              .apply(mark)
              .forEach(
                  seen ->
                      byWord
                          .computeIfAbsent(seen.lemma() + " " + seen.part(), k -> new ArrayList<>())
                          .add(seen));
        }
      }
    }
    return byWord.values().stream()
        .map(Wanted::of)
        .sorted(
            Comparator.comparingInt(Wanted::sentences)
                .thenComparingInt(Wanted::articles)
                .reversed()
                .thenComparing(Wanted::lemma)
                .thenComparing(Wanted::part))
        .toList();
  }

  private static Wanted of(List<Seen> seen) {
    Map<String, Integer> near = new TreeMap<>();
    seen.forEach(one -> near.merge(one.near(), 1, Integer::sum));
    Seen shortest =
        seen.stream().min(Comparator.comparingInt(s -> s.words().length())).orElseThrow();
    return new Wanted(
        shortest.lemma(),
        shortest.part(),
        (int) seen.stream().map(Seen::mark).distinct().count(),
        (int) seen.stream().map(one -> one.article().text().name()).distinct().count(),
        near.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey(),
        shortest.words(),
        shortest.article().text().name(),
        shortest.mark().sentence().index());
  }

  static String part(Trigger trigger) {
    return trigger.verbal() ? "verb" : "noun";
  }

  static String near(Trigger trigger) {
    return trigger.frame() + trigger.lack().map(lack -> ": " + lack.detail()).orElse("");
  }
}
