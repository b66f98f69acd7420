package org.entente.mention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Article;
import org.entente.article.ArticleReader;
import org.entente.language.AnnotatedArticle;
import org.entente.lexicon.TimeLexicon;

/**
 * Writes found times for a scorer or a reader's eye; run by hand, no test.
 *
 * <p>{@code TimeBench gum TEXTS OUT}: TEXTS has one {@code id TAB text} a line; OUT gets one {@code
 * id TAB start TAB end TAB value} a time. Values are those of the calendar words, since GUM marks
 * neither "by" nor "since", and it marks the two ends of a range on their own. {@code TimeBench
 * article FILE...} prints the times of articles.
 */
final class TimeBench {

  private static final TimeFinder FINDER = new TimeFinder(TimeLexicon.english());

  /** Two dates of a range that both say their year. */
  private static final Pattern ENDS =
      Pattern.compile(
          "(.*\\d{3,4})(\\s?[-–—]\\s?| to | and | or | until )(.*\\d{3,4}|\\d{2})",
          Pattern.CASE_INSENSITIVE);

  private TimeBench() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("gum")) {
      List<String> out = new ArrayList<>();
      for (String line : Files.readAllLines(Path.of(args[1]))) {
        String[] fields = line.split("\t", 2);
        for (TimeMention time : FINDER.find(fields[1])) {
          out.addAll(rows(fields[0], fields[1], time));
        }
      }
      Files.write(Path.of(args[2]), out);
      return;
    }
    for (int i = 1; i < args.length; i++) {
      print(ArticleReader.read(Path.of(args[i])));
    }
  }

  private static List<String> rows(String id, String text, TimeMention time) {
    String core = text.substring(time.core().start(), time.core().end());
    String value = time.period().edtf().replaceAll("[\\[\\]~]", "").replace(',', '/');
    value = value.replaceAll("^/?\\.\\.|\\.\\.$", "").replaceAll("^/|/$", "");
    int start = time.core().start();
    Matcher ends = ENDS.matcher(core);
    int slash = value.indexOf('/');
    if (ends.matches() && slash > 0) {
      return List.of(
          row(id, start, start + ends.end(1), value.substring(0, slash)),
          row(id, start + ends.start(3), time.core().end(), value.substring(slash + 1)));
    }
    return List.of(row(id, start, time.core().end(), value));
  }

  private static String row(String id, int start, int end, String value) {
    return id + "\t" + start + "\t" + end + "\t" + value;
  }

  private static void print(Article article) {
    AnnotatedArticle annotated = OneTokenSentences.of(article);
    String content = article.source().content();
    for (TimeMention time : FINDER.find(annotated)) {
      int start = time.span().start();
      int end = time.span().end();
      System.out.printf(
          "%-32s %-24s %s%s %s%n",
          content.substring(start, end),
          time.period().edtf(),
          time.inferred() ? "i" : "-",
          time.anchor() ? "a" : "-",
          (content.substring(Math.max(0, start - 30), start)
                  + "|"
                  + content.substring(end, Math.min(content.length(), end + 25)))
              .replace('\n', ' '));
    }
  }
}
