package org.entente.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the project's own files lie, whatever folder the user stands in; the launcher says so in
 * the property {@code entente.home}.
 */
final class Home {

  private Home() {}

  /** The articles that come with the project. */
  static Path seeds() {
    return find("seeds");
  }

  /** Where graphs go unless the user says otherwise. */
  static Path graph() {
    return find("target/graph");
  }

  /** Where exports go unless the user says otherwise. */
  static Path export() {
    return find("target/export");
  }

  /** The gold standards that come with the project's sources. */
  static List<Path> gold() {
    return List.of(find("src/test/resources/gold"), find("src/test/resources/evaluation"));
  }

  /** Where the analyses of texts that are only scored are kept. */
  static Path evaluationAnalyses() {
    return find("target/evaluation/analyses.tsv.gz");
  }

  /** The jar that runs; none where classes run from a folder. */
  static Optional<Path> program() {
    try {
      Path code = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Optional.of(code).filter(Files::isRegularFile);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** A path below the project's folder, in the shortest form that works from here. */
  private static Path find(String name) {
    Path here = Path.of("").toAbsolutePath();
    Path path = here.resolve(System.getProperty("entente.home", "")).resolve(name).normalize();
    return path.startsWith(here) ? here.relativize(path) : path;
  }
}
