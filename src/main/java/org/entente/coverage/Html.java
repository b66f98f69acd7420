package org.entente.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.entente.text.Markup;

/**
 * Parts that both pages share. A page stands alone: its style is inside, and it needs no script.
 */
final class Html {

  private Html() {}

  static String page(String title, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        %s</body>
        </html>
        """
        .formatted(Markup.escaped(title), style(), body);
  }

  /** The shares of all sentences as one bar. */
  static String bar(Map<Status, Integer> counts) {
    StringBuilder bar = new StringBuilder("<div class=\"bar\" aria-hidden=\"true\">");
    counts.forEach(
        (status, count) -> {
          if (count > 0) {
            bar.append("<i class=\"%s\" style=\"flex:%d\"></i>".formatted(status.id(), count));
          }
        });
    return bar.append("</div>").toString();
  }

  /**
   * A row for each status.
   *
   * @param link whether the name of a status is a link to its sentences on this page
   */
  static String counts(Map<Status, Integer> counts, boolean link) {
    int total = Words.total(counts);
    StringBuilder rows = new StringBuilder("<table>\n<tr><th>Sentences</th><th class=\"n\">");
    rows.append(total).append("</th><th class=\"n\">Share</th><th class=\"meaning\"></th></tr>\n");
    counts.forEach(
        (status, count) -> {
          String name = Markup.escaped(status.label());
          rows.append(
                  "<tr class=\"%s\"><td class=\"w\"><span class=\"key\"></span>"
                      .formatted(status.id()))
              .append(
                  link && count > 0 ? "<a href=\"#%s\">%s</a>".formatted(status.id(), name) : name)
              .append(
                  "</td><td class=\"n\">%d</td><td class=\"n\">%s</td>"
                      .formatted(count, Words.share(count, total)))
              .append(
                  "<td class=\"meaning\">%s</td></tr>\n"
                      .formatted(Markup.escaped(status.meaning())));
        });
    return rows.append("</table>\n").toString();
  }

  private static String style() {
    try (InputStream in = Html.class.getResourceAsStream("coverage.css")) {
      if (in == null) {
        throw new IllegalStateException("coverage.css is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
