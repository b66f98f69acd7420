package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.article.Article;
import org.entente.article.Block;
import org.entente.gazetteer.Gazetteer;
import org.entente.language.ArticleAnnotator;
import org.entente.language.TestAnalyses;
import org.entente.language.TreeRepair;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.entente.lexicon.NameShapes;
import org.entente.text.SourceText;
import org.entente.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code entity/examples.tsv}. */
class ActorExamplesTest {

  private static final ActorLinker LINKER =
      new ActorLinker(Gazetteer.english(), NameShapes.english());

  static List<String> examples() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/entity/examples.tsv")).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("title\t"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void namesTheEntity(String line) throws IOException {
    String[] cells = line.split("\t", -1);
    LinkedArticle linked = link(cells[0], cells[1]);
    EntityMention mention =
        linked.mentions().stream()
            .filter(m -> cells[1].substring(m.span().start(), m.span().end()).equals(cells[2]))
            .reduce((first, second) -> second)
            .orElseThrow(() -> new AssertionError("no mention in " + linked.mentions()));
    Entity entity =
        linked.entities().stream().filter(e -> e.id().equals(mention.entity())).findFirst().get();
    assertThat(entity.id()).isEqualTo(cells[3]);
    assertThat(mention.form()).hasToString(cells[4]);
    if (!cells[5].equals("*")) {
      assertThat(entity.link().item().orElse("-")).as(entity.link().reason()).isEqualTo(cells[5]);
    }
  }

  private static LinkedArticle link(String title, String text) throws IOException {
    Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), List.of());
    Article article =
        new Article(new SourceText("example", text), title, new Span(0, 1), List.of(block));
    return LINKER.link(
        TreeRepair.repair(
            new ArticleAnnotator(OpenNlpSentenceSplitter.open(), TestAnalyses.analyzer())
                .annotate(article)));
  }
}
