package org.entente.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.article.Block;
import org.entente.claim.Claim;
import org.entente.claim.Trigger;
import org.entente.text.Markup;
import org.entente.text.Span;

/** One article as a page: its text in order, each sentence with what became of it. */
public final class ArticlePage {

  /** Words that a page underlines. */
  private record Underlined(Span span, String style, String title) {}

  private final Coverage coverage;
  private final StringBuilder out = new StringBuilder();

  private ArticlePage(Coverage coverage) {
    this.coverage = coverage;
  }

  /** The page. */
  public static String of(Coverage coverage) {
    return new ArticlePage(coverage).page();
  }

  /** File name of an article's page. */
  public static String file(String article) {
    return article + ".coverage.html";
  }

  /** Anchor of a sentence on its page. */
  static String anchor(int sentence) {
    return "s" + sentence;
  }

  private String page() {
    Map<Status, Integer> counts = Coverage.counts(List.of(coverage));
    for (Status status : Status.values()) {
      out.append("<span class=\"only\" id=\"%s\"></span>\n".formatted(status.id()));
    }
    out.append("<span class=\"only\" id=\"notes\"></span>\n<header>\n");
    out.append("<p class=\"soft\"><a href=\"coverage.html\">All articles</a></p>\n");
    out.append("<h1>").append(Markup.escaped(coverage.title())).append("</h1>\n");
    out.append(
        "<p class=\"soft\">What was read from each sentence, and why from the others nothing. ");
    out.append("Choose a row to see only its sentences, or <a class=\"all\" href=\"#\">all</a>");
    long noted = coverage.marks().stream().filter(ArticlePage::isNoted).count();
    if (noted > 0) {
      out.append(
          ", or <a href=\"#notes\">the %d</a> with a time that could not be placed or an actor without Wikidata item"
              .formatted(noted));
    }
    out.append(".</p>\n").append(Html.bar(counts)).append(Html.counts(counts, true));
    long other =
        coverage.article().annotated().article().blocks().stream()
            .filter(b -> !b.isProse())
            .count();
    if (other > 0) {
      out.append(
          "<p class=\"soft\">Not read: %d lines that are no prose (boxes, tables, references).</p>\n"
              .formatted(other));
    }
    out.append("</header>\n<main>\n");
    text();
    out.append("</main>\n");
    return Html.page("Coverage: " + coverage.title(), out.toString());
  }

  private void text() {
    List<String> headings = List.of();
    Block block = null;
    for (Mark mark : coverage.marks()) {
      Block here = mark.sentence().block();
      if (!here.equals(block)) {
        out.append(block == null ? "" : "</div>\n");
        if (!here.headings().equals(headings)) {
          headings = here.headings();
          out.append("<h2>").append(Markup.escaped(String.join(" › ", headings))).append("</h2>\n");
        }
        out.append("<div class=\"par\">\n");
        block = here;
      }
      sentence(mark);
    }
    out.append(block == null ? "" : "</div>\n");
  }

  private static boolean isNoted(Mark mark) {
    return !mark.unplaced().isEmpty() || !mark.unlinked().isEmpty();
  }

  private void sentence(Mark mark) {
    out.append(
        "<div class=\"s %s%s\" id=\"%s\">\n<p>%s</p>\n"
            .formatted(
                mark.status().id(),
                isNoted(mark) ? " noted" : "",
                anchor(mark.sentence().index()),
                words(mark)));
    String label =
        "<span class=\"label\">%s</span>".formatted(Markup.escaped(mark.status().label()));
    List<String> details = details(mark);
    String sum = summary(mark);
    String line =
        label + (sum.isEmpty() ? "" : " <span class=\"sum\">" + Markup.escaped(sum) + "</span>");
    if (details.isEmpty()) {
      out.append(line).append('\n');
    } else {
      out.append("<details><summary>").append(line).append("</summary>\n<ul>\n");
      details.forEach(detail -> out.append("<li>").append(detail).append("</li>\n"));
      out.append("</ul></details>\n");
    }
    notes(mark);
    out.append("</div>\n");
  }

