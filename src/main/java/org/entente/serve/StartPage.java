package org.entente.serve;

import static org.entente.text.Markup.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSetFormatter;

/** The page at {@code /}: what the data hold, and questions to ask. */
final class StartPage {

  /** Files of {@code queries/} that are offered: all but the one that calls another service. */
  static final List<String> QUERIES =
      List.of(
          "01-timeline",
          "02-status-on-a-day",
          "03-years-in-status",
          "04-changes-of-status",
          "05-agreements",
          "06-rejections",
          "07-only-reported",
          "08-contradictions",
          "09-envoys",
          "10-third-parties",
          "11-score-by-year",
          "12-in-office",
          "13-shared-coalitions",
          "14-before-a-break",
          "15-in-a-city",
          "16-without-item",
          "18-why",
          "19-audit-by-rule",
          "20-dyad-events",
          "21-narrow-links",
          "facts",
          "entities");

  private static final String COUNTS =
      """
      PREFIX ent: <https://w3id.org/entente/ontology#>
      SELECT ?what (COUNT(DISTINCT ?it) AS ?count) WHERE {
        VALUES (?type ?what) {
          (ent:SourceDocument "articles") (ent:Actor "actors") (ent:Event "events")
          (ent:Agreement "agreements") (ent:Relationship "relationships")
          (ent:ReportedSituation "reported situations")
        }
        ?it a ?type
      } GROUP BY ?what ORDER BY ?what""";

  static final String STYLE =
      """
      body { font: 1em/1.5 sans-serif; max-width: 48em; margin: 2em auto; padding: 0 1em }
      h1, code { overflow-wrap: anywhere }
      td, th { padding: 0 1em 0 0; text-align: left; vertical-align: top }
      td:first-child { text-align: right }
      .thing blockquote { margin: 1em 0 0; padding-left: 1em; border-left: .25em solid #ccc }
      .thing .source { margin: 0 0 1em; padding-left: 1.25em; font-size: .875em }
      .preview { font-size: .8125em; margin: 0; padding: .5em }
      .preview h1 { font-size: 1.125em; margin: 0 }
      .preview p, .preview blockquote { margin: .375em 0 }
      .preview blockquote { padding-left: .75em; border-left: .25em solid #ccc }
      textarea { width: 100%; box-sizing: border-box }
      """;

  private static final String FORM =
      """
      <form action="/sparql"><textarea name="query" rows="8" spellcheck="false" aria-label="Query">
      PREFIX ent: &lt;https://w3id.org/entente/ontology#&gt;
      SELECT ?event
      WHERE { ?event a ent:Event }
      LIMIT 20
      </textarea>
      <select name="output" aria-label="Form of the answer">
      <option>text</option><option>json</option><option>csv</option></select>
      <button>Ask</button></form>
      """;

  private static final String RECONCILE =
      """
      <h2>Your own table</h2>
      <p>In OpenRefine, choose “Reconcile → Start reconciling… → Add standard service…” for a column
      of names and give the address of this page with <code>/reconcile</code> at its end. (The
      service is a <a href="/reconcile">Reconciliation Service API 0.2</a>.)</p>
      """;

  private StartPage() {}

  /**
   * The page's HTML.
   *
   * @param files names of the files that can be downloaded
   */
  static String of(Dataset data, Collection<String> files) {
    StringBuilder html =
        new StringBuilder(
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Entente</title>
            <meta name="viewport" content="width=device-width">
            <link rel="stylesheet" href="/style.css"></head><body>
            <h1>Entente</h1>
            <p>Facts about relations between states, read from history articles. Ask the SPARQL
            endpoint <code>/sparql</code> by GET or POST with <code>query=…</code>; it only
            reads.</p>
            <table>
            """);
    for (QuerySolution row : counts(data)) {
      html.append("<tr><td>")
          .append(row.getLiteral("count").getLong())
          .append("</td><td>")
          .append(escaped(row.getLiteral("what").getString()))
          .append("</td></tr>\n");
    }
    html.append("</table>\n<h2>Questions</h2>\n<ul>\n");
    QUERIES.forEach(name -> question(name, html));
    html.append("</ul>\n<h2>Your own</h2>\n").append(FORM).append(RECONCILE);
    if (!files.isEmpty()) {
      html.append("<h2>Files</h2>\n<ul>\n");
    }
    for (String file : files) {
      String path = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
      html.append("<li><a href=\"/data/").append(path).append("\">");
      html.append(escaped(file)).append("</a></li>\n");
    }
    return html.append(files.isEmpty() ? "" : "</ul>\n").append("</body></html>\n").toString();
  }

  private static List<QuerySolution> counts(Dataset data) {
    return data.calculateRead(
        () -> {
          try (QueryExecution execution = QueryExecution.create(COUNTS, data)) {
            return ResultSetFormatter.toList(execution.execSelect());
          }
        });
  }

  private static void question(String name, StringBuilder html) {
    String query = read("/org/entente/queries/" + name + ".rq");
    String link = "/sparql?output=text&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    html.append("<li><a href=\"")
        .append(escaped(link))
        .append("\">")
        .append(escaped(comment(query, "title")))
        .append("</a>: ")
        .append(escaped(comment(query, "question")))
        .append("</li>\n");
  }

  private static String comment(String query, String name) {
    String start = "# " + name + ": ";
    return query
        .lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElse(name);
  }

  private static String read(String path) {
    try (InputStream in = StartPage.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
