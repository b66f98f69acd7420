package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.query.Dataset;
import org.entente.article.InputException;

/** Makes the files that people bring back to Wikidata. */
public final class Export {

  private static final List<String> COMPARED =
      List.of(
          "diplomatic relation",
          "signatory",
          "position held",
          "participant",
          "member of",
          "start time",
          "end time",
          "point in time");

  private final Settings settings;
  private final Consumer<String> progress;
  private final WikidataProperties properties = new WikidataProperties();

  /**
   * What the user wants.
   *
   * @param minConfidence facts of less are not offered, from 0 to 1
   * @param existing slices of Wikidata: files, or addresses of SPARQL endpoints
   * @param sources addresses of texts by name of the article
   * @param retrieved when the texts were read
   * @param userAgent name of the program for endpoints
   */
  public record Settings(
      double minConfidence,
      List<String> existing,
      Map<String, String> sources,
      Optional<LocalDate> retrieved,
      String userAgent) {
    public Settings {
      existing = List.copyOf(existing);
      sources = Map.copyOf(sources);
    }
  }

  /**
   * An export.
   *
   * @param progress told what takes long
   */
  public Export(Settings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * What an export gives.
   *
   * @param files texts by name
   * @param summary one line
   */
  public record Result(Map<String, String> files, String summary) {
    public Result {
      files = new LinkedHashMap<>(files);
    }
  }

  /**
   * Makes the files of a graph.
   *
   * @throws InputException where a slice cannot be read
   */
  public Result of(Dataset data) throws IOException {
    record Found(List<Proposal> statements, List<Proposal> dates, String table) {}
    Supplier<Found> search =
        () -> {
          ProposalFinder finder = new ProposalFinder(data, properties);
          return new Found(finder.statements(), finder.dates(), OpenRefineTable.of(data));
        };
    Found found = data.calculateRead(search);
    Set<String> items = new TreeSet<>();
    for (List<Proposal> list : List.of(found.statements(), found.dates())) {
      list.forEach(proposal -> items.add(proposal.subject().item()));
    }
    items.remove("");
    Outcome outcome =
        new Comparison(
                properties,
                existing(items),
                new Sources(settings.sources()),
                settings.minConfidence())
            .of(found.statements(), found.dates());
    Map<String, String> files = new LinkedHashMap<>();
    String statements =
        new QuickStatements(properties, settings.retrieved()).text(outcome.statements());
    files.put(QuickStatements.FILE, statements);
    files.put(LeftOutTable.FILE, LeftOutTable.of(outcome.leftOut()));
    files.put(OpenRefineTable.FILE, found.table());
    files.put(DifferencesReport.TABLE, DifferencesReport.table(outcome.differences()));
    files.put(DifferencesReport.PAGE, DifferencesReport.page(outcome.differences()));
    return new Result(
        files,
        "%d statements, %d left out, %d times that differ"
            .formatted(
                statements.lines().count(),
                outcome.leftOut().size(),
                outcome.differences().size()));
  }

  private Existing existing(Set<String> items) throws IOException {
    Set<String> kept = new TreeSet<>();
    COMPARED.forEach(label -> kept.add(properties.get(label).id()));
    String reference = properties.get("reference URL").id();
    RdfSlice rdf = new RdfSlice(kept, reference);
    Existing existing = new Existing();
    for (String slice : settings.existing()) {
      progress.accept("reading " + slice);
      if (slice.matches("https?://.*")) {
        existing.add(
            new WikidataEndpoint(slice, settings.userAgent()).statements(items, kept, rdf));
        continue;
      }
      Path file = Path.of(slice);
      if (!Files.isRegularFile(file)) {
        throw new InputException(
            slice, "no such file", "give a slice of Wikidata in JSON, Turtle or N-Triples");
      }
      existing.add(
          slice.matches(".*\\.(ttl|nt)(\\.gz)?")
              ? rdf.read(file)
              : new DumpSlice(kept, reference).read(file));
    }
    if (!settings.existing().isEmpty()) {
      progress.accept("  " + existing.size() + " statements to compare with");
    }
    return existing;
  }
}
