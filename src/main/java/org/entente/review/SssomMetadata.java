package org.entente.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.article.InputException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The block of YAML at the head of an SSSOM/TSV file. The lines are kept as they are written, so
 * that what nobody reads here comes out as it went in.
 */
final class SssomMetadata {

  private static final String MAP = "curie_map";
  private static final String TURNS = "write the metadata as lines of YAML that begin with #";

  private final String file;
  private final List<String> lines;
  private final Map<String, Object> values;
  private final Map<String, String> prefixes;

  /**
   * Reads the block.
   *
   * @param lines with their leading {@code #}
   * @throws InputException where they are no YAML, or its prefixes are none
   */
  SssomMetadata(String file, List<String> lines) {
    this.file = file;
    this.lines = List.copyOf(lines);
    this.values = parse(file, this.lines);
    this.prefixes = prefixes(file, values);
  }

  List<String> lines() {
    return lines;
  }

  /** The declared prefixes with their IRIs. */
  Map<String, String> prefixes() {
    return prefixes;
  }

  Curies curies() {
    return new Curies(prefixes);
  }

  /** A value that is one word or number. */
  Optional<String> value(String slot) {
    Object value = values.get(slot);
    return value == null || value instanceof Map || value instanceof List
        ? Optional.empty()
        : Optional.of(value.toString());
  }

  /** The same with more prefixes; those that are there already stay. */
  SssomMetadata with(Map<String, String> more) {
    List<String> missing = new ArrayList<>();
    more.forEach(
        (prefix, iri) -> {
          String known = prefixes.get(prefix);
          if (known == null) {
            missing.add(prefix + ": " + iri);
          } else if (!known.equals(iri)) {
            throw new InputException(
                file,
                "declares " + prefix + ": as " + known + ", but it is " + iri + " here",
                "give the other prefix another name");
          }
        });
    if (missing.isEmpty()) {
      return this;
    }
    List<String> extended = new ArrayList<>(lines);
    int at = mapLine();
    if (at < 0) {
      extended.add(0, "#" + MAP + ":");
      at = 0;
    }
    String indent = indent(at);
    for (int i = 0; i < missing.size(); i++) {
      extended.add(at + 1 + i, "#" + indent + missing.get(i));
    }
    return new SssomMetadata(file, extended);
  }

  private int mapLine() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).substring(1).strip();
      if (line.startsWith(MAP + ":")) {
        if (!line.equals(MAP + ":")) {
          throw new InputException(
              file + ":" + (i + 1),
              "a curie_map on one line cannot be added to",
              "write one prefix a line");
        }
        return i;
      }
    }
    return -1;
  }

  private String indent(int map) {
    if (map + 1 < lines.size()) {
      String next = lines.get(map + 1).substring(1);
      String own = lines.size() > map ? lines.get(map).substring(1) : "";
      int spaces = next.length() - next.stripLeading().length();
      if (spaces > own.length() - own.stripLeading().length()) {
        return " ".repeat(spaces);
      }
    }
    return "  ";
  }

  private static Map<String, Object> parse(String file, List<String> lines) {
    StringBuilder yaml = new StringBuilder();
    lines.forEach(line -> yaml.append(line.substring(1)).append('\n'));
    Object root;
    try {
      root =
          new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml.toString());
    } catch (MarkedYamlEngineException e) {
      // Each line of the file has one more character than the line of YAML in it.
      String where =
          e.getProblemMark()
              .map(mark -> file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 2))
              .orElse(file);
      throw new InputException(where, "no YAML: " + e.getProblem(), TURNS);
    } catch (YamlEngineException e) {
      throw new InputException(file, "no YAML: " + e.getMessage(), TURNS);
    }
    if (root == null) {
      return Map.of();
    }
    if (!(root instanceof Map<?, ?> map)) {
      throw new InputException(file + ":1:2", "the metadata is no list of 'name: value'", TURNS);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            values.put(String.valueOf(key), value);
          }
        });
    return values;
  }

  private static Map<String, String> prefixes(String file, Map<String, Object> values) {
    Map<String, String> prefixes = new LinkedHashMap<>();
    Object declared = values.getOrDefault(MAP, Map.of());
    if (!(declared instanceof Map<?, ?> map)) {
      throw new InputException(file, "curie_map is no map", "write one 'prefix: IRI' a line");
    }
    map.forEach(
        (prefix, iri) -> {
          String fixed = Sssom.BUILT_IN.get(String.valueOf(prefix));
          if (fixed != null && !fixed.equals(iri)) {
            throw new InputException(
                file,
                "curie_map gives " + prefix + " another IRI than SSSOM",
                "write " + fixed + " or leave the line out");
          }
          prefixes.put(String.valueOf(prefix), String.valueOf(iri));
        });
    return prefixes;
  }
}
