package org.entente.coverage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.text.Markup;

/** All articles in one page: counts, the words that the next frame should listen to, links. */
public final class OverviewPage {

  /** File name of the page. */
  public static final String FILE = "coverage.html";

  private OverviewPage() {}

  /** The page. */
  public static String of(List<Coverage> articles) {
    Map<Status, Integer> counts = Coverage.counts(articles);
    StringBuilder out = new StringBuilder();
    out.append("<header>\n<h1>Coverage</h1>\n");
    out.append(
        "<p class=\"soft\">What was read from each sentence, and where the next frame would help most.</p>\n");
    out.append(Html.bar(counts)).append(Html.counts(counts, false)).append("</header>\n<main>\n");
    articles(out, articles);
    wanted(
        out,
        "Frames listen, but none fits",
        "Words that frames listen to, in sentences with two actors and no fact; the frame that most often came nearest, and what it lacked.",
        Wanted.patterns(articles));
    wanted(
        out,
        "No frame listens",
        "The lowest verb above two actors, in sentences without any word that a frame listens to.",
        Wanted.triggers(articles));
    out.append("</main>\n");
    return Html.page("Coverage", out.toString());
  }

  private static void articles(StringBuilder out, List<Coverage> articles) {
    out.append("<h2>Articles</h2>\n<table>\n<tr><th>Article</th><th class=\"n\">Sentences</th>");
    out.append("<th class=\"n\">With facts</th><th></th></tr>\n");
    for (Coverage article : articles) {
      Map<Status, Integer> counts = Coverage.counts(List.of(article));
      int total = Words.total(counts);
      out.append(
          "<tr><td><a href=\"%s\">%s</a></td>"
              .formatted(link(article.text().name()), Markup.escaped(article.title())));
      out.append("<td class=\"n\">%d</td>".formatted(total));
      out.append(
          "<td class=\"n\">%s</td>"
              .formatted(Words.share(counts.getOrDefault(Status.FACTS, 0), total)));
      out.append("<td>").append(Html.bar(counts)).append("</td></tr>\n");
    }
    out.append("</table>\n");
  }

  private static void wanted(
      StringBuilder out, String heading, String meaning, List<Wanted> wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    out.append("<h2>%s</h2>\n<p class=\"soft\">%s</p>\n".formatted(heading, meaning));
    out.append("<table>\n<tr><th>Word</th><th class=\"n\">Sentences</th>");
    out.append("<th>Shortest example</th></tr>\n");
    for (Wanted word : wanted) {
      out.append(
          "<tr><td>%s <span class=\"soft\">%s</span></td><td class=\"n\">%d</td>"
              .formatted(Markup.escaped(word.lemma()), word.part(), word.sentences()));
      out.append(
          "<td><a href=\"%s#%s\">%s</a>"
              .formatted(
                  link(word.article()),
                  ArticlePage.anchor(word.sentence()),
                  Markup.escaped(word.example())));
      if (!word.near().isEmpty()) {
        out.append("<br><code>%s</code>".formatted(Markup.escaped(word.near())));
      }
      out.append("</td></tr>\n");
    }
    out.append("</table>\n");
  }

  /** A relative link to an article's page; names are file names and may hold anything. */
  private static String link(String article) {
    String file = ArticlePage.file(article);
    String encoded = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    return Markup.escaped(encoded);
  }
}
