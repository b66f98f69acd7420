package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.wikidata.DumpBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows and makes gazetteers. */
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    description = "Show what a name may stand for, or make a gazetteer file from Wikidata.",
    subcommands = {GazetteerCommand.Look.class, GazetteerCommand.Build.class},
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:done, but lines were refused", "2:bad use or input"},
    footer = {
      "",
      "Examples:",
      "  entente gazetteer look Georgia",
      "  entente gazetteer build --wikidata slice.json.gz --out my.tsv",
      "  entente extract article.txt --gazetteer my.tsv"
    })
public final class GazetteerCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.UNUSABLE;
  }

  /** Shows the candidates of a name. */
  @Command(
      name = "look",
      mixinStandardHelpOptions = true,
      description = {
        "Show what a name may stand for, best first: item, weight of the name, fame, type, years,"
            + " country, label, description.",
        "Fame from 3 needs no other ground to be linked; - stands for what is not known."
      },
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {"0:shown, also where there is nothing", "2:a file cannot be used"},
      footer = {
        "",
        "Examples:",
        "  entente gazetteer look \"Arab League\"",
        "  entente gazetteer look Georgia --gazetteer my.tsv"
      })
  static final class Look implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "As a text would write it")
    private List<String> name = List.of();

    @Mixin private GazetteerOption names = new GazetteerOption();

    @Override
    public Integer call() throws IOException {
      PrintWriter err = spec.commandLine().getErr();
      PrintWriter out = spec.commandLine().getOut();
      String wanted = String.join(" ", name);
      Gazetteer gazetteer = names.open(err::println);
      List<Gazetteer.Candidate> found = gazetteer.candidates(wanted);
      found.forEach(candidate -> out.println(line(candidate)));
      gazetteer
          .statesOfAdjective(wanted)
          .forEach(state -> out.println("adjective of " + state.label()));
      gazetteer.statesOfPeople(wanted).forEach(state -> out.println("people of " + state.label()));
      out.flush();
      if (found.isEmpty()) {
        err.println(wanted + ": no item has this name");
      }
      return ExitCode.DONE;
    }

    private static String line(Gazetteer.Candidate candidate) {
      return String.format(
              Locale.ROOT,
              "%-11s %.2f  %5.2f  %-15s %-11s %-3s  %s  %s",
              candidate.qid().orElse("-"),
              candidate.weight(),
              candidate.prior(),
              candidate.type(),
              years(candidate.start(), candidate.end()),
              candidate.iso3().isEmpty() ? "-" : candidate.iso3(),
              candidate.label(),
              candidate.description())
          .strip();
    }

    private static String years(OptionalInt start, OptionalInt end) {
      if (start.isEmpty() && end.isEmpty()) {
        return "-";
      }
      return (start.isEmpty() ? "" : start.getAsInt())
          + ".."
          + (end.isEmpty() ? "" : end.getAsInt());
    }
  }

  /** Makes a gazetteer file of a dump. */
  @Command(
      name = "build",
      mixinStandardHelpOptions = true,
      description = {
        "Make a gazetteer file from a JSON dump of Wikidata or a slice of one: an entity a line, as"
            + " array or not; .json, .json.gz or .json.bz2.",
        "Kept are items with an English label that are instances of a class known to entente, or of"
            + " a subclass of one that the slice names. A run that was stopped goes on when it is"
            + " given the same again."
      },
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {
        "0:the file is made",
        "1:the file is made, but lines could not be read and were left out",
        "2:the command line or the dump cannot be used"
      },
      footer = {
        "",
        "Examples:",
        "  entente gazetteer build --wikidata slice.json.gz",
        "  entente gazetteer build --wikidata slice.json.bz2 --out my.tsv.gz"
      })
  static final class Build implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
        names = "--wikidata",
        paramLabel = "DUMP",
        required = true,
        description = "Wikidata's JSON, packed or not")
    private Path dump = Path.of("");

    @Option(
        names = "--out",
        paramLabel = "FILE",
        defaultValue = "my.tsv",
        description = "File to make, .tsv or .tsv.gz. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("my.tsv");

    @Override
    public Integer call() throws IOException {
      if (!out.toString().matches(".*\\.tsv(\\.gz)?")) {
        throw new UsageException("--out " + out, "no .tsv file", "give a name in .tsv or .tsv.gz");
      }
      Path folder = out.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new UsageException("--out " + out, "its folder does not exist", "make it");
      }
      if (!Files.isRegularFile(dump)) {
        throw new UsageException(dump, "no such file", "give the path of a dump or slice");
      }
      PrintWriter err = spec.commandLine().getErr();
      DumpBuild.Outcome outcome = new DumpBuild(dump, out, err::println).run();
      err.println(out + ": " + outcome.items() + " items from " + outcome.lines() + " lines");
      return outcome.refused() > 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }
  }
}
