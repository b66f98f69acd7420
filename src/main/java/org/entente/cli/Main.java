package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.entente.article.InputException;
import org.entente.serve.PortException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: {@code entente COMMAND}. */
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    version = "entente " + Main.VERSION,
    description = "Turns articles on relations between states into a linked-data knowledge graph.",
    subcommands = {
      ExtractCommand.class,
      ServeCommand.class,
      QueryCommand.class,
      ExplainCommand.class,
      ExportCommand.class,
      WikidataCommand.class,
      EvaluateCommand.class,
      GazetteerCommand.class
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, but something was refused",
      "2:the command line or an input cannot be used"
    },
    footer = {
      "",
      "Examples:",
      "  entente serve                         extract seeds/ and serve it",
      "  entente extract article.txt --out g   write g/article.ttl",
      "  entente query queries/facts.rq --format csv",
      "  entente explain actor/iraq",
      "  entente export --existing slice.json.gz"
    })
public final class Main implements Callable<Integer> {

  static final String VERSION = "0.1.0";

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print where in the program a problem arose.")
  private boolean debug;

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
    Main main = new Main();
    return new CommandLine(main)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (problem, command, parsed) -> {
              command.getErr().println(message(problem));
              if (main.debug) {
                problem.printStackTrace(command.getErr());
              }
              return ExitCode.UNUSABLE;
            });
  }

  private static String message(Exception problem) {
    if (problem instanceof InputException
        || problem instanceof UsageException
        || problem instanceof PortException) {
      return String.valueOf(problem.getMessage());
    }
    String what = problem.getClass().getSimpleName() + ": " + problem.getMessage();
    return problem instanceof IOException || problem instanceof UncheckedIOException
        ? "cannot read or write: " + what.strip()
        : "a fault of entente: " + what.strip() + "; run again with --debug and report it";
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.UNUSABLE;
  }
}
