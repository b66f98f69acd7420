package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what articles say as Turtle. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Write what the articles say as Turtle, one file per article.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every article was written",
      "1:something was refused: a graph that breaks a shape, a statement without ground",
      "2:the command line or an input file cannot be used"
    },
    footer = {
      "",
      "Examples:",
      "  entente extract",
      "  entente extract my-articles/ --out graph",
      "  entente extract my-articles/ --min-confidence 0.85",
      "  entente extract my-articles/ --gazetteer my.tsv --gazetteer more.ttl",
      "  entente extract my-articles/ --links reviewed.sssom.tsv",
      "  entente extract my-articles/ --online --contact you@example.org"
    })
public final class ExtractCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|FOLDER",
      description = "Plain-text articles, UTF-8, or folders of them. Default: seeds",
      arity = "0..*")
  private List<Path> inputs = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write. Default: target/graph")
  private @Nullable Path out;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "0",
      description =
          "Leave out facts of less confidence, from 0 to 1; the report counts them."
              + " Default: ${DEFAULT-VALUE}, which keeps all")
  private double minConfidence;

  @Option(
      names = "--links",
      paramLabel = "FILE",
      description =
          "Obey the links that people decided in this SSSOM/TSV file, beside those in"
              + " links.sssom.tsv of the folder that is written to")
  private @Nullable Path links;

  @Mixin private GazetteerOption names = new GazetteerOption();

  @Mixin private OnlineOption online = new OnlineOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Path home = Path.of(System.getProperty("user.home"));
    Publisher publisher =
        new Publisher(
            err,
            minConfidence,
            names,
            Optional.ofNullable(links),
            online.lookup(System.getenv(), home, err::println));
    Path folder = Optional.ofNullable(out).orElseGet(Home::graph);
    List<Path> articles = inputs.isEmpty() ? List.of(Home.seeds()) : inputs;
    return publisher.publish(articles, folder);
  }
}
