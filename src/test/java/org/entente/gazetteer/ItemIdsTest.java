package org.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No file names an item or a property of Wikidata that nobody looked up: it is an item of the
 * bundled gazetteer, or stands with its source in {@code classes.tsv} or {@code item-ids.tsv}.
 */
class ItemIdsTest {

  private static final Path LIST = Path.of("src/test/resources/gazetteer/item-ids.tsv");

  private static final Path CLASSES =
      Path.of("src/main/resources/org/entente/gazetteer/classes.tsv");

  private static final List<Path> LOOKED_AT =
      List.of(
          Path.of("ontology"),
          Path.of("queries"),
          Path.of("src/main"),
          Path.of("src/site"),
          Path.of("src/test/java"),
          Path.of("src/test/resources/entity"),
          Path.of("src/test/resources/gold"),
          Path.of("src/test/resources/golden"),
          Path.of("src/test/resources/gazetteer"),
          Path.of("README.md"),
          Path.of("CHANGELOG.md"),
          Path.of("NOTICE"));

  /** An item or property by itself; not a quarter such as 1958-Q1, nor part of a word. */
  private static final Pattern ID =
      Pattern.compile("(?<![\\p{L}\\p{N}_.#-])([QP][1-9]\\d{0,9})(?![\\p{L}\\p{N}_])");

  @Test
  void everyIdHasASource() throws IOException {
    Set<String> sourced = new HashSet<>();
    addSourced(LIST, "id", sourced);
    addSourced(CLASSES, "item", sourced);
    List<String> unsourced = new ArrayList<>();
    for (Path file : files()) {
      Matcher ids = ID.matcher(Files.readString(file));
      while (ids.find()) {
        String id = ids.group(1);
        if (!sourced.contains(id) && Gazetteer.english().entry(id).isEmpty()) {
          unsourced.add(file + ": " + id);
        }
      }
    }
    assertThat(unsourced).isEmpty();
  }

  private static void addSourced(Path file, String column, Set<String> sourced) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Table.read(
          file.toString(),
          in,
          List.of(column, "label", "source"),
          row -> {
            assertThat(row.text("source")).as(row.text(column)).isNotEmpty();
            assertThat(sourced.add(row.text(column))).as("first " + row.text(column)).isTrue();
          });
    }
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path place : LOOKED_AT) {
      try (Stream<Path> all = Files.walk(place)) {
        all.filter(Files::isRegularFile)
            .filter(
                file ->
                    file.toString()
                        .matches(".*(\\.(java|py|ttl|rq|tsv|yaml|md|svg|json|txt)|NOTICE)"))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }
}
