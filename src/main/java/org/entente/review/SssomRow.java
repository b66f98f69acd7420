package org.entente.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One mapping of an SSSOM/TSV file, as it is written: identifiers are CURIEs.
 *
 * @param file name of the file, for messages
 * @param line where it begins, from 1; 0 for a row that was not read
 * @param values by column, in the order of the header; empty cells are empty strings
 */
record SssomRow(String file, int line, Map<String, String> values) {
  SssomRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** What stands in a column; empty where nothing does. */
  String get(String column) {
    return values.getOrDefault(column, "");
  }

  boolean has(String column) {
    return !get(column).isEmpty();
  }

  String where() {
    return file + ":" + line;
  }
}
