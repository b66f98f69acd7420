package org.entente.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.article.Block.Kind;
import org.entente.article.Line.Form;
import org.entente.text.SourceText;
import org.entente.text.Span;

/**
 * Turns the lines of one text into blocks under headings.
 *
 * <p>Title: the first {@code = Title =} line; else the first line, if it is a heading of any form;
 * else the file name.
 */
final class ArticleParser {

  /** What separates the head of a table from its rows. */
  private static final Pattern RULE = Pattern.compile("-{5,}|[|=+]{3,}");

  /** Longest paragraph that is analysed, in characters. */
  static final int MAX_PARAGRAPH = 1_000_000;

  /** Depth of a heading without marks: below every marked one, so that any marked one ends it. */
  private static final int BARE_LEVEL = 7;

  private static final Set<String> REFERENCES =
      Set.of(
          "bibliography",
          "references",
          "notes",
          "footnotes",
          "notes and references",
          "references and notes",
          "further reading",
          "external links",
          "sources",
          "citations",
          "works cited",
          "literature");

  private final Path file;
  private final SourceText source;
  private final List<Line> lines;
  private final List<Line> headings = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  ArticleParser(Path file, SourceText source) {
    this.file = file;
    this.source = source;
    this.lines = Line.of(source.content());
  }

  Article parse() {
    if (lines.isEmpty()) {
      throw new InputException(file, "the file is empty", "give a file with an article");
    }
    int title = titleLine();
    boolean infobox = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (i == title) {
        continue;
      }
      if (line.form() == Form.HEADING) {
        open(line);
        infobox = false;
      } else if (isInfobox(i)) {
        infobox = true;
      } else if (isBareHeading(i)) {
        open(new Line(Form.HEADING, BARE_LEVEL, line.span(), line.words(), true));
        infobox = false;
      } else {
        infobox = infobox && line.form() == Form.LIST_ITEM;
        add(line, infobox ? Kind.INFOBOX_LINE : kindOf(line));
      }
    }
    if (title < 0) {
      return new Article(source, source.name(), lines.get(0).span(), blocks);
    }
    return new Article(source, lines.get(title).words(), lines.get(title).span(), blocks);
  }

  private int titleLine() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).form() == Form.HEADING && lines.get(i).level() == 1) {
        return i;
      }
    }
    return lines.get(0).form() == Form.HEADING || isBareHeading(0) ? 0 : -1;
  }

  /** "Infobox", followed by the lines of the box. */
  private boolean isInfobox(int i) {
    return lines.get(i).form() == Form.PLAIN
        && lines.get(i).words().equalsIgnoreCase("Infobox")
        && isForm(i + 1, Form.LIST_ITEM);
  }

  /** A short line alone that stands over text. */
  private boolean isBareHeading(int i) {
    return lines.get(i).isBareHeading()
        && (isForm(i + 1, Form.LIST_ITEM) || isForm(i + 1, Form.PLAIN))
        && (isForm(i + 1, Form.LIST_ITEM) || !lines.get(i + 1).isBareHeading());
  }

  private boolean isForm(int i, Form form) {
    return i < lines.size() && lines.get(i).form() == form;
  }

  private void open(Line heading) {
    headings.removeIf(outer -> outer.level() >= heading.level());
    headings.add(heading);
  }

  private Kind kindOf(Line line) {
    for (Line heading : headings) {
      String name = heading.words().toLowerCase(Locale.ROOT);
      if (name.equals("see also")) {
        return Kind.SEE_ALSO;
      }
      if (REFERENCES.contains(name)) {
        return Kind.REFERENCE;
      }
    }
    if (RULE.matcher(line.words()).find()) {
      return Kind.TABLE;
    }
    return line.form() == Form.LIST_ITEM ? Kind.LIST_ITEM : Kind.PARAGRAPH;
  }

  private void add(Line line, Kind kind) {
    Span span = line.span();
    if (span.length() > MAX_PARAGRAPH) {
      throw new InputException(
          file,
          "the paragraph at character "
              + span.start()
              + " has "
              + span.length()
              + " characters, at most "
              + MAX_PARAGRAPH
              + " are read",
          "put each paragraph on a line of its own");
    }
    blocks.add(new Block(kind, span, headings.stream().map(Line::words).toList()));
  }
}