  private static String summary(Mark mark) {
    return switch (mark.status()) {
      case FACTS ->
          mark.facts().stream().map(Words::kind).distinct().collect(Collectors.joining(" · "));
      case REFUSED -> "";
      case NO_FRAME ->
          mark.clues().triggers().stream()
              .map(Trigger::lemma)
              .distinct()
              .collect(Collectors.joining(" · "));
      case NO_TRIGGER -> mark.clues().verb().orElse("");
      case NOTHING -> mark.clues().actors().isEmpty() ? "no actor" : "one actor";
    };
  }

  private List<String> details(Mark mark) {
    List<String> details = new ArrayList<>();
    for (Claim fact : mark.facts()) {
      details.add(
          "<b>%s</b>, %s, %s: %s <code>%s</code>"
              .formatted(
                  Markup.escaped(Words.kind(fact)),
                  Words.status(fact),
                  Markup.escaped(Words.time(fact)),
                  Markup.escaped(Words.roles(fact, coverage)),
                  Markup.escaped(Words.rules(fact, mark))));
    }
    mark.refused().forEach(why -> details.add("refused: " + Markup.escaped(Words.oneLine(why))));
    if (mark.status() == Status.NO_FRAME) {
      for (Trigger trigger : mark.clues().triggers()) {
        String lack = trigger.lack().map(Trigger.Lack::detail).orElse("fits");
        details.add(
            "<b>%s</b> (%s): nearest <code>%s</code>, %s"
                .formatted(
                    Markup.escaped(trigger.lemma()),
                    Wanted.part(trigger),
                    Markup.escaped(trigger.frame()),
                    Markup.escaped(lack)));
      }
    }
    if (mark.status() == Status.NO_FRAME || mark.status() == Status.NO_TRIGGER) {
      details.add("actors: " + Markup.escaped(actors(mark)));
    }
    return details;
  }

  private String actors(Mark mark) {
    return mark.clues().actors().stream().map(coverage::label).collect(Collectors.joining(", "));
  }

  private void notes(Mark mark) {
    if (!mark.unplaced().isEmpty()) {
      String times =
          mark.unplaced().stream()
              .map(time -> "“" + Words.oneLine(coverage.text().slice(time)) + "”")
              .collect(Collectors.joining(", "));
      out.append("<div class=\"notes\">Time not placed: ")
          .append(Markup.escaped(times))
          .append("</div>\n");
    }
    if (!mark.unlinked().isEmpty()) {
      out.append("<div class=\"notes\">Without Wikidata item: ")
          .append(Markup.escaped(String.join(", ", mark.unlinked())))
          .append("</div>\n");
    }
  }

  /** The sentence with its trigger words and its open times underlined. */
  private String words(Mark mark) {
    List<Underlined> underlined = new ArrayList<>();
    if (mark.status() == Status.NO_FRAME) {
      for (Trigger trigger : mark.clues().triggers()) {
        underlined.add(new Underlined(trigger.word(), "trigger", Wanted.near(trigger)));
      }
    }
    mark.unplaced()
        .forEach(time -> underlined.add(new Underlined(time, "time", "time not placed")));
    underlined.sort(Comparator.comparing(Underlined::span));
    StringBuilder words = new StringBuilder();
    Span whole = mark.sentence().span();
    int done = whole.start();
    for (Underlined part : underlined) {
      if (part.span().start() < done) {
        continue;
      }
      words.append(Markup.escaped(coverage.text().content().substring(done, part.span().start())));
      words.append(
          "<u class=\"%s\" title=\"%s\">%s</u>"
              .formatted(
                  part.style(),
                  Markup.escaped(part.title()),
                  Markup.escaped(coverage.text().slice(part.span()))));
      done = part.span().end();
    }
    return words
        .append(Markup.escaped(coverage.text().content().substring(done, whole.end())))
        .toString();
  }
}
