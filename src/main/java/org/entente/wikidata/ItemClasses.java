package org.entente.wikidata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What instances of Wikidata's classes are here, read from {@code classes.tsv}. A class that the
 * table lacks says nothing: its items are not learned, whatever it is a subclass of.
 */
public final class ItemClasses implements Function<List<String>, Optional<String>> {

  private static final String FILE = "classes.tsv";

  private final Map<String, String> types;

  private ItemClasses(Map<String, String> types) {
    this.types = types;
  }

  /** The table that comes with the program. */
  public static ItemClasses load() {
    Map<String, String> types = new LinkedHashMap<>();
    try (InputStream in = ItemClasses.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE + " beside this class; check the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("Q")) {
          String[] cells = line.split("\t", -1);
          types.put(cells[0], cells[2]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read; check the jar", e);
    }
    return new ItemClasses(types);
  }

  /** The name of the {@code EntityType} of an item of these classes: that of the first row. */
  @Override
  public Optional<String> apply(List<String> classes) {
    return types.entrySet().stream()
        .filter(row -> classes.contains(row.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The types, by class. */
  Map<String, String> types() {
    return types;
  }
}
