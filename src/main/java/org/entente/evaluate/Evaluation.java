package org.entente.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.entente.article.Article;
import org.entente.article.ArticleReader;
import org.entente.article.Block;
import org.entente.check.GroundingCheck;
import org.entente.claim.ClaimedArticle;
import org.entente.extract.Extraction;
import org.entente.extract.Reading;
import org.entente.gazetteer.Gazetteer;
import org.entente.graph.ClaimGraph;
import org.entente.graph.Iris;
import org.entente.graph.Ontology;
import org.entente.graph.Run;
import org.entente.language.Analyzer;
import org.entente.language.SentenceSplitter;
import org.entente.text.SourceText;
import org.entente.text.Span;

/** Runs the pipeline over texts, in memory, for their scores. */
public final class Evaluation {

  /** How many documents are read between two messages. */
  private static final int STEP = 50;

  private final Extraction extraction;
  private final Extraction ofSentences;
  private final Consumer<String> progress;

  /**
   * An evaluation over this language layer.
   *
   * @param progress told what takes long
   */
  public Evaluation(SentenceSplitter splitter, Analyzer analyzer, Consumer<String> progress) {
    this(splitter, analyzer, Gazetteer.english(), progress);
  }

  /**
   * An evaluation over this language layer and these names.
   *
   * @param progress told what takes long
   */
  public Evaluation(
      SentenceSplitter splitter, Analyzer analyzer, Gazetteer names, Consumer<String> progress) {
    this.extraction = new Extraction(splitter, analyzer, names);
    this.ofSentences =
        new Extraction(sentence -> List.of(new Span(0, sentence.length())), analyzer, names);
    this.progress = progress;
  }

  /**
   * Lines for one set.
   *
   * @param found what the pipeline found, by document
   */
  public record Outcome(GoldSet set, Map<String, FoundText> found) {
    public Outcome {
      found = Map.copyOf(found);
    }

    private SetScore score() {
      return switch (set.task()) {
        case HISTORIES -> HistoryScore.of(set, found);
        case TIMES -> TimeScore.of(set, found);
        case NAMES -> NameScore.of(set, found);
        case LINKS -> LinkScore.of(set, found);
      };
    }

    /** The lines of the table. */
    public List<Measure> measures() {
      return score().measures();
    }

    /** What is wrong in each document, then what is taken for what. */
    public List<String> errors() {
      return score().errors();
    }

    /** Writes what was found for the scorers of the public sets. */
    public void write(Path folder) throws IOException {
      FoundFile.write(folder.resolve(set.name() + GoldSet.ENDING), set, found);
    }
  }

  /** Reads every document of a set. */
  public Outcome run(GoldSet set) {
    AtomicInteger done = new AtomicInteger();
    List<FoundText> found =
        set.documents().parallelStream()
            .map(
                document -> {
                  FoundText answer = FoundReader.of(document.id(), set.task(), read(set, document));
                  int count = done.incrementAndGet();
                  if (count % STEP == 0 || count == set.documents().size()) {
                    progress.accept(set.name() + ": " + count + " of " + set.documents().size());
                  }
                  return answer;
                })
            .toList();
    Map<String, FoundText> byId = new HashMap<>();
    found.forEach(document -> byId.put(document.id(), document));
    return new Outcome(set, byId);
  }

  private Reading read(GoldSet set, GoldText document) {
    return switch (set.task()) {
      case HISTORIES ->
          extraction.read(ArticleReader.parse(new SourceText(document.id(), document.text())));
      case NAMES -> ofSentences.read(plain(document));
      case TIMES, LINKS -> extraction.read(plain(document));
    };
  }

  /** A text whose lines are paragraphs, without the title's own line. */
  private static Article plain(GoldText document) {
    String text = document.text();
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : text.split("(?<=\n)", -1)) {
      String words = line.strip();
      if (!words.isEmpty() && !(start == 0 && words.equals(document.title()))) {
        int from = start + line.indexOf(words);
        blocks.add(
            new Block(Block.Kind.PARAGRAPH, new Span(from, from + words.length()), List.of()));
      }
      start += line.length();
    }
    return new Article(
        new SourceText(document.id(), text), document.title(), new Span(0, 1), blocks);
  }

  /** The facts that the graph of an article holds, as {@code facts.rq} gives them. */
  public FactTable facts(Article article) {
    return FactTable.of(graph(article), article.source().name());
  }

  /** The readings of an article, each right where its fact is found in the gold file. */
  public List<Judged> judge(Article article, Gold gold) {
    Dataset graph = graph(article);
    String name = article.source().name();
    FactScore score = new FactScore(gold, article.source().content(), FactTable.of(graph, name));
    return Judge.readings(graph, name, score.found());
  }

  private Dataset graph(Article article) {
    ClaimedArticle grounded = new GroundingCheck().keepGrounded(extraction.extract(article));
    Run run = new Run("evaluation", extraction.analyzerVersion());
    return DatasetFactory.wrap(new ClaimGraph(Ontology.load(), new Iris(), run).toModel(grounded));
  }
}
