package org.entente.wikidata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.GazetteerEntry;
import org.entente.gazetteer.GazetteerFile;
import org.entente.gazetteer.WeightedName;
import org.entente.gazetteer.wikidata.DumpEntity;

/**
 * The user's own gazetteer file, where what was learned is kept: the columns of every gazetteer
 * file and {@code retrieved}, the day Wikidata said so. Later runs read it only when the user names
 * it, so that the same input gives the same graph.
 *
 * <p>A row that is there stays as it is, because a person may have edited it, and takes only names
 * that it does not have; a weight of 0 therefore takes a name away for good.
 */
public final class LearnedFile {

  private static final String NOTE = "learned from Wikidata, CC0; yours to edit";
  private static final int MAX_DESCRIPTION = 80;

  private final Path file;
  private final Gazetteer gazetteer;
  private final Map<String, GazetteerEntry> entries = new TreeMap<>();
  private final Map<String, String> retrieved = new TreeMap<>();

  private LearnedFile(Path file, Gazetteer gazetteer) {
    this.file = file;
    this.gazetteer = gazetteer;
  }

  /**
   * Opens the file, which need not be there yet.
   *
   * @param gazetteer what is known without the file
   * @throws org.entente.article.InputException where it is there and cannot be understood
   */
  public static LearnedFile open(Path file, Gazetteer gazetteer) throws IOException {
    LearnedFile learned = new LearnedFile(file, gazetteer);
    if (Files.exists(file)) {
      GazetteerFile.read(file, qid -> gazetteer.entry(qid).isPresent())
          .forEach(entry -> learned.entries.put(entry.qid(), entry));
      learned.retrieved.putAll(GazetteerFile.retrieved(file));
    }
    return learned;
  }

  /**
   * Adds what was learned and writes the file, if there is anything new.
   *
   * @return the rows of these items as they now stand in the file
   */
  public List<GazetteerEntry> add(List<Learned> lesson) throws IOException {
    List<GazetteerEntry> rows = new ArrayList<>();
    boolean changed = false;
    for (Learned learned : lesson) {
      String id = learned.item().qid();
      GazetteerEntry before = entries.get(id);
      GazetteerEntry now = before == null ? entry(learned) : with(before, names(learned));
      if (!now.equals(before)) {
        entries.put(id, now);
        retrieved.putIfAbsent(id, learned.retrieved().toString());
        changed = true;
      }
      rows.add(now);
    }
    if (changed) {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      GazetteerFile.write(file, NOTE, entries.values(), retrieved);
    }
    return rows;
  }

  /** Only names of an item that the gazetteer knows: what it says of it was looked at by people. */
  private GazetteerEntry entry(Learned learned) {
    DumpEntity item = learned.item();
    Optional<GazetteerEntry> known = gazetteer.entry(item.qid());
    if (known.isPresent()) {
      return new GazetteerEntry(
          item.qid(),
          known.get().label(),
          known.get().type(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          "",
          0,
          "",
          names(learned));
    }
    return new GazetteerEntry(
        item.qid(),
        GazetteerEntry.plain(item.label()),
        learned.type(),
        item.start(),
        item.end(),
        item.iso3().isEmpty()
            ? gazetteer.entry(item.country()).map(GazetteerEntry::iso3).orElse("")
            : item.iso3(),
        prior(item),
        GazetteerEntry.plain(Words.tidy(item.description(), MAX_DESCRIPTION)),
        names(learned));
  }

  /** As for a dump: the logarithm of the number of Wikipedias, to two digits. */
  private static double prior(DumpEntity item) {
    return Math.round(Math.log1p(item.wikipedias()) * 100) / 100.0;
  }

  private static List<WeightedName> names(Learned learned) {
    return learned.names().entrySet().stream()
        .map(name -> new WeightedName(name.getKey(), name.getValue()))
        .toList();
  }

  private static GazetteerEntry with(GazetteerEntry row, List<WeightedName> names) {
    List<WeightedName> all = new ArrayList<>(row.names());
    names.stream()
        .filter(name -> row.names().stream().noneMatch(n -> Words.same(n.name(), name.name())))
        .forEach(all::add);
    return new GazetteerEntry(
        row.qid(),
        row.label(),
        row.type(),
        row.start(),
        row.end(),
        row.iso3(),
        row.prior(),
        row.description(),
        all);
  }
}
