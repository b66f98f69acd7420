package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.entente.gazetteer.wikidata.DumpEntity;
import org.entente.wikidata.Learned;
import org.entente.wikidata.Lesson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what {@code extract --online} would learn of a name. */
@Command(
    name = "wikidata",
    mixinStandardHelpOptions = true,
    description = {
      "Ask Wikipedia and Wikidata which items bear a name, and show what extract --online would"
          + " learn. Goes online; changes no file but the kept answers."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every question was answered, be it with nothing",
      "1:a service gave no usable answer",
      "2:the command line cannot be used"
    },
    footer = {
      "",
      "Examples:",
      "  entente wikidata \"Treaty of Saadabad\" --contact you@example.org",
      "  ENTENTE_CONTACT=you@example.org entente wikidata \"Nuri al-Said\" \"Baghdad Pact\""
    })
public final class WikidataCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "Names to ask for")
  private List<String> names = List.of();

  @Mixin private ServiceOptions services = new ServiceOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Lesson lesson =
        services
            .learner(System.getenv(), Path.of(System.getProperty("user.home")), err::println)
            .learn(names);
    for (Learned learned : lesson.learned()) {
      out.println(line(learned));
      learned.names().forEach((name, weight) -> out.println("    " + name + ";" + weight));
    }
    lesson.merged().forEach(out::println);
    lesson.refused().forEach(reason -> out.println("not believed: " + reason));
    names.stream()
        .filter(name -> lesson.learned().stream().noneMatch(one -> one.names().containsKey(name)))
        .forEach(name -> out.println("nothing learned of «" + name + "»"));
    lesson.faults().forEach(err::println);
    return lesson.faults().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
  }

  private static String line(Learned learned) {
    DumpEntity item = learned.item();
    return item.qid()
        + "  "
        + item.label()
        + "  "
        + learned.type()
        + "  "
        + year(item.start())
        + "–"
        + year(item.end())
        + "  "
        + item.description().replaceAll("[\\p{Cc}\\p{Cf}]+", " ")
        + "  (retrieved "
        + learned.retrieved()
        + ")";
  }

  private static String year(OptionalInt year) {
    return year.isEmpty() ? "" : String.valueOf(year.getAsInt());
  }
}
