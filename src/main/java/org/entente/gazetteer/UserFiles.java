package org.entente.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.entente.article.InputException;

/** The gazetteer files of users: tables and Turtle, each over those before it. */
public final class UserFiles {

  private UserFiles() {}

  /**
   * Puts files on top of a gazetteer, in their order, as {@link Gazetteer#with} says.
   *
   * @param files {@code .tsv} or {@code .ttl}, gzipped or not
   * @param notes told what was left out
   * @throws InputException where a file cannot be used
   */
  public static Gazetteer over(Gazetteer base, List<Path> files, Consumer<String> notes)
      throws IOException {
    Map<String, GazetteerEntry> fresh = new TreeMap<>();
    Function<String, Optional<GazetteerEntry>> known =
        qid -> Optional.ofNullable(fresh.get(qid)).or(() -> base.entry(qid));
    List<GazetteerEntry> all = new ArrayList<>();
    for (Path file : files) {
      List<GazetteerEntry> entries = read(file, known, notes);
      entries.forEach(entry -> fresh.putIfAbsent(entry.qid(), entry));
      all.addAll(entries);
    }
    return base.with(all);
  }

  private static List<GazetteerEntry> read(
      Path file, Function<String, Optional<GazetteerEntry>> known, Consumer<String> notes)
      throws IOException {
    String name = file.toString();
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    if (!plain.endsWith(".tsv") && !plain.endsWith(".ttl")) {
      throw new InputException(file, "no gazetteer", "give a .tsv, .tsv.gz, .ttl or .ttl.gz file");
    }
    try (InputStream in = Files.newInputStream(file);
        InputStream text = name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in) {
      return plain.endsWith(".tsv")
          ? GazetteerFile.read(name, text, qid -> known.apply(qid).isPresent())
          : TurtleFile.read(name, text, known, notes);
    } catch (NoSuchFileException e) {
      throw new InputException(file, "no such file", "give the path of a gazetteer file");
    } catch (ZipException e) {
      throw new InputException(file, "not gzipped", "rename it without .gz, or gzip it");
    }
  }
}
