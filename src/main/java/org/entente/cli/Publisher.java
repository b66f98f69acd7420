package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.entente.article.Article;
import org.entente.article.ArticleReader;
import org.entente.check.Finding;
import org.entente.check.GroundingAudit;
import org.entente.check.GroundingCheck;
import org.entente.check.ShapeCheck;
import org.entente.claim.ClaimedArticle;
import org.entente.claim.ConfidenceTable;
import org.entente.coverage.ArticlePage;
import org.entente.coverage.Coverage;
import org.entente.coverage.CoverageText;
import org.entente.coverage.OverviewPage;
import org.entente.entity.Entity;
import org.entente.extract.Extraction;
import org.entente.extract.Reading;
import org.entente.gazetteer.Gazetteer;
import org.entente.graph.ClaimGraph;
import org.entente.graph.DataSetCard;
import org.entente.graph.GraphFiles;
import org.entente.graph.Iris;
import org.entente.graph.Ontology;
import org.entente.graph.Run;
import org.entente.issue.Issue;
import org.entente.lexicon.Frame;
import org.entente.phase.PhaseMaker;
import org.entente.review.LinkSheet;
import org.entente.review.Review;
import org.entente.text.WholeFile;

/** Extracts articles and writes their graphs, checked, with a report. */
final class Publisher {

  /** Names of files that are not an article's. */
  private static final Set<String> TAKEN = Set.of("ontology", "void", "links");

  private final PrintWriter err;
  private final double minConfidence;
  private final GazetteerOption names;
  private final Optional<Path> links;
  private final Optional<LiveLookup> online;

  /**
   * A publisher that tells its progress.
   *
   * @param minConfidence facts of less confidence are left out; from 0 to 1
   * @param names the user's own gazetteer files
   * @param links a review of links, beside the one in the folder
   * @param online asks for names that stay open, where something may be asked
   * @throws UsageException for any other number
   */
  Publisher(
      PrintWriter err,
      double minConfidence,
      GazetteerOption names,
      Optional<Path> links,
      Optional<LiveLookup> online) {
    checkConfidence(minConfidence);
    this.err = err;
    this.minConfidence = minConfidence;
    this.names = names;
    this.links = links;
    this.online = online;
  }

