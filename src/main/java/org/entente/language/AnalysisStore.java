package org.entente.language;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Analyses by sentence, of one version of one analyzer. Threads may share it.
 *
 * <p>File: UTF-8 text, packed with gzip. The first line names the format and the analyzer's
 * version; then one line per {@link AnalysisLine}, sorted by sentence. The same analyses give the
 * same bytes.
 */
public final class AnalysisStore {
  private static final String FORMAT = "entente-analyses-1\t";

  private final String version;
  private final Map<String, List<Token>> analyses = new ConcurrentHashMap<>();

  /** An empty store for analyses of an analyzer with this {@link Analyzer#version()}. */
  public AnalysisStore(String version) {
    this.version = version;
  }

  /** The file for the analyses of one article in the user's cache. */
  public static Path file(Path cacheRoot, String version, String article) {
    return cacheRoot
        .resolve("analyses")
        .resolve(version.replaceAll("[^A-Za-z0-9.-]", "-"))
        .resolve(article.replaceAll("[^\\p{L}\\p{Nd}._-]", "-") + ".tsv.gz");
  }

  /**
   * Reads a file of the user's cache. One that is absent, damaged, or of another version gives an
   * empty store: everything in it can be made again.
   *
   * @throws IOException if the file exists and cannot be read
   */
  public static AnalysisStore openCache(Path file, String version) throws IOException {
    AnalysisStore store = new AnalysisStore(version);
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        store.addAll(in);
      } catch (AnalysisFormatException | ZipException | EOFException e) {
        return new AnalysisStore(version);
      }
    }
    return store;
  }

  /**
   * Adds the analyses of a stored file.
   *
   * @throws AnalysisFormatException if it is not such a file or has another version
   */
  public void addAll(InputStream packed) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
      String header = in.readLine();
      if (!(FORMAT + version).equals(header)) {
        throw new AnalysisFormatException(
            "header is '" + header + "', expected '" + FORMAT + version + "'");
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        AnalysisLine analysis = AnalysisLine.parse(line);
        analyses.put(analysis.sentence(), analysis.tokens());
      }
    }
  }

  /** Version of the analyzer whose analyses these are. */
  public String version() {
    return version;
  }

  /** The stored analysis of a sentence. */
  public Optional<List<Token>> find(String sentence) {
    return Optional.ofNullable(analyses.get(sentence));
  }

  /** Stores an analysis, in the place of an earlier one. */
  public void add(String sentence, List<Token> tokens) {
    analyses.put(sentence, List.copyOf(tokens));
  }

  /** Number of sentences. */
  public int size() {
    return analyses.size();
  }

  /**
   * Writes all analyses, replacing the file in one step: other processes see the old file or the
   * new, and of two that write at once the later wins.
   */
  public void save(Path file) throws IOException {
    Path folder = file.toAbsolutePath().resolve("..").normalize();
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
    try {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(temporary))) {
        out.write((FORMAT + version + "\n").getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, List<Token>> entry : new TreeMap<>(analyses).entrySet()) {
          String line = new AnalysisLine(entry.getKey(), entry.getValue()).format() + "\n";
          out.write(line.getBytes(StandardCharsets.UTF_8));
        }
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
