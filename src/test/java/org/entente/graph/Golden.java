package org.entente.graph;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares text with a reviewed file; {@code -Dgolden.update=true} rewrites the file instead. */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** Fails with the lines that differ. */
  public static void assertMatches(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
      return;
    }
    String expected = Files.readString(file);
    if (!expected.equals(actual)) {
      fail(
          "%s differs.%n-- missing:%n%s%n-- unexpected:%n%s%nIf intended: -Dgolden.update=true",
          file, without(expected, actual), without(actual, expected));
    }
  }

  private static String without(String from, String lines) {
    List<String> rest = new ArrayList<>(from.lines().toList());
    lines.lines().forEach(rest::remove);
    return String.join("\n", rest);
  }
}
