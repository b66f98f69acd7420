package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.entente.claim.ConfidenceTable;
import org.entente.evaluate.ConfidenceEstimate;
import org.entente.evaluate.Evaluation;
import org.entente.evaluate.FactScore;
import org.entente.evaluate.Gold;
import org.entente.evaluate.GoldSet;
import org.entente.evaluate.Judged;
import org.entente.evaluate.Measure;
import org.entente.evaluate.MeasureTable;
import org.entente.lexicon.Frames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores what is read. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Score what is read against gold standards.",
      "GOLD.json holds the facts of one article; SET.jsonl is a public set: headings of histories,"
          + " dates, names, or names with Wikidata items, recognised by its marks."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:scored", "2:a file cannot be used"},
    footer = {
      "",
      "Examples:",
      "  entente evaluate",
      "  entente evaluate src/test/resources/evaluation/us-relations-histories.jsonl --errors",
      "  entente evaluate gold.json --text article.txt --facts facts.csv --errors",
      "  entente evaluate src/test/resources/gold --judge judged.tsv",
      "  entente evaluate --confidence judged.tsv --write confidence.tsv"
    })
public final class EvaluateCommand implements Callable<Integer> {

  /** How the table is written. */
  enum Format {
    TEXT,
    MARKDOWN
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "GOLD.json|SET.jsonl|FOLDER",
      arity = "0..*",
      description = "Gold files and sets, or folders of them. Default: all that come with entente")
  private List<Path> inputs = List.of();

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description =
          "The article. Default: the *.txt of the gold file's name beside it, or the one in seeds"
              + " that its title names")
  private @Nullable Path text;

  @Option(
      names = "--facts",
      paramLabel = "FACTS.csv",
      description = "Facts as queries/facts.rq gives them. Default: those of the graph")
  private @Nullable Path facts;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder with the article's graph. Default: target/graph; an article that is not there, or"
              + " was extracted before the text or the program changed, is extracted for this once")
  private @Nullable Path data;

  @Option(
      names = "--errors",
      description = "List what was missed, spurious or wrong, and what is taken for what.")
  private boolean errors;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or markdown. Default: text")
  private Format format = Format.TEXT;

  @Option(
      names = "--confidence",
      paramLabel = "JUDGED.tsv",
      description =
          "Instead of scoring: the share of right readings of each rule, from these judged ones, and"
              + " how well it predicts. With --write FILE the table that extraction reads is written")
  private @Nullable Path judged;

  @Option(
      names = "--judge",
      paramLabel = "JUDGED.tsv",
      description = "Instead of scoring: renew there what GOLD.json says of each reading.")
  private @Nullable Path renewed;

  @Option(
      names = "--write",
      paramLabel = "DIR|FILE",
      description =
          "Also write what was found in each set, as the public scorers read it; with --confidence,"
              + " the table.")
  private @Nullable Path folder;

  @Mixin private GazetteerOption names = new GazetteerOption();

  @Override
  public Integer call() throws IOException {
    if (judged != null) {
      return confidence(judged);
    }
    List<Path> files = files();
    if (files.size() > 1 && (text != null || facts != null)) {
      throw new UsageException(
          "--text, --facts", "for one gold file only", "give one, or leave the options out");
    }
    if (facts != null && data != null) {
      throw new UsageException("--facts, --data", "both say where facts are", "give one");
    }
    if ((facts != null || data != null) && !names.files().isEmpty()) {
      throw new UsageException(
          "--gazetteer", "the facts are extracted already", "leave out --facts and --data");
    }
    // All files are looked at before the long work begins.
    List<GoldSet> sets = new ArrayList<>();
    List<Path> golds = new ArrayList<>();
    for (Path file : files) {
      if (file.toString().endsWith(GoldSet.ENDING)) {
        sets.add(GoldSet.read(file));
      } else {
        golds.add(file);
      }
    }
    Pipeline pipeline = new Pipeline(names, spec.commandLine().getErr()::println);
    ArticleFacts articles = new ArticleFacts(pipeline, text, facts, data);
    if (renewed != null) {
      Judged.Book book = Judged.Book.read(renewed);
      for (Path file : golds) {
        book = articles.judge(file, Gold.read(file), book);
      }
      book.write(renewed);
      return ExitCode.DONE;
    }
    List<Measure> measures = new ArrayList<>();
    for (Path file : golds) {
      Gold gold = Gold.read(file);
      FactScore score = articles.score(file, gold);
      list(score.errors());
      measures.addAll(score.measures(gold.slug()));
    }
    for (GoldSet set : sets) {
      Evaluation.Outcome outcome = pipeline.evaluation().run(set);
      list(outcome.errors());
      measures.addAll(outcome.measures());
      if (folder != null) {
        outcome.write(folder);
      }
      pipeline.save();
    }
    MeasureTable table = new MeasureTable(measures);
    print(format == Format.MARKDOWN ? table.markdown() : table.text());
    return ExitCode.DONE;
  }

  private int confidence(Path file) throws IOException {
    ConfidenceEstimate estimate = new ConfidenceEstimate(Judged.Book.read(file).rows());
    String table = String.join("\n", estimate.table()) + "\n";
    // What extraction would refuse is not written.
    ConfidenceTable.read(table, ConfidenceTable.rules(Frames.english()));
    print(estimate.table());
    print(estimate.crossValidation());
    if (folder != null) {
      Files.writeString(folder, table);
    }
    return ExitCode.DONE;
  }

  private void list(List<String> lines) {
    if (errors) {
      print(lines);
      print(List.of(""));
    }
  }

  private void print(List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path input : inputs.isEmpty() ? Home.gold() : inputs) {
      if (!Files.isDirectory(input)) {
        files.add(input);
        continue;
      }
      try (Stream<Path> entries = Files.list(input)) {
        List<Path> found =
            entries.filter(file -> file.toString().matches(".*\\.jsonl?")).sorted().toList();
        if (found.isEmpty()) {
          throw new UsageException(
              input, "the folder holds no *.json or *.jsonl file", "give gold files");
        }
        files.addAll(found);
      }
    }
    return files;
  }
}
