package org.entente.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A second reader of SSSOM/TSV, written from the specification alone and without the program's
 * classes, so that a fault of the writer is not repeated by its reader.
 *
 * @param metadata the YAML block
 * @param columns the header
 * @param rows by column
 */
record SpecReader(
    Map<String, Object> metadata, List<String> columns, List<Map<String, String>> rows) {

  /** The slots of a mapping, in the order of the schema of version 1.1. */
  private static final List<String> SLOTS =
      List.of(
          ("record_id subject_id subject_label subject_category predicate_id predicate_label"
                  + " predicate_modifier object_id object_label object_category"
                  + " mapping_justification author_id author_label reviewer_id reviewer_label"
                  + " creator_id creator_label license subject_type subject_source"
                  + " subject_source_version object_type object_source object_source_version"
                  + " predicate_type mapping_provider mapping_source mapping_cardinality"
                  + " cardinality_scope mapping_tool mapping_tool_id mapping_tool_version"
                  + " mapping_date publication_date review_date confidence curation_rule"
                  + " curation_rule_text subject_match_field object_match_field match_string"
                  + " subject_preprocessing object_preprocessing similarity_score"
                  + " similarity_measure see_also issue_tracker_item other comment")
              .split(" "));

  private static final List<String> BUILT_IN =
      List.of("owl", "rdf", "rdfs", "semapv", "skos", "sssom", "xsd", "linkml");

  static SpecReader read(String text) {
    require(!text.startsWith("\uFEFF"), "MUST NOT start with a byte order mark");
    StringBuilder yaml = new StringBuilder();
    String rest = text;
    while (rest.startsWith("#")) {
      int end = rest.indexOf('\n');
      yaml.append(rest, 1, end + 1);
      rest = rest.substring(end + 1);
    }
    Object block = new Load(LoadSettings.builder().build()).loadFromString(yaml.toString());
    Map<String, Object> metadata = new TreeMap<>();
    ((Map<?, ?>) block).forEach((key, value) -> metadata.put(key.toString(), value));
    List<List<String>> table = cells(rest);
    List<String> columns = table.get(0);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : table.subList(1, table.size())) {
      require(cells.size() == columns.size(), "a matrix: " + cells);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(columns.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return new SpecReader(metadata, columns, rows);
  }

  /** Cells by the quoting rules, which are adapted from RFC 4180. */
  private static List<List<String>> cells(String text) {
    List<List<String>> table = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        require(quoted || cell.isEmpty(), "a double quote inside an open cell");
        quoted = !quoted;
      } else if (!quoted && (c == '\t' || c == '\n')) {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          table.add(line);
          line = new ArrayList<>();
        }
      } else {
        require(quoted || c != '\r', "U+000D only inside quotes");
        cell.append(c);
      }
    }
    require(!quoted && line.isEmpty() && cell.isEmpty(), "the last line must end");
    return table;
  }

  /** What the specification says with MUST, and the canonical form of the header. */
  void validate() {
    require(metadata.containsKey("license"), "license is mandatory");
    require(metadata.containsKey("mapping_set_id"), "mapping_set_id is mandatory in version 1.0");
    Map<?, ?> prefixes = (Map<?, ?>) metadata.getOrDefault("curie_map", Map.of());
    List<Integer> order = columns.stream().map(SLOTS::indexOf).toList();
    require(order.stream().sorted().toList().equals(order), "columns in the order of the slots");
    for (Map<String, String> row : rows) {
      for (String slot :
          List.of("subject_id", "predicate_id", "object_id", "mapping_justification")) {
        String id = row.getOrDefault(slot, "");
        require(id.matches("[A-Za-z_][\\w.-]*:[^/\\s]\\S*"), slot + " is no CURIE: " + id);
        String prefix = id.substring(0, id.indexOf(':'));
        require(
            prefixes.containsKey(prefix) || BUILT_IN.contains(prefix),
            "prefix MUST be declared: " + id);
      }
      String confidence = row.getOrDefault("confidence", "");
      require(
          confidence.isEmpty()
              || (Double.parseDouble(confidence) >= 0 && Double.parseDouble(confidence) <= 1),
          "confidence from 0 to 1");
      require(
          List.of("", "Not").contains(row.getOrDefault("predicate_modifier", "")),
          "Not or nothing");
      require(row.getOrDefault("mapping_date", "").matches("|\\d{4}-\\d\\d-\\d\\d"), "an ISO date");
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new AssertionError(rule);
    }
  }
}
