package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.entente.article.Article;
import org.entente.article.ArticleReader;
import org.entente.evaluate.FactScore;
import org.entente.evaluate.FactTable;
import org.entente.evaluate.Gold;
import org.entente.evaluate.Judged;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text and the facts that a gold file is about.
 *
 * @param text the article; where not given, the one beside the gold file or in the seeds
 * @param facts a table of facts, where given
 * @param data folder with the graph, where given
 */
record ArticleFacts(
    Pipeline pipeline, @Nullable Path text, @Nullable Path facts, @Nullable Path data) {

  FactScore score(Path file, Gold gold) throws IOException {
    Path path = Optional.ofNullable(text).orElseGet(() -> articleOf(file, gold));
    Article article = ArticleReader.read(path);
    return new FactScore(gold, article.source().content(), table(path, article));
  }

  /** The same book with what the gold file says of every reading of its article. */
  Judged.Book judge(Path file, Gold gold, Judged.Book book) throws IOException {
    Path path = Optional.ofNullable(text).orElseGet(() -> articleOf(file, gold));
    Article article = ArticleReader.read(path);
    Judged.Book judged =
        book.renewed(article.source().name(), pipeline.evaluation().judge(article, gold));
    pipeline.save();
    return judged;
  }

  private static Path articleOf(Path file, Gold gold) {
    Path beside =
        file.resolveSibling(
            String.valueOf(file.getFileName()).replaceFirst("\\.json$", "") + ".txt");
    return Files.isRegularFile(beside) ? beside : Home.seeds().resolve(gold.slug() + ".txt");
  }

  private FactTable table(Path path, Article article) throws IOException {
    if (facts != null) {
      return FactTable.read(facts);
    }
    String name = article.source().name() + ".ttl";
    Path graph = Optional.ofNullable(data).orElseGet(Home::graph).resolve(name);
    if (Files.isRegularFile(graph)
        && (data != null || (!pipeline.hasOwnNames() && isFresh(graph, path)))) {
      return FactTable.of(Data.load(List.of(graph)), graph);
    }
    if (data != null) {
      throw new UsageException(
          graph, "no graph there", "run ./entente extract " + path + " --out " + data);
    }
    FactTable table = pipeline.evaluation().facts(article);
    pipeline.save();
    return table;
  }

  /** Whether it was made from this text by this program: scores of an old graph would mislead. */
  private static boolean isFresh(Path graph, Path article) throws IOException {
    FileTime made = Files.getLastModifiedTime(graph);
    Optional<Path> program = Home.program();
    return made.compareTo(Files.getLastModifiedTime(article)) > 0
        && (program.isEmpty() || made.compareTo(Files.getLastModifiedTime(program.get())) > 0);
  }
}