  /**
   * Looks at an option.
   *
   * @throws UsageException where it is no probability
   */
  static void checkConfidence(double minConfidence) {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new UsageException(
          "--min-confidence " + minConfidence, "no probability", "give a number from 0 to 1");
    }
  }

  /**
   * Writes one Turtle file for each article, the ontology, the description, the report and the
   * coverage of the sentences.
   *
   * @return {@link ExitCode#DONE}, or {@link ExitCode#REFUSED} where something was left out
   */
  int publish(List<Path> inputs, Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Path file : ArticleReader.inputs(inputs)) {
      Article article = ArticleReader.read(file);
      if (TAKEN.contains(article.source().name())) {
        throw new UsageException(file, "its graph would replace another file", "rename it");
      }
      articles.add(article);
    }
    Gazetteer given = names.open(err::println);
    Review review = review(folder);
    create(folder);
    Extraction extraction = Extraction.open(given, err::println);
    LiveLookup.Result asked = new LiveLookup.Result(given, "");
    if (online.isPresent()) {
      asked = online.get().ask(articles, extraction, given);
      extraction = extraction.with(asked.gazetteer());
    }
    Gazetteer gazetteer = asked.gazetteer();
    List<Frame> frames = extraction.frames();
    Ontology ontology = Ontology.load();
    Iris iris = new Iris();
    LinkSheet sheet =
        new LinkSheet(
            review, iris, Main.VERSION, (entity, item) -> itemLabel(gazetteer, entity, item));
    ClaimGraph graph =
        new ClaimGraph(ontology, iris, new Run(Main.VERSION, extraction.analyzerVersion()));
    PhaseMaker phases = new PhaseMaker(ontology.statusRules());
    ShapeCheck shapes = new ShapeCheck(ontology);
    GroundingAudit audit = new GroundingAudit(frames);
    GraphFiles files = new GraphFiles(folder, iris, ontology);
    List<Model> models = new ArrayList<>();
    List<ArticleReport> reports = new ArrayList<>();
    List<Coverage> coverage = new ArrayList<>();
    for (Article article : articles) {
      String name = article.source().name();
      err.println(name + " (" + (reports.size() + 1) + " of " + articles.size() + ")");
      Reading reading = extraction.read(article, linked -> review.apply(linked, iris));
      ClaimedArticle read = reading.claimed();
      ClaimedArticle grounded = new GroundingCheck().keepGrounded(read);
      ClaimedArticle sure = grounded.keep(claim -> claim.confidence() >= minConfidence);
      List<Issue> doubts = phases.make(sure).issues();
      Model model = graph.toModel(sure);
      ArticleReport report =
          new ArticleReport(read, grounded, sure, doubts, shapes.check(model), audit.audit(model));
      reports.add(report);
      coverage.add(extraction.cover(reading, grounded));
      sheet.add(read.linked());
      if (report.broken()) {
        // An older graph of the article must not pass for this one.
        Files.deleteIfExists(folder.resolve(name + ".ttl"));
        report.findings().stream().filter(Finding::blocking).forEach(f -> err.println("  " + f));
      } else {
        files.writeArticle(name, model);
        models.add(model);
      }
      err.println("  " + report.summary());
    }
    files.writeOntology();
    files.writeDescription(
        models,
        new DataSetCard.Grounding(
            reports.stream().mapToInt(ArticleReport::publishedStatements).sum(),
            reports.stream().mapToInt(ArticleReport::publishedUngrounded).sum()),
        ConfidenceTable.english(frames).all());
    WholeFile.write(folder.resolve(LinkSheet.FILE), sheet.text());
    files.writeStatements(LinkSheet.STATEMENTS, sheet.statements());
    writeReport(asked.report(), reports, sheet, folder);
    writeCoverage(coverage, folder);
    sheet.notes().forEach(err::println);
    return reports.stream().anyMatch(ArticleReport::refused) ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private static void create(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(folder, "a file, not a folder", "give another --out");
    }
    if (!Files.isWritable(folder)) {
      throw new UsageException(folder, "cannot be written to", "give another --out");
    }
  }

  /** What the gazetteer calls an item, found by the names of the thing. */
  private static String itemLabel(Gazetteer gazetteer, Entity entity, String item) {
    return entity.names().stream()
        .flatMap(name -> gazetteer.candidates(name).stream())
        .filter(candidate -> candidate.qid().equals(Optional.of(item)))
        .map(Gazetteer.Candidate::label)
        .findFirst()
        .orElse("");
  }

  /** What people wrote into the sheet of the folder, which this run writes anew, and the other. */
  private Review review(Path folder) throws IOException {
    Path kept = folder.resolve(LinkSheet.FILE);
    List<Path> files = new ArrayList<>();
    if (Files.isRegularFile(kept)) {
      files.add(kept);
    }
    if (links.isPresent() && !(files.contains(kept) && Files.isSameFile(kept, links.get()))) {
      files.add(links.get());
    }
    return Review.read(files);
  }

  private static void writeReport(
      String asked, List<ArticleReport> reports, LinkSheet sheet, Path folder) throws IOException {
    StringBuilder text = new StringBuilder(asked);
    reports.forEach(report -> text.append(report.text()));
    text.append("links\n");
    sheet.notes().forEach(note -> text.append("  - ").append(note).append('\n'));
    WholeFile.write(folder.resolve("report.txt"), text.toString());
  }

  private static void writeCoverage(List<Coverage> articles, Path folder) throws IOException {
    for (Coverage article : articles) {
      String file = ArticlePage.file(article.text().name());
      WholeFile.write(folder.resolve(file), ArticlePage.of(article));
    }
    WholeFile.write(folder.resolve(OverviewPage.FILE), OverviewPage.of(articles));
    WholeFile.write(folder.resolve("coverage.txt"), CoverageText.of(articles));
  }
}
