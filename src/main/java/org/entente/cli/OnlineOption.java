package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option {@code --online}; without it nothing leaves this machine. */
final class OnlineOption {

  @Option(
      names = "--online",
      description =
          "Ask Wikipedia and Wikidata for the names that stay open, and read with the answers."
              + " Sends these names and the articles' titles. Needs --contact")
  private boolean online;

  @Option(
      names = "--learn",
      paramLabel = "FILE",
      description =
          "With --online: where what was learned is kept. Later runs read it only with --gazetteer"
              + " FILE. Default: entente/learned.tsv in XDG_DATA_HOME or ~/.local/share")
  private @Nullable Path file;

  @Mixin private ServiceOptions services = new ServiceOptions();

  /**
   * What asks, where something may be asked.
   *
   * @param environment as {@link System#getenv()} gives it
   * @param home the user's home folder
   * @param progress told what takes long
   * @throws UsageException where nobody can be reached who asks, or no address is safe
   */
  Optional<LiveLookup> lookup(
      Map<String, String> environment, Path home, Consumer<String> progress) {
    if (!online) {
      List<String> idle = new ArrayList<>(services.given());
      if (file != null) {
        idle.add("--learn");
      }
      if (!idle.isEmpty()) {
        throw new UsageException(
            String.join(", ", idle), "nothing is asked without --online", "give that too");
      }
      return Optional.empty();
    }
    return Optional.of(
        new LiveLookup(
            services.learner(environment, home, progress),
            file == null ? learnedFile(environment, home) : file,
            progress));
  }

  /** Where what is learned goes unless the user says otherwise. */
  private static Path learnedFile(Map<String, String> environment, Path home) {
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    return (data.isEmpty() ? home.resolve(".local/share") : Path.of(data))
        .resolve("entente")
        .resolve("learned.tsv");
  }
}
