package org.entente.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.text.Markup;

/** Times that Wikidata and the texts tell differently, for people who look into it. */
final class DifferencesReport {

  /** Name of the page. */
  static final String PAGE = "differs-from-wikidata.html";

  /** Name of the table. */
  static final String TABLE = "differs-from-wikidata.tsv";

  private DifferencesReport() {}

  /** One row for each difference, with tabs. */
  static String table(List<Outcome.Difference> differences) {
    StringBuilder text =
        new StringBuilder(
            "item\tlabel\tproperty\tvalue\tvalue_label\ttime\tours\ttheirs\tconfidence\tsentence"
                + "\tour_source\ttheir_statement\ttheir_references\tfact\n");
    for (Outcome.Difference difference : differences) {
      Proposal proposal = difference.proposal();
      text.append(
              String.join(
                  "\t",
                  proposal.subject().item(),
                  cell(proposal.subject().label()),
                  difference.statement().property(),
                  proposal.value().item(),
                  cell(proposal.value().label()),
                  difference.property().label(),
                  difference.ours().toString(),
                  difference.theirs().toString(),
                  String.valueOf(proposal.ground().confidence()),
                  cell(proposal.ground().sentence()),
                  source(difference),
                  statement(difference),
                  cell(String.join(" ", difference.statement().references())),
                  proposal.ground().fact()))
          .append('\n');
    }
    return text.toString();
  }

  private static String cell(String words) {
    return words.replaceAll("[\\t\\r\\n]+", " ");
  }

  private static String source(Outcome.Difference difference) {
    return difference.url().isEmpty() ? difference.proposal().ground().article() : difference.url();
  }

  private static String statement(Outcome.Difference difference) {
    return "https://www.wikidata.org/wiki/"
        + difference.statement().subject()
        + "#"
        + difference.statement().property();
  }

  /** A page that stands alone. */
  static String page(List<Outcome.Difference> differences) {
    String rows = differences.stream().map(DifferencesReport::row).collect(Collectors.joining());
    String body =
        differences.isEmpty()
            ? "<p>No time of the texts contradicts the statements of Wikidata that were given.</p>\n"
            : "<table>\n<thead><tr><th>Statement</th><th>The text</th><th>Wikidata</th></tr></thead>\n"
                + "<tbody>\n"
                + rows
                + "</tbody></table>\n";
    return WikidataProperties.resource("differences.html")
        .replace("{{count}}", count(differences.size()))
        .replace("{{body}}", body);
  }

  private static String count(int number) {
    return number == 1 ? "1 time differs" : number + " times differ";
  }

  private static String row(Outcome.Difference difference) {
    Proposal proposal = difference.proposal();
    Proposal.Ground ground = proposal.ground();
    String what =
        Markup.escaped(proposal.subject().label())
            + (proposal.value().label().isEmpty()
                ? ""
                : " – "
                    + Markup.escaped(proposal.property().label())
                    + " – "
                    + Markup.escaped(proposal.value().label()));
    List<String> references = difference.statement().references();
    return "<tr><td class=\"what\"><a href=\"%s\">%s</a><br><span class=\"time\">%s</span></td>"
            .formatted(
                Markup.escaped(statement(difference)),
                what,
                Markup.escaped(difference.property().label()))
        + "<td><strong>%s</strong><blockquote>%s</blockquote>%s<span class=\"note\">confidence %s · %s</span></td>"
            .formatted(
                Markup.escaped(difference.ours().toString()),
                Markup.escaped(ground.sentence()),
                link(source(difference), Sources.name(ground.article())),
                ground.confidence(),
                Markup.escaped(ground.fact().replaceFirst("^.*/id/", "")))
        + "<td><strong>%s</strong><p>%s</p></td></tr>\n"
            .formatted(
                Markup.escaped(difference.theirs().toString()),
                references.isEmpty()
                    ? "no reference with an address"
                    : references.stream()
                        .map(url -> link(url, url))
                        .collect(Collectors.joining("<br>")));
  }

  /** Only addresses of the web become links: a reference is somebody else's text. */
  private static String link(String url, String words) {
    return url.matches("https?://\\S+")
        ? "<a href=\"%s\">%s</a> ".formatted(Markup.escaped(url), Markup.escaped(words))
        : Markup.escaped(words) + " ";
  }
}
