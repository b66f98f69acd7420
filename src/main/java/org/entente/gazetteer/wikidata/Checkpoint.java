package org.entente.gazetteer.wikidata;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.entente.text.WholeFile;

/**
 * How far a build has come.
 *
 * @param source the dump with its size and age; another one is built from the start
 * @param lines read
 * @param offset bytes of the unpacked dump
 * @param rows bytes of the file of items
 * @param classes bytes of the file of superclasses
 * @param items with a label and a class
 * @param refused lines that could not be read
 * @param first numbers of the first of those
 */
record Checkpoint(
    String source,
    long lines,
    long offset,
    long rows,
    long classes,
    long items,
    long refused,
    List<Long> first) {

  static Checkpoint start(String source) {
    return new Checkpoint(source, 0, 0, 0, 0, 0, 0, List.of());
  }

  /** What an earlier run wrote; none where there was none, or it cannot be understood. */
  static Optional<Checkpoint> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties values = new Properties();
    values.load(new StringReader(Files.readString(file)));
    try {
      return Optional.of(
          new Checkpoint(
              values.getProperty("source", ""),
              number(values, "lines"),
              number(values, "offset"),
              number(values, "rows"),
              number(values, "classes"),
              number(values, "items"),
              number(values, "refused"),
              Arrays.stream(values.getProperty("first", "").split(" ", -1))
                  .filter(number -> !number.isEmpty())
                  .map(Long::valueOf)
                  .toList()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static long number(Properties values, String name) {
    return Long.parseLong(values.getProperty(name, ""));
  }

  void write(Path file) throws IOException {
    String text =
        "source="
            + source.replace("\\", "\\\\")
            + "\nlines="
            + lines
            + "\noffset="
            + offset
            + "\nrows="
            + rows
            + "\nclasses="
            + classes
            + "\nitems="
            + items
            + "\nrefused="
            + refused
            + "\nfirst="
            + first.stream().map(String::valueOf).collect(Collectors.joining(" "))
            + "\n";
    WholeFile.write(file, text);
  }
}
