package org.entente.gazetteer.wikidata;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.article.InputException;
import org.entente.gazetteer.GazetteerEntry;
import org.entente.gazetteer.GazetteerFile;

/**
 * Makes a gazetteer file of a dump of Wikidata or a slice of one: an entity a line, as array or
 * without, {@code .json}, {@code .json.gz} or {@code .json.bz2}. What has been read is kept in a
 * folder beside the file until that is done; a run that was stopped goes on from there.
 */
public final class DumpBuild {

  /** Lines between two checkpoints. */
  private static final int STEP = 10_000;

  static final String ROWS = "rows.tsv";
  static final String CLASSES = "classes.tsv";
  private static final String CHECKPOINT = "checkpoint";

  private static final int SHOWN = 20;
  private static final String NOTE = "Wikidata, CC0 1.0; made by entente gazetteer build";

  private final Path dump;
  private final Path out;
  private final Consumer<String> progress;
  private final int step;
  private final Path folder;

  /**
   * A build.
   *
   * @param out the file to make; gzipped where the name ends so
   * @param progress told how far it is, and of lines that cannot be read
   */
  public DumpBuild(Path dump, Path out, Consumer<String> progress) {
    this(dump, out, progress, STEP);
  }

  DumpBuild(Path dump, Path out, Consumer<String> progress, int step) {
    this.dump = dump;
    this.out = out;
    this.progress = progress;
    this.step = step;
    this.folder = out.toAbsolutePath().resolveSibling("." + out.getFileName() + ".build");
  }

  /**
   * What was done.
   *
   * @param lines of the dump
   * @param items written
   * @param refused lines that could not be read
   */
  public record Outcome(long lines, int items, long refused) {}

  /**
   * Reads the dump, or what is left of it, and writes the file.
   *
   * @throws InputException where the dump cannot be read at all
   */
  public Outcome run() throws IOException {
    Checkpoint end;
    try {
      end = read();
    } catch (NoSuchFileException e) {
      throw new InputException(dump, "no such file", "give the path of a dump or slice");
    }
    List<GazetteerEntry> entries = new Selection(folder).entries();
    GazetteerFile.write(out, NOTE, entries);
    for (String name : List.of(ROWS, CLASSES, CHECKPOINT)) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
    if (end.refused() > 0) {
      progress.accept(
          dump
              + ": "
              + end.refused()
              + " lines left out; lines "
              + end.first().stream().map(String::valueOf).collect(Collectors.joining(", "))
              + (end.refused() > end.first().size() ? ", …" : ""));
    }
    return new Outcome(end.lines(), entries.size(), end.refused());
  }

  private Checkpoint read() throws IOException {
    String source =
        dump.toRealPath() + " " + Files.size(dump) + " " + Files.getLastModifiedTime(dump);
    Optional<Checkpoint> earlier =
        Checkpoint.read(folder.resolve(CHECKPOINT)).filter(point -> point.source().equals(source));
    Checkpoint point = earlier.orElseGet(() -> Checkpoint.start(source));
    try (DumpLines lines = DumpLines.open(dump)) {
      Files.createDirectories(folder);
      if (earlier.isPresent()) {
        progress.accept(dump + ": goes on at line " + (point.lines() + 1));
        lines.skipTo(point.lines(), point.offset());
      }
      return read(lines, point);
    }
  }

  private Checkpoint read(DumpLines lines, Checkpoint from) throws IOException {
    Path file = folder.resolve(CHECKPOINT);
    try (Appended rows = new Appended(folder.resolve(ROWS), from.rows());
        Appended classes = new Appended(folder.resolve(CLASSES), from.classes())) {
      Tally tally = new Tally(from);
      while (lines.next()) {
        read(lines, rows, classes, tally);
        if (lines.number() % step == 0) {
          mark(tally.checkpoint(from.source(), lines, rows.sync(), classes.sync()), file, lines);
        }
      }
      Checkpoint end = tally.checkpoint(from.source(), lines, rows.sync(), classes.sync());
      mark(end, file, lines);
      return end;
    }
  }

  private void mark(Checkpoint point, Path file, DumpLines lines) throws IOException {
    point.write(file);
    progress.accept(told(point, lines));
  }

  private void read(DumpLines lines, Appended rows, Appended classes, Tally tally)
      throws IOException {
    Optional<DumpEntity> found;
    try {
      String text = lines.entity();
      found = text.isEmpty() ? Optional.empty() : EntityReader.read(text);
    } catch (CharacterCodingException e) {
      refuse(lines, "not UTF-8", tally);
      return;
    } catch (IOException | RuntimeException e) {
      // Gson throws several of both for what is no JSON, or JSON of another shape.
      refuse(
          lines,
          "no entity: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          tally);
      return;
    }
    if (found.isEmpty()) {
      return;
    }
    DumpEntity entity = found.get();
    if (!entity.above().isEmpty()) {
      classes.add(entity.qid() + "\t" + String.join("|", entity.above()) + "\n");
    }
    if (!entity.label().isEmpty() && !entity.classes().isEmpty()) {
      rows.add(entity.row());
      tally.items++;
    }
  }

  private void refuse(DumpLines lines, String problem, Tally tally) {
    tally.refused++;
    if (tally.first.size() < SHOWN) {
      tally.first.add(lines.number());
      progress.accept(dump + ":" + lines.number() + ": " + problem + "; left out");
    }
  }

  private String told(Checkpoint point, DumpLines lines) throws IOException {
    return String.format(
        Locale.ROOT,
        "%s: %,d lines, %,d items with a name and a class, %.1f of %.1f MB",
        dump,
        point.lines(),
        point.items(),
        lines.consumed() / 1e6,
        Files.size(dump) / 1e6);
  }

  /** The counts while they grow. */
  private static final class Tally {
    private long items;
    private long refused;
    private final List<Long> first;

    Tally(Checkpoint point) {
      this.items = point.items();
      this.refused = point.refused();
      this.first = new ArrayList<>(point.first());
    }

    Checkpoint checkpoint(String source, DumpLines lines, long rows, long classes) {
      return new Checkpoint(
          source,
          lines.number(),
          lines.offset(),
          rows,
          classes,
          items,
          refused,
          List.copyOf(first));
    }
  }
}
