package org.entente.language.nlp4j;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.entente.text.Span;

/** The sentences of articles, without headings and list lines; {@code main} prints them. */
final class ArticleSentences {
  private ArticleSentences() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    read(arguments).forEach(out::println);
  }

  /**
   * @param places articles, or folders whose {@code .txt} files are articles
   */
  static List<String> read(String... places) throws IOException {
    OpenNlpSentenceSplitter splitter = OpenNlpSentenceSplitter.open();
    List<String> sentences = new ArrayList<>();
    for (String place : places) {
      for (Path article : articles(Path.of(place))) {
        for (String line : Files.readAllLines(article, StandardCharsets.UTF_8)) {
          if (!line.startsWith("=") && !line.startsWith("- ")) {
            for (Span span : splitter.split(line)) {
              sentences.add(line.substring(span.start(), span.end()));
            }
          }
        }
      }
    }
    return sentences;
  }

  private static List<Path> articles(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
