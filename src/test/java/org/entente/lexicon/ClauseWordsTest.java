package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClauseWordsTest {

  private static final Path SOURCES = Path.of("src/main/java/org/entente/claim");

  /** A list that no rule reads would look like knowledge and be none. */
  @Test
  void everyListIsReadBySomeRule() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.sorted().toList()) {
        sources.append(Files.readString(file));
      }
    }
    List<String> lists =
        Yaml.resource(ClauseWords.class, "/org/entente/lexicon/en/clauses.yaml")
            .fields()
            .keySet()
            .stream()
            .toList();
    assertThat(lists)
        .isNotEmpty()
        .allSatisfy(list -> assertThat(sources).contains("\"" + list + "\""));
  }

  @Test
  void refusesAnUnknownList() {
    assertThatThrownBy(() -> ClauseWords.english().list("no-such-list"))
        .hasMessageContaining("no-such-list");
  }
}
