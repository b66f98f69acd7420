package org.entente.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.claim.Claim;
import org.entente.claim.Trigger;

/** Coverage as plain text: numbers, the ranked list of what is missing, then every sentence. */
public final class CoverageText {

  private static final int EXAMPLE = 160;

  private CoverageText() {}

  /** The whole report. */
  public static String of(List<Coverage> articles) {
    StringBuilder out = new StringBuilder();
    out.append("All articles\n");
    counts(out, Coverage.counts(articles));
    wanted(out, "Frames listen to these words, but none fits", Wanted.patterns(articles));
    wanted(out, "No frame listens to these verbs", Wanted.triggers(articles));
    for (Coverage article : articles) {
      out.append('\n').append(article.text().name()).append(": ").append(article.title());
      out.append('\n');
      counts(out, Coverage.counts(List.of(article)));
      article.marks().forEach(mark -> mark(out, article, mark));
    }
    return out.toString();
  }

  private static void counts(StringBuilder out, Map<Status, Integer> counts) {
    int total = Words.total(counts);
    row(out, "sentences", total, "");
    counts.forEach(
        (status, count) ->
            row(out, status.label(), count, Words.share(count, total) + "  " + status.meaning()));
  }

  private static void row(StringBuilder out, String name, int count, String rest) {
    String line = String.format(Locale.ROOT, "  %-16s %6d  %s", name, count, rest);
    out.append(line.stripTrailing()).append('\n');
  }

  private static void wanted(StringBuilder out, String heading, List<Wanted> wanted) {
    out.append('\n').append(heading).append(", between two actors, in sentences without a fact\n");
    for (Wanted word : wanted) {
      String example =
          word.example().length() > EXAMPLE
              ? word.example().substring(0, EXAMPLE) + "…"
              : word.example();
      row(out, word.lemma() + " (" + word.part() + ")", word.sentences(), word.near());
      out.append("      ").append(example).append('\n');
    }
  }

  private static void mark(StringBuilder out, Coverage article, Mark mark) {
    String words = Words.oneLine(article.text().slice(mark.sentence().span()));
    out.append("\n[").append(mark.status().label()).append("] ").append(words).append('\n');
    for (Claim fact : mark.facts()) {
      out.append("    ")
          .append(
              String.join(
                  " | ",
                  Words.kind(fact),
                  Words.status(fact),
                  Words.roles(fact, article),
                  Words.time(fact),
                  Words.rules(fact, mark)))
          .append('\n');
    }
    mark.refused().forEach(why -> note(out, "refused", Words.oneLine(why)));
    if (mark.status() == Status.NO_FRAME) {
      for (Trigger trigger : mark.clues().triggers()) {
        note(out, trigger.lemma(), Wanted.near(trigger));
      }
    }
    mark.unplaced()
        .forEach(time -> note(out, "time not placed", Words.oneLine(article.text().slice(time))));
    if (!mark.unlinked().isEmpty()) {
      note(out, "without Wikidata item", String.join(", ", mark.unlinked()));
    }
  }

  private static void note(StringBuilder out, String what, String detail) {
    out.append("    ").append(what).append(": ").append(detail).append('\n');
  }
}
