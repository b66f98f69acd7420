package org.entente.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.entente.article.InputException;
import org.entente.serve.PortException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code entente COMMAND}. */
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    version = "entente 0.1.0",
    description = "Turns articles on relations between states into a linked-data knowledge graph.",
    subcommands = {ExtractCommand.class, ServeCommand.class, QueryCommand.class},
    footer = {
      "",
      "Examples:",
      "  entente serve                         extract seeds/ and serve it",
      "  entente extract article.txt --out g   write g/article.ttl",
      "  entente query queries/facts.rq --format csv"
    })
public final class Main implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        commandLine(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(arguments));
  }

  /** The command line with its messages: one line for what a user can repair. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(
            (problem, command, parsed) -> {
              if (problem instanceof InputException
                  || problem instanceof UsageException
                  || problem instanceof PortException) {
                command.getErr().println(problem.getMessage());
                return ExitCode.UNUSABLE;
              }
              throw problem;
            });
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.UNUSABLE;
  }
}
