package org.entente.language;

import java.nio.file.Path;
import java.util.Map;

/** Where the program keeps what it can make again. */
public final class CacheRoot {
  private CacheRoot() {}

  /**
   * The folder named by {@code ENTENTE_CACHE}, else {@code entente} in {@code XDG_CACHE_HOME}, else
   * {@code .cache/entente} in the home folder. An empty variable counts as not set.
   *
   * @param environment as {@link System#getenv()} gives it
   * @param home the user's home folder
   * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base folders</a>
   */
  public static Path of(Map<String, String> environment, Path home) {
    String own = environment.getOrDefault("ENTENTE_CACHE", "");
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    String common = environment.getOrDefault("XDG_CACHE_HOME", "");
    return (common.isEmpty() ? home.resolve(".cache") : Path.of(common)).resolve("entente");
  }
}
