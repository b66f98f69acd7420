package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.entente.article.Article;
import org.entente.article.ArticleReader;
import org.entente.check.Finding;
import org.entente.check.GroundingCheck;
import org.entente.check.ShapeCheck;
import org.entente.claim.Claim;
import org.entente.claim.ClaimedArticle;
import org.entente.entity.EntityLink;
import org.entente.extract.Extraction;
import org.entente.graph.ClaimGraph;
import org.entente.graph.GraphFiles;
import org.entente.graph.Iris;
import org.entente.graph.Ontology;
import org.entente.graph.Run;
import org.entente.issue.Issue;

/** Extracts articles and writes their graphs, checked, with a report. */
final class Publisher {

  private static final String VERSION = "0.1.0";

  private final PrintWriter err;

  Publisher(PrintWriter err) {
    this.err = err;
  }

  /**
   * Writes one Turtle file for each article, the ontology, the description and the report.
   *
   * @return {@link ExitCode#DONE}, or {@link ExitCode#REFUSED} where something was left out
   */
  int publish(List<Path> inputs, Path folder) throws IOException {
    List<Article> articles =
        ArticleReader.inputs(inputs).stream().map(ArticleReader::read).toList();
    Extraction extraction = Extraction.open(err::println);
    Ontology ontology = Ontology.load();
    Iris iris = new Iris();
    ClaimGraph graph =
        new ClaimGraph(ontology, iris, new Run(VERSION, extraction.analyzerVersion()));
    ShapeCheck shapes = new ShapeCheck(ontology);
    Files.createDirectories(folder);
    GraphFiles files = new GraphFiles(folder, iris, ontology);
    List<Model> models = new ArrayList<>();
    StringBuilder report = new StringBuilder();
    boolean refused = false;
    for (Article article : articles) {
      ClaimedArticle read = extraction.extract(article);
      ClaimedArticle grounded = new GroundingCheck().keepGrounded(read);
      Model model = graph.toModel(grounded);
      List<Finding> findings = shapes.check(model);
      boolean broken = findings.stream().anyMatch(Finding::blocking);
      refused |= broken || grounded.claims().size() < read.claims().size();
      if (broken) {
        findings.forEach(finding -> err.println(article.source().name() + ": " + finding));
      } else {
        files.writeArticle(article.source().name(), model);
        models.add(model);
      }
      String lines = lines(article.source().name(), read, grounded, findings, broken);
      report.append(lines);
      err.println(
          article.source().name()
              + ": "
              + grounded.claims().size()
              + " facts"
              + (broken ? ", refused: the graph breaks a shape" : ""));
    }
    files.writeOntology();
    files.writeDescription(models);
    write(folder.resolve("report.txt"), report.toString());
    return refused ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private static String lines(
      String name,
      ClaimedArticle read,
      ClaimedArticle grounded,
      List<Finding> findings,
      boolean broken) {
    Map<String, Integer> kinds = new TreeMap<>();
    for (Claim claim : grounded.claims()) {
      kinds.merge(claim.category() + " " + claim.factuality(), 1, Integer::sum);
    }
    StringBuilder text = new StringBuilder(name).append(broken ? ": refused\n" : ": written\n");
    text.append("  sentences ").append(read.linked().annotated().sentences().size());
    text.append("\n  entities ").append(read.linked().entities().size());
    text.append(", linked ")
        .append(
            read.linked().entities().stream()
                .filter(e -> e.link().status() == EntityLink.Status.ACCEPTED)
                .count());
    text.append("\n  facts ").append(grounded.claims().size());
    kinds.forEach((kind, count) -> text.append("\n    ").append(kind).append(' ').append(count));
    text.append("\n  ungrounded, left out ")
        .append(read.claims().size() - grounded.claims().size())
        .append('\n');
    for (Issue issue : grounded.issues()) {
      text.append("  ").append(issue.code()).append(": ").append(issue.detail()).append('\n');
    }
    findings.forEach(finding -> text.append("  ").append(finding).append('\n'));
    return text.toString();
  }

  /** Whole or not at all: written under a temporary name, then moved. */
  private static void write(Path file, String text) throws IOException {
    Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".report", ".tmp");
    Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
    Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
