package org.entente.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.entente.article.Article;
import org.entente.claim.ClaimMaker;
import org.entente.claim.ClaimedArticle;
import org.entente.claim.ClueFinder;
import org.entente.claim.ConfidenceTable;
import org.entente.coverage.Coverage;
import org.entente.coverage.CoverageReader;
import org.entente.entity.ActorLinker;
import org.entente.entity.LinkedArticle;
import org.entente.gazetteer.Gazetteer;
import org.entente.language.Analyzer;
import org.entente.language.AnnotatedArticle;
import org.entente.language.ArticleAnnotator;
import org.entente.language.CacheRoot;
import org.entente.language.SentenceSplitter;
import org.entente.language.TreeRepair;
import org.entente.language.nlp4j.Nlp4jAnalyzer;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.entente.lexicon.ClauseWords;
import org.entente.lexicon.Frame;
import org.entente.lexicon.Frames;
import org.entente.lexicon.NameShapes;
import org.entente.lexicon.TimeLexicon;
import org.entente.mention.FoundTimes;
import org.entente.mention.TimeFinder;

/** The whole way from an article to its claims. Threads may share it. */
public final class Extraction {

  private final String analyzerVersion;
  private final List<Frame> frames;
  private final ArticleAnnotator annotator;
  private final ActorLinker linker;
  private final TimeFinder times;
  private final ClaimMaker claims;
  private final ClueFinder clues;

  /** An extraction over this language layer, with the lexicons of English. */
  public Extraction(SentenceSplitter splitter, Analyzer analyzer) {
    this(splitter, analyzer, Gazetteer.english());
  }

  /** An extraction over this language layer and these names, with the lexicons of English. */
  public Extraction(SentenceSplitter splitter, Analyzer analyzer, Gazetteer gazetteer) {
    this.analyzerVersion = analyzer.version();
    this.annotator = new ArticleAnnotator(splitter, analyzer);
    this.linker = new ActorLinker(gazetteer, NameShapes.english());
    this.times = new TimeFinder(TimeLexicon.english());
    this.frames = Frames.english();
    ClauseWords words = ClauseWords.english();
    this.claims = new ClaimMaker(frames, words, ConfidenceTable.english(frames));
    this.clues = new ClueFinder(frames, words);
  }

  /**
   * An extraction with the real language layer; its models are converted once, which takes about a
   * minute.
   *
   * @param gazetteer which names stand for which items
   * @param progress told what takes long
   * @throws IOException where the models or the user's cache folder cannot be used
   */
  public static Extraction open(Gazetteer gazetteer, Consumer<String> progress) throws IOException {
    Path cache = CacheRoot.of(System.getenv(), Path.of(System.getProperty("user.home")));
    return new Extraction(
        OpenNlpSentenceSplitter.open(), Nlp4jAnalyzer.open(cache, progress), gazetteer);
  }

  /** Name and version of the toolkit and models behind every analysis. */
  public String analyzerVersion() {
    return analyzerVersion;
  }

  /** The frames that claims are read by. */
  public List<Frame> frames() {
    return frames;
  }

  /** The same extraction over other names. */
  public Extraction with(Gazetteer gazetteer) {
    return new Extraction(this, new ActorLinker(gazetteer, NameShapes.english()));
  }

  private Extraction(Extraction other, ActorLinker linker) {
    this.analyzerVersion = other.analyzerVersion;
    this.frames = other.frames;
    this.annotator = other.annotator;
    this.linker = linker;
    this.times = other.times;
    this.claims = other.claims;
    this.clues = other.clues;
  }

  /** Reads one article; imperfections of the data are issues of the result. */
  public ClaimedArticle extract(Article article) {
    return read(article).claimed();
  }

  /** Reads one article, and keeps the times, also those that no claim took. */
  public Reading read(Article article) {
    return read(article, UnaryOperator.identity());
  }

  /**
   * The same where people have the last word on links.
   *
   * @param review changes links; everything else must stay
   */
  public Reading read(Article article, UnaryOperator<LinkedArticle> review) {
    AnnotatedArticle annotated = TreeRepair.repair(annotator.annotate(article));
    LinkedArticle linked = review.apply(linker.link(annotated));
    FoundTimes found = times.find(annotated);
    return new Reading(
        found, claims.make(linked, found.placed(), TimeFinder.unresolved(annotated, found)));
  }

  /**
   * What became of each sentence.
   *
   * @param reading what {@link #read} gave
   * @param grounded what of it is published
   */
  public Coverage cover(Reading reading, ClaimedArticle grounded) {
    ClaimedArticle read = reading.claimed();
    return new CoverageReader()
        .read(read, grounded, clues.find(read.linked()), reading.found().unplaced());
  }
}
