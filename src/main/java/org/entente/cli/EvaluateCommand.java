package org.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.entente.article.ArticleReader;
import org.entente.evaluate.FactScore;
import org.entente.evaluate.FactTable;
import org.entente.evaluate.Gold;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the extracted facts. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Score the extracted facts against a gold standard.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:scored", "2:a file cannot be used"},
    footer = {
      "",
      "Examples:",
      "  entente evaluate src/test/resources/gold/iraq-syria-relations.json",
      "  entente evaluate gold.json --text article.txt --facts facts.csv --errors"
    })
public final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "GOLD.json|FOLDER",
      arity = "1..*",
      description = "Gold files, or folders of them.")
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

  @Option(names = "--errors", description = "List what was missed, found in part, or not in gold.")
  private boolean errors;

  @Override
  public Integer call() throws IOException {
    List<Path> files = goldFiles();
    if (files.size() > 1 && (text != null || facts != null)) {
      throw new UsageException(
          "--text, --facts", "for one gold file only", "give one, or leave the options out");
    }
    if (facts != null && data != null) {
      throw new UsageException("--facts, --data", "both say where facts are", "give one");
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Path file : files) {
      Gold gold = Gold.read(file);
      Path article = Optional.ofNullable(text).orElseGet(() -> articleOf(file, gold));
      String content = ArticleReader.read(article).source().content();
      FactScore score = new FactScore(gold, content, table(article));
      if (files.size() > 1) {
        out.println(gold.article());
      }
      if (errors) {
        score.errors().forEach(out::println);
      }
      score.lines().forEach(out::println);
    }
    out.flush();
    return ExitCode.DONE;
  }

  private List<Path> goldFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (!Files.isDirectory(input)) {
        files.add(input);
        continue;
      }
      try (Stream<Path> entries = Files.list(input)) {
        List<Path> found =
            entries.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        if (found.isEmpty()) {
          throw new UsageException(input, "the folder holds no *.json file", "give gold files");
        }
        files.addAll(found);
      }
    }
    return files;
  }

  private static Path articleOf(Path file, Gold gold) {
    Path beside =
        file.resolveSibling(
            String.valueOf(file.getFileName()).replaceFirst("\\.json$", "") + ".txt");
    return Files.isRegularFile(beside) ? beside : Home.seeds().resolve(gold.slug() + ".txt");
  }

  private FactTable table(Path article) throws IOException {
    if (facts != null) {
      return FactTable.read(facts);
    }
    String name = String.valueOf(article.getFileName()).replaceFirst("\\.txt$", "") + ".ttl";
    Path graph = Optional.ofNullable(data).orElseGet(Home::graph).resolve(name);
    if (Files.isRegularFile(graph) && (data != null || isFresh(graph, article))) {
      return table(Data.load(List.of(graph)), graph);
    }
    if (data != null) {
      throw new UsageException(
          graph, "no graph there", "run ./entente extract " + article + " --out " + data);
    }
    Path folder = Files.createTempDirectory("entente");
    try {
      new Publisher(spec.commandLine().getErr()).publish(List.of(article), folder);
      Path made = folder.resolve(name);
      if (!Files.isRegularFile(made)) {
        throw new UsageException(article, "its graph breaks a shape", "see the messages above");
      }
      return table(Data.load(List.of(made)), made);
    } finally {
      try (Stream<Path> entries = Files.list(folder)) {
        for (Path entry : entries.toList()) {
          Files.delete(entry);
        }
      }
      Files.delete(folder);
    }
  }

  /** Whether it was made from this text by this program: scores of an old graph would mislead. */
  private static boolean isFresh(Path graph, Path article) throws IOException {
    FileTime made = Files.getLastModifiedTime(graph);
    Optional<Path> program = Home.program();
    return made.compareTo(Files.getLastModifiedTime(article)) > 0
        && (program.isEmpty() || made.compareTo(Files.getLastModifiedTime(program.get())) > 0);
  }

  private static FactTable table(Dataset dataset, Path from) throws IOException {
    String query;
    try (InputStream in =
        EvaluateCommand.class.getResourceAsStream("/org/entente/queries/facts.rq")) {
      if (in == null) {
        throw new IllegalStateException("facts.rq is not on the class path");
      }
      query = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    dataset.executeRead(
        () -> {
          try (QueryExecution execution = QueryExecution.create(query, dataset)) {
            ResultSetFormatter.outputAsCSV(csv, execution.execSelect());
          }
        });
    return FactTable.parse(csv.toString(StandardCharsets.UTF_8), from);
  }
}
