package org.entente.entity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.entente.article.Article;
import org.entente.article.ArticleReader;
import org.entente.article.Block;
import org.entente.language.AnalysisStore;
import org.entente.language.AnnotatedArticle;
import org.entente.language.ArticleAnnotator;
import org.entente.language.Sentence;
import org.entente.language.SentenceSplitter;
import org.entente.language.StoredAnalyzer;
import org.entente.language.TestAnalyses;
import org.entente.language.TreeRepair;
import org.entente.language.nlp4j.Nlp4jAnalyzer;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.entente.lexicon.Gazetteer;
import org.entente.lexicon.NameShapes;
import org.entente.text.SourceText;
import org.entente.text.Span;

/**
 * Writes found names for a scorer or a reader's eye; run by hand, no test.
 *
 * <p>{@code ActorBench names GOLD OUT} writes the spans and types of one-sentence documents for
 * {@code score_spans.py}; {@code ActorBench links GOLD OUT} writes the items of whole texts for
 * {@code score_el.py}; {@code ActorBench article FILE...} prints what the names of articles became.
 * Analyses are kept in {@code target/bench}.
 */
final class ActorBench {

  private static final Path STORE = Path.of("target/bench/analyses.tsv.gz");

  private final ActorLinker linker = new ActorLinker(Gazetteer.english(), NameShapes.english());
  private final AnalysisStore store = AnalysisStore.openCache(STORE, Nlp4jAnalyzer.VERSION);
  private final StoredAnalyzer analyzer =
      new StoredAnalyzer(store, sentence -> TestAnalyses.model());

  private ActorBench() throws IOException {}

  public static void main(String[] args) throws IOException {
    ActorBench bench = new ActorBench();
    switch (args[0]) {
      case "names" -> bench.names(Path.of(args[1]), Path.of(args[2]));
      case "links" -> bench.links(Path.of(args[1]), Path.of(args[2]));
      default -> {
        for (int i = 1; i < args.length; i++) {
          bench.print(ArticleReader.read(Path.of(args[i])));
        }
      }
    }
    Files.createDirectories(STORE.getParent());
    bench.store.save(STORE);
  }

  private void names(Path gold, Path out) throws IOException {
    write(gold, out, text -> List.of(new Span(0, text.length())), EntityType::name, false);
  }

  private void links(Path gold, Path out) throws IOException {
    write(gold, out, OpenNlpSentenceSplitter.open(), EntityType::name, true);
  }

  private interface Naming {
    String of(EntityType type);
  }

  private void write(
      Path gold, Path out, SentenceSplitter splitter, Naming naming, boolean linksOnly)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(gold)) {
      JsonObject document = JSON.parse(line);
      String text = document.getString("text");
      String title = document.hasKey("title") ? document.getString("title") : "";
      LinkedArticle linked = link(article(document.getString("id"), title, text), splitter);
      JsonArray found = new JsonArray();
      for (EntityMention mention : linked.mentions()) {
        Entity entity = entity(linked, mention);
        if (mention.form() == EntityMention.Form.NOMINAL
            || (!linksOnly && mention.form() == EntityMention.Form.DEMONYM)) {
          continue;
        }
        JsonObject one = new JsonObject();
        one.put("start", mention.span().start());
        one.put("end", mention.span().end());
        one.put("type", naming.of(entity.type()));
        if (linksOnly) {
          if (entity.link().item().isEmpty()) {
            continue;
          }
          one.put("qid", entity.link().item().get());
        }
        found.add(one);
      }
      JsonObject answer = new JsonObject();
      answer.put("id", document.getString("id"));
      answer.put("entities", found);
      lines.add(JSON.toStringFlat(answer));
    }
    Files.write(out, lines);
  }

  private LinkedArticle link(Article article, SentenceSplitter splitter) {
    AnnotatedArticle annotated =
        TreeRepair.repair(new ArticleAnnotator(splitter, analyzer).annotate(article));
    return linker.link(annotated);
  }

  /** A text whose lines are paragraphs, without the title's own line. */
  private static Article article(String id, String title, String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : text.split("(?<=\n)", -1)) {
      String words = line.strip();
      if (!words.isEmpty() && !(start == 0 && words.equals(title))) {
        int from = start + line.indexOf(words);
        blocks.add(
            new Block(Block.Kind.PARAGRAPH, new Span(from, from + words.length()), List.of()));
      }
      start += line.length();
    }
    return new Article(new SourceText(id, text), title, new Span(0, 1), blocks);
  }

  private static Entity entity(LinkedArticle linked, EntityMention mention) {
    return linked.entities().stream()
        .filter(entity -> entity.id().equals(mention.entity()))
        .findFirst()
        .orElseThrow();
  }

  private void print(Article article) throws IOException {
    LinkedArticle linked = link(article, OpenNlpSentenceSplitter.open());
    for (Sentence sentence : linked.annotated().sentences()) {
      List<String> said = new ArrayList<>();
      for (EntityMention mention : linked.mentions()) {
        if (mention.sentence() == sentence.index()) {
          said.add(article.source().slice(mention.span()) + "=" + mention.entity());
        }
      }
      System.out.println("# " + article.source().slice(sentence.span()) + "\n    " + said);
    }
    System.out.println("== " + article.title() + " " + linked.titleActors());
    Map<String, Map<String, Integer>> words = new TreeMap<>();
    for (EntityMention mention : linked.mentions()) {
      String said = article.source().slice(mention.span()) + "/" + mention.form();
      words.computeIfAbsent(mention.entity(), id -> new TreeMap<>()).merge(said, 1, Integer::sum);
    }
    for (Entity entity : linked.entities()) {
      System.out.printf(
          "%-28s %-15s %-11s %s %s {%s}%n",
          entity.id(),
          entity.type(),
          entity.link().item().orElse(entity.link().status().name()),
          words.getOrDefault(entity.id(), Map.of()),
          entity.ofState().map(s -> "of " + s).orElse(""),
          entity.link().reason());
    }
  }
}
