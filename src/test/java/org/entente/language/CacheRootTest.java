package org.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheRootTest {
  private static final Path HOME = Path.of("/home/anna");

  @Test
  void ownVariableWins() {
    assertThat(CacheRoot.of(Map.of("ENTENTE_CACHE", "/c", "XDG_CACHE_HOME", "/x"), HOME))
        .isEqualTo(Path.of("/c"));
  }

  @Test
  void commonCacheComesNext() {
    assertThat(CacheRoot.of(Map.of("ENTENTE_CACHE", "", "XDG_CACHE_HOME", "/x"), HOME))
        .isEqualTo(Path.of("/x/entente"));
  }

  @Test
  void homeIsTheDefault() {
    assertThat(CacheRoot.of(Map.of(), HOME)).isEqualTo(Path.of("/home/anna/.cache/entente"));
  }
}
