package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.exchange.Export;
import org.entente.text.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what people can bring back to Wikidata. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write what people can bring back to Wikidata: quickstatements.txt, openrefine.csv,",
      "differs-from-wikidata.html and .tsv, and left-out.tsv, which says why a statement is missing.",
      "Nothing is uploaded or edited."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:written", "2:the graph, an option or a slice cannot be used"},
    footer = {
      "",
      "Examples:",
      "  entente export --source-url iraq-syria-relations=https://example.org/article",
      "  entente export --existing slice.json.gz --existing more.ttl --retrieved 2026-11-24",
      "  entente export --data graph --out upload --min-confidence 0.9"
    })
public final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of Turtle files. Default: target/graph")
  private @Nullable Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write. Default: target/export")
  private @Nullable Path out;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "0.85",
      description =
          "Offer no fact of less confidence, from 0 to 1, and compare none."
              + " Default: ${DEFAULT-VALUE}")
  private double minConfidence;

  @Option(
      names = "--existing",
      paramLabel = "FILE|URL",
      description =
          "What Wikidata has already: a slice of its JSON dump (an item a line), Turtle or N-Triples,"
              + " each also with .gz; or the address of a SPARQL endpoint, which is then asked for"
              + " the items of the graph. May be repeated. Default: nothing is compared")
  private List<String> existing = List.of();

  @Option(
      names = "--source-url",
      paramLabel = "ARTICLE=URL",
      description =
          "Address of the text that an article was read from, best of one revision; without it"
              + " nothing of that article is offered. May be repeated")
  private Map<String, String> sources = Map.of();

  @Option(
      names = "--retrieved",
      paramLabel = "DATE",
      description = "Day on which the texts were read, such as 2026-11-24, for the references")
  private @Nullable LocalDate retrieved;

  @Override
  public Integer call() throws IOException {
    Publisher.checkConfidence(minConfidence);
    sources.forEach(
        (article, url) -> {
          if (!url.matches("https?://[^\\s\"|<>]+")) {
            throw new UsageException(
                "--source-url " + article, "'" + url + "' is no address", "give an http address");
          }
        });
    PrintWriter err = spec.commandLine().getErr();
    Path folder = Optional.ofNullable(out).orElseGet(Home::export);
    Export.Settings settings =
        new Export.Settings(
            minConfidence,
            existing,
            sources,
            Optional.ofNullable(retrieved),
            "Entente/" + Main.VERSION + " (https://w3id.org/entente/)");
    Export.Result result =
        new Export(settings, err::println)
            .of(Data.load(Optional.ofNullable(data).orElseGet(Home::graph)));
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(folder, "a file, not a folder", "give another --out");
    }
    for (Map.Entry<String, String> file : result.files().entrySet()) {
      WholeFile.write(folder.resolve(file.getKey()), file.getValue());
    }
    err.println(result.summary() + ", in " + folder);
    if (sources.values().stream()
        .anyMatch(url -> url.matches("https?://[^/]*wikipedia\\.org/.*"))) {
      err.println(
          "Wikidata prefers other references than Wikipedia: look at each statement before upload.");
    }
    return ExitCode.DONE;
  }
}
