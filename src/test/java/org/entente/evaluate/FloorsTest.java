package org.entente.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.article.Article;
import org.entente.article.ArticleReader;
import org.entente.language.TestAnalyses;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.junit.jupiter.api.Test;

/**
 * Scores fall below no floor of {@code floors.tsv}, which holds what was measured, rounded down.
 *
 * <p>A change that raises them writes the floors anew: {@code mvn test -Dtest=FloorsTest
 * -Dfloors.update=true}; the table for readers is {@code ./entente evaluate --format markdown}. New
 * sentences: {@code -Danalyses.update=true}.
 */
class FloorsTest {

  private static final Path FOLDER = Path.of("src/test/resources/evaluation");
  private static final Path FLOORS = FOLDER.resolve("floors.tsv");
  private static final Path GOLD = Path.of("src/test/resources/gold/iraq-syria-relations.json");
  private static final Path ARTICLE = Path.of("seeds/iraq-syria-relations.txt");

  @Test
  void noScoreFallsBelowItsFloor() throws IOException {
    List<Measure> measures = new ArrayList<>(facts());
    Evaluation evaluation =
        new Evaluation(OpenNlpSentenceSplitter.open(), TestAnalyses.ofSets(), step -> {});
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        measures.addAll(evaluation.run(GoldSet.read(file)).measures());
      }
    }
    if (Boolean.getBoolean("floors.update")) {
      write(measures);
    }
    Map<String, Double> floors = floors();
    assertThat(measures).extracting(FloorsTest::key).containsExactlyElementsOf(floors.keySet());
    assertThat(measures)
        .allSatisfy(
            measure ->
                assertThat(measure.value())
                    .as(key(measure))
                    .isGreaterThanOrEqualTo(floors.getOrDefault(key(measure), 1.0)));
  }

  private static List<Measure> facts() throws IOException {
    Evaluation evaluation =
        new Evaluation(OpenNlpSentenceSplitter.open(), TestAnalyses.analyzer(), step -> {});
    Gold gold = Gold.read(GOLD);
    Article article = ArticleReader.read(ARTICLE);
    return new FactScore(gold, article.source().content(), evaluation.facts(article))
        .measures(gold.slug());
  }

  private static String key(Measure measure) {
    return measure.set() + "\t" + measure.name();
  }

  private static Map<String, Double> floors() throws IOException {
    Map<String, Double> floors = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FLOORS)) {
      if (!line.startsWith("#")) {
        int tab = line.lastIndexOf('\t');
        floors.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      }
    }
    return floors;
  }

  private static void write(List<Measure> measures) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# set, measure, least F1 (recall or precision where there is no F1)");
    for (Measure measure : measures) {
      double floor = Math.floor(measure.value() * 1000) / 1000;
      lines.add(key(measure) + String.format(Locale.ROOT, "\t%.3f", floor));
    }
    Files.write(FLOORS, lines);
  }
}
