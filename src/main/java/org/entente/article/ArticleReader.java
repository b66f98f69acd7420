package org.entente.article;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.text.SourceText;

/**
 * Reads article files: UTF-8 text in the seed's form.
 *
 * <p>What a file must be is checked here, before its form is looked at by {@link ArticleParser}.
 */
public final class ArticleReader {

  /** Largest file that is read: a long article has 0.2 MB, all of a large encyclopedia's do. */
  static final long MAX_BYTES = 64L << 20;

  private static final String ENDING = ".txt";

  private ArticleReader() {}

  /**
   * The article files that paths name: a file stands for itself, a folder for its {@code .txt}
   * files in the order of their names.
   *
   * @throws InputException where a path does not exist, a folder holds no article, or two files
   *     have the same name, so that their outputs would be one file
   */
  public static List<Path> inputs(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      files.addAll(Files.isDirectory(path) ? articlesOf(path) : List.of(existing(path)));
    }
    Map<String, Path> byName = new HashMap<>();
    for (Path file : files) {
      Path first = byName.putIfAbsent(nameOf(file), file);
      if (first != null) {
        throw new InputException(
            file, "has the same name as " + first, "rename one, or give them in two runs");
      }
    }
    return List.copyOf(files);
  }

  /**
   * Reads one file.
   *
   * @throws InputException where the file is missing, too large, empty, or not UTF-8 text
   */
  public static Article read(Path file) {
    String content = decode(file, bytes(file));
    int nul = content.indexOf('\0');
    if (nul >= 0) {
      throw new InputException(
          file, "not text: character " + nul + " is NUL", "give an article as plain text");
    }
    return new ArticleParser(file, new SourceText(nameOf(file), content)).parse();
  }

  /**
   * Reads a text that is no file of its own.
   *
   * @throws InputException where it holds no words
   */
  public static Article parse(SourceText text) {
    return new ArticleParser(Path.of(text.name()), text).parse();
  }

  private static List<Path> articlesOf(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files =
          entries
              .filter(entry -> entry.getFileName().toString().endsWith(ENDING))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new InputException(
            folder, "the folder holds no *" + ENDING + " file", "give a folder with articles");
      }
      return files;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static Path existing(Path path) {
    if (!Files.exists(path)) {
      throw missing(path);
    }
    return path;
  }

  private static byte[] bytes(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException(file, "a folder, not a file", "give the path of one article");
    }
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw new InputException(
            file,
            "too large: " + size + " bytes, at most " + MAX_BYTES + " are read",
            "give one article per file");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw missing(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static String decode(Path file, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new InputException(
          file, "not UTF-8 at byte " + in.position(), "convert it, for example with iconv");
    }
    return out.flip().toString();
  }

  private static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  private static InputException missing(Path path) {
    return new InputException(path, "no such file", "give the path of a plain-text article");
  }

  private static InputException unreadable(Path path, IOException cause) {
    return new InputException(
        path, "cannot be read (" + cause.getClass().getSimpleName() + ")", "check its permissions");
  }
}
