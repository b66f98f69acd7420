package org.entente.evaluate;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.article.InputException;

/**
 * One reading of a rule, judged.
 *
 * @param article name of its file
 * @param rule id of the rule that read it
 * @param kind local name of the kind
 * @param sentence its first {@value #WIDTH} characters
 * @param right whether kind, actors, time and status are what the sentence says
 * @param by {@code gold} where annotations decide, {@code eye} where somebody read the sentence
 */
public record Judged(
    String article, String rule, String kind, String sentence, boolean right, String by) {

  /** How much of a sentence is kept. */
  static final int WIDTH = 80;

  /** Judged by annotations. */
  public static final String GOLD = "gold";

  private static final String HEADER = "article\trule\tkind\tsentence\tjudgement\tby";

  /** Shortens the sentence and makes one line of it. */
  static Judged of(
      String article, String rule, String kind, String sentence, boolean right, String by) {
    String line = sentence.strip().replaceAll("\\s+", " ");
    int end = line.offsetByCodePoints(0, Math.min(WIDTH, line.codePointCount(0, line.length())));
    return new Judged(article, rule, kind, line.substring(0, end).strip(), right, by);
  }

  /**
   * A file of judgements.
   *
   * @param head its comments, which say where the rows come from
   */
  public record Book(List<String> head, List<Judged> rows) {
    public Book {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @throws InputException at the first line that is no judgement
     */
    public static Book read(Path file) throws IOException {
      if (!Files.isRegularFile(file)) {
        throw new InputException(file, "no such file", "give a table of judged readings (TSV)");
      }
      List<String> head = new ArrayList<>();
      List<Judged> rows = new ArrayList<>();
      int number = 0;
      try {
        for (String line : Files.readAllLines(file)) {
          number++;
          if (line.startsWith("#")) {
            head.add(line);
          } else if (!line.isBlank() && !line.equals(HEADER)) {
            rows.add(row(line, file + ":" + number));
          }
        }
      } catch (MalformedInputException e) {
        throw new InputException(file, "not UTF-8", "convert it, for example with iconv");
      }
      return new Book(head, rows);
    }

    private static Judged row(String line, String place) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 6
          || !Set.of("right", "wrong").contains(cells[4])
          || !Set.of(GOLD, "eye").contains(cells[5])) {
        throw new InputException(
            place,
            "no judged reading",
            "write the columns " + HEADER.replace('\t', ' ') + ": right or wrong, gold or eye");
      }
      return new Judged(cells[0], cells[1], cells[2], cells[3], cells[4].equals("right"), cells[5]);
    }

    /** The same, with what annotations now say of one article. */
    public Book renewed(String article, List<Judged> byGold) {
      List<Judged> all = new ArrayList<>(byGold);
      rows.stream()
          .filter(row -> !(row.article.equals(article) && row.by.equals(GOLD)))
          .forEach(all::add);
      return new Book(head, all);
    }

    /** Writes the file. */
    public void write(Path file) throws IOException {
      StringBuilder text = new StringBuilder();
      head.forEach(line -> text.append(line).append('\n'));
      text.append(HEADER).append('\n');
      for (Judged row : rows) {
        String judgement = row.right ? "right" : "wrong";
        text.append(
                String.join("\t", row.article, row.rule, row.kind, row.sentence, judgement, row.by))
            .append('\n');
      }
      Files.writeString(file, text, StandardCharsets.UTF_8);
    }
  }
}
