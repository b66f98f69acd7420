package org.entente.language.nlp4j;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The few distinct values that the many words of a lexicon share, such as {@code [NN, VB]},
 * numbered from 0 in the order in which the builder first saw them.
 *
 * <p>File: number of values (int); for each its number of words (int) and the words (length in
 * bytes as int, UTF-8).
 */
final class WordSets {
  private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();

  /** The number of this value; the order of its words matters and is kept. */
  int number(Collection<String> words) {
    return numbers.computeIfAbsent(List.copyOf(words), value -> numbers.size());
  }

  void write(Path file) throws IOException {
    try (DataOutputStream out = MappedFiles.output(file)) {
      out.writeInt(numbers.size());
      for (List<String> value : numbers.keySet()) {
        out.writeInt(value.size());
        for (String word : value) {
          byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
          out.writeInt(bytes.length);
          out.write(bytes);
        }
      }
    }
  }

  /** All values by number. */
  static List<List<String>> read(Path file) throws IOException {
    ByteBuffer in = MappedFiles.map(file);
    int size = in.getInt();
    List<List<String>> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      String[] words = new String[in.getInt()];
      for (int word = 0; word < words.length; word++) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        words[word] = new String(bytes, StandardCharsets.UTF_8);
      }
      values.add(List.of(words));
    }
    return values;
  }
}
