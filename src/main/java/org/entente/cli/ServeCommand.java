package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.serve.Endpoint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves the extracted graph. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serve the extracted graph on this machine, read-only: SPARQL at /sparql, reconciliation for",
      "OpenRefine at /reconcile, a page for each thing at /id/..., files and examples at /."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:stopped", "2:the graph or the port cannot be used"},
    footer = {
      "",
      "Examples:",
      "  entente serve                 extract the seeds, then serve them",
      "  entente serve --port 8080 g   serve the Turtle files of folder g",
      "  curl localhost:3030/sparql --data-urlencode query@queries/01-timeline.rq",
      "  curl localhost:3030/reconcile --data-urlencode 'queries={\"q0\":{\"query\":\"Iraq\"}}'"
    })
public final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "Port; 0 takes a free one. Default: ${DEFAULT-VALUE}")
  private int port = 3030;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = Endpoint.LOOPBACK,
      description =
          "Interface to listen at; 0.0.0.0 lets other machines in. Default: ${DEFAULT-VALUE}")
  private String host = Endpoint.LOOPBACK;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      description =
          "Leave out facts of less confidence, from 0 to 1, when the seeds are extracted first")
  private @Nullable Double minConfidence;

  @Option(
      names = "--links",
      paramLabel = "FILE",
      description =
          "Obey the links that people decided in this SSSOM/TSV file, when the seeds are extracted"
              + " first")
  private @Nullable Path links;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "Folder of Turtle files. Default: target/graph, extracted from seeds first")
  private @Nullable Path folder;

  @Mixin private GazetteerOption names = new GazetteerOption();

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > 65535) {
      throw new UsageException("--port " + port, "no port", "give a number from 0 to 65535");
    }
    if (folder != null && minConfidence != null) {
      throw new UsageException(
          "--min-confidence", "DIR is extracted already", "give it to ./entente extract");
    }
    if (folder != null && !names.files().isEmpty()) {
      throw new UsageException(
          "--gazetteer", "DIR is extracted already", "give it to ./entente extract");
    }
    if (folder != null && links != null) {
      throw new UsageException(
          "--links", "DIR is extracted already", "give it to ./entente extract");
    }
    Publisher publisher =
        new Publisher(
            spec.commandLine().getErr(),
            Optional.ofNullable(minConfidence).orElse(0.0),
            names,
            Optional.ofNullable(links),
            Optional.empty());
    Endpoint.checkFree(host, port);
    Path data = Optional.ofNullable(folder).orElseGet(Home::graph);
    if (folder == null) {
      publisher.publish(List.of(Home.seeds()), data);
    }
    List<Path> files = Data.files(data);
    Endpoint endpoint = Endpoint.start(Data.load(files), files, host, port);
    Runtime.getRuntime().addShutdownHook(new Thread(endpoint::close));
    spec.commandLine().getOut().println("SPARQL at " + endpoint.url() + "   (stop with Ctrl-C)");
    spec.commandLine().getOut().flush();
    endpoint.join();
    return ExitCode.DONE;
  }
}
