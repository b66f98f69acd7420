package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The properties in use, by label. Only those whose number some source confirms are there. */
final class WikidataProperties {

  private static final String FILE = "properties.tsv";

  private final Map<String, WikidataProperty> byLabel = new LinkedHashMap<>();

  /** Reads the bundled table. */
  WikidataProperties() {
    resource(FILE)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t", -1))
        .forEach(
            cells -> {
              if (cells.length != 3 || !cells[0].matches("P\\d+") || cells[2].isBlank()) {
                throw new IllegalStateException(FILE + ": id, label and source in each row");
              }
              byLabel.put(cells[1], new WikidataProperty(cells[0], cells[1]));
            });
  }

  /** The property with that label. */
  WikidataProperty get(String label) {
    WikidataProperty property = byLabel.get(label);
    if (property == null) {
      throw new IllegalArgumentException(FILE + " has no '" + label + "'");
    }
    return property;
  }

  /** A text beside this class. */
  static String resource(String name) {
    try (InputStream in = WikidataProperties.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
