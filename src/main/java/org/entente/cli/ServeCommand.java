package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.serve.Endpoint;
import org.entente.serve.Limits;
import org.entente.serve.Settings;
import org.entente.serve.http.Address;
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
      "OpenRefine at /reconcile, a page for each thing at /id/..., files and examples at /,",
      "VoID at /.well-known/void, the ontology at /ontology, /health. Beyond a limit the answer is",
      "an error that says so, never a part of the answer. SIGTERM lets running requests end."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:stopped", "2:the graph or the port cannot be used"},
    footer = {
      "",
      "Examples:",
      "  entente serve                 extract the seeds, then serve them",
      "  entente serve --port 8080 g   serve the Turtle files of folder g",
      "  entente serve --host 0.0.0.0 --base https://example.org --timeout 10 --max-queries 2",
      "  curl localhost:3030/sparql --data-urlencode query@queries/01-timeline.rq",
      "  curl -H 'Accept: text/turtle' localhost:3030/sparql     what it can do, and its limits",
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
      names = "--base",
      paramLabel = "URL",
      description =
          "Address by which others know this server, such as https://example.org/entente behind a"
              + " proxy; it stands in documents that name the server")
  private @Nullable String base;

  @Option(
      names = "--timeout",
      paramLabel = "S",
      defaultValue = "30",
      description = "Longest run of a query in seconds. Default: ${DEFAULT-VALUE}")
  private int timeout = Limits.DEFAULT.timeoutSeconds();

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Most rows or triples of an answer. Default: ${DEFAULT-VALUE}")
  private int maxRows = Limits.DEFAULT.maxRows();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      defaultValue = "33554432",
      description = "Most bytes of an answer; it is held in memory. Default: ${DEFAULT-VALUE}")
  private int maxBytes = Limits.DEFAULT.maxBytes();

  @Option(
      names = "--max-queries",
      paramLabel = "N",
      defaultValue = "4",
      description =
          "Costly queries at once; as many cheap ones run beside them. Default: ${DEFAULT-VALUE}")
  private int maxQueries = Limits.DEFAULT.maxQueries();

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
    limit("--timeout", timeout, 86_400);
    limit("--max-rows", maxRows, Integer.MAX_VALUE);
    limit("--max-bytes", maxBytes, Integer.MAX_VALUE);
    limit("--max-queries", maxQueries, 32);
    if (base != null && !Address.isBase(base)) {
      throw new UsageException(
          "--base " + base, "no http or https address", "give one such as https://example.org");
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
    Limits limits =
        new Limits(timeout, maxRows, maxBytes, maxQueries, Limits.DEFAULT.idleSeconds());
    Settings settings = new Settings(host, port, limits, Optional.ofNullable(base));
    Endpoint endpoint = Endpoint.start(Data.load(files), files, settings);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(endpoint)));
    spec.commandLine().getOut().println("SPARQL at " + endpoint.url() + "   (stop with Ctrl-C)");
    spec.commandLine().getOut().flush();
    endpoint.join();
    return ExitCode.DONE;
  }

  private static void limit(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new UsageException(
          name + " " + value, "out of range", "give a number from 1 to " + most);
    }
  }

  /** To be stopped is how a server ends well; Java would report the signal as a failure. */
  private static void stop(Endpoint endpoint) {
    try {
      endpoint.close();
    } finally {
      Runtime.getRuntime().halt(ExitCode.DONE);
    }
  }
}
