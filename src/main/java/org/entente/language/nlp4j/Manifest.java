package org.entente.language.nlp4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a complete cache folder holds: one line per file, {@code sha256 size name}, sorted by name.
 * It is written last, so a folder without it is not complete.
 *
 * @param lines without the manifest's own
 */
record Manifest(List<Line> lines) {
  private static final String NAME = "manifest.txt";

  /**
   * @param size bytes
   */
  record Line(String checksum, long size, String name) {}

  Manifest {
    lines = List.copyOf(lines);
  }

  /** Describes the files that stand in a folder. */
  static Manifest of(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> !file.endsWith(NAME)).sorted().toList();
    }
    List<Line> lines = new ArrayList<>();
    for (Path file : files) {
      lines.add(new Line(sha256(file), Files.size(file), file.getFileName().toString()));
    }
    return new Manifest(lines);
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(NAME), text());
  }

  /** Whether a folder has a manifest and every file in it has its size. Reads no file's content. */
  static boolean sizesMatch(Path folder) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(folder.resolve(NAME), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return false;
    }
    for (String line : lines) {
      String[] parts = line.split(" ", 3);
      if (parts.length != 3) {
        return false;
      }
      Path file = folder.resolve(parts[2]);
      if (!Files.isRegularFile(file) || !parts[1].equals(Long.toString(Files.size(file)))) {
        return false;
      }
    }
    return !lines.isEmpty();
  }

  /** Whether also every file's content is as it was written. Reads all of it, some seconds. */
  static boolean contentsMatch(Path folder) throws IOException {
    return sizesMatch(folder) && Files.readString(folder.resolve(NAME)).equals(of(folder).text());
  }

  private String text() {
    return lines.stream()
        .map(line -> line.checksum + " " + line.size + " " + line.name + "\n")
        .collect(Collectors.joining());
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
