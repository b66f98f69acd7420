package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Text files that appear whole or not at all. */
final class TextFile {

  private TextFile() {}

  /** Writes under a temporary name, then moves. */
  static void write(Path folder, String name, String text) throws IOException {
    Path draft = folder.resolve("." + name + ".part");
    try {
      Files.writeString(draft, text);
      Files.move(
          draft,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
