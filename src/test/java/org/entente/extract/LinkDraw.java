package org.entente.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.article.Article;
import org.entente.article.ArticleReader;
import org.entente.entity.Entity;
import org.entente.entity.EntityMention;
import org.entente.entity.LinkedArticle;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.GazetteerEntry;
import org.entente.language.CacheRoot;
import org.entente.language.nlp4j.Nlp4jAnalyzer;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;

/**
 * Draws links of articles at random, to be read by eye: what the article calls it and where, and
 * what the gazetteer says of the item. One link for each item and article. Run by hand, no test.
 *
 * <pre>
 * java -cp target/classes:target/test-classes:$(cat target/test-classpath.txt) \
 *     org.entente.extract.LinkDraw FOLDER SEED COUNT
 * </pre>
 */
final class LinkDraw {

  private static final int CONTEXT = 90;

  private LinkDraw() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path cache = CacheRoot.of(System.getenv(), Path.of(System.getProperty("user.home")));
    Extraction extraction =
        new Extraction(OpenNlpSentenceSplitter.open(), Nlp4jAnalyzer.open(cache, out::println));
    List<String> links = new ArrayList<>();
    for (Path file : ArticleReader.inputs(List.of(Path.of(arguments[0])))) {
      Article article = ArticleReader.read(file);
      LinkedArticle linked = extraction.extract(article).linked();
      for (Entity entity : linked.entities()) {
        entity.link().item().ifPresent(item -> links.add(line(article, linked, entity, item)));
      }
    }
    Collections.shuffle(links, new Random(Long.parseLong(arguments[1])));
    out.println(links.size() + " links");
    links.stream().limit(Long.parseLong(arguments[2])).forEach(out::println);
  }

  private static String line(Article article, LinkedArticle linked, Entity entity, String item) {
    Optional<GazetteerEntry> known = Gazetteer.english().entry(item);
    return String.join(
            " | ",
            article.title(),
            String.join("/", entity.names()),
            entity.type().toString(),
            item,
            known.map(GazetteerEntry::label).orElse("?"),
            known.map(GazetteerEntry::description).orElse("?"),
            entity.link().reason())
        + "\n    "
        + context(article, linked, entity);
  }

  private static String context(Article article, LinkedArticle linked, Entity entity) {
    String text = article.source().content();
    return linked.mentions().stream()
        .filter(mention -> mention.entity().equals(entity.id()))
        .map(EntityMention::span)
        .findFirst()
        .map(
            span ->
                text.substring(Math.max(0, span.start() - CONTEXT), span.start())
                    + "«"
                    + article.source().slice(span)
                    + "»"
                    + text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)))
        .orElse("in the title")
        .replace('\n', ' ');
  }
}
