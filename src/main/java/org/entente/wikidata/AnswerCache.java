package org.entente.wikidata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import org.entente.text.WholeFile;

/**
 * Answers kept on disk, one file for each request, so that nothing is asked twice and an
 * interrupted run goes on where it stopped. A file that is damaged counts as missing.
 */
final class AnswerCache {

  private static final String FORMAT = "entente-answer 1";

  /**
   * A kept answer.
   *
   * @param retrieved the day it was given
   */
  record Kept(LocalDate retrieved, String body) {}

  private final Path folder;

  /** A cache; the folder is made when the first answer is kept. */
  AnswerCache(Path folder) {
    this.folder = folder;
  }

  /** The answer to this request; nothing where there is none, or none that is whole. */
  Optional<Kept> find(Request request) throws IOException {
    Path file = file(request);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    // Five parts: format, date, request, sum, body. Bytes that are no UTF-8 are damage too.
    String[] parts = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", 5);
    if (parts.length < 5
        || !parts[0].equals(FORMAT)
        || !parts[2].equals(request.toString())
        || !parts[3].equals(sum(parts[4]))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Kept(LocalDate.parse(parts[1]), parts[4]));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Keeps an answer in place of an older one; the file appears whole or not at all. */
  void keep(Request request, Kept answer) throws IOException {
    Path file = file(request);
    Files.createDirectories(file.resolveSibling("."));
    WholeFile.write(
        file,
        String.join(
            "\n",
            FORMAT,
            answer.retrieved().toString(),
            request.toString(),
            sum(answer.body()),
            answer.body()));
  }

  private Path file(Request request) {
    String key = request.key();
    return folder.resolve(key.substring(0, 2)).resolve(key + ".txt");
  }

  private static String sum(String body) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
