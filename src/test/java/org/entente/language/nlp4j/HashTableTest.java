package org.entente.language.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashTableTest {
  @TempDir private Path folder;

  @Test
  void findsEveryEntryAndNothingElse() throws IOException {
    HashTable.Builder builder = new HashTable.Builder();
    for (int i = 0; i < 10_000; i++) {
      builder.put(i % 3, "word" + i, i);
    }
    builder.write(folder.resolve("table"));
    HashTable table = HashTable.open(folder.resolve("table"));
    assertThat(table.size()).isEqualTo(10_000);
    for (int i = 0; i < 10_000; i++) {
      assertThat(table.find(i % 3, "word" + i)).isEqualTo(i);
      assertThat(table.find(i % 3 + 1, "word" + i)).isEqualTo(-1);
    }
    assertThat(table.find(0, "")).isEqualTo(-1);
  }

  @Test
  void orderOfInsertionDoesNotChangeTheBytes() throws IOException {
    HashTable.Builder up = new HashTable.Builder();
    HashTable.Builder down = new HashTable.Builder();
    for (int i = 0; i < 1000; i++) {
      up.put(0, "word" + i, i);
      down.put(0, "word" + (999 - i), 999 - i);
    }
    up.write(folder.resolve("up"));
    down.write(folder.resolve("down"));
    assertThat(folder.resolve("up")).hasSameBinaryContentAs(folder.resolve("down"));
  }

  @Test
  void emptyTableFindsNothing() throws IOException {
    new HashTable.Builder().write(folder.resolve("table"));
    assertThat(HashTable.open(folder.resolve("table")).find(0, "word")).isEqualTo(-1);
  }

  @Test
  void refusesTheSameKeyTwice() {
    HashTable.Builder builder = new HashTable.Builder();
    builder.put(1, "word", 0);
    assertThatThrownBy(() -> builder.put(1, "word", 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two keys have the hash of 'word' in group 1; change HashTable.hash");
  }
}
