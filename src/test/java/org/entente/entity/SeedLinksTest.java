package org.entente.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.article.ArticleReader;
import org.entente.gazetteer.Gazetteer;
import org.entente.language.ArticleAnnotator;
import org.entente.language.TestAnalyses;
import org.entente.language.TreeRepair;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.entente.lexicon.NameShapes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The names of the seed against the hand-made links. */
class SeedLinksTest {

  /** The gold joins the group of 2006–2013 with its successor; the gazetteer tells them apart. */
  private static final String PREDECESSOR = "Islamic State of Iraq";

  private static LinkedArticle seed;
  private static final Map<String, Set<String>> GOLD = new TreeMap<>();

  @BeforeAll
  static void link() throws IOException {
    for (String line : Files.readAllLines(Path.of("src/test/resources/entity/seed-links.tsv"))) {
      if (!line.startsWith("#") && !line.startsWith("name\t")) {
        String[] cells = line.split("\t", -1);
        GOLD.computeIfAbsent(cells[0], name -> new TreeSet<>()).add(cells[1]);
      }
    }
    seed =
        new ActorLinker(Gazetteer.english(), NameShapes.english())
            .link(
                TreeRepair.repair(
                    new ArticleAnnotator(OpenNlpSentenceSplitter.open(), TestAnalyses.analyzer())
                        .annotate(ArticleReader.read(Path.of("seeds/iraq-syria-relations.txt")))));
  }

  private static String words(EntityMention mention) {
    return seed.annotated().article().source().slice(mention.span());
  }

  private static Entity entity(EntityMention mention) {
    return seed.entities().stream()
        .filter(e -> e.id().equals(mention.entity()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void linksNothingWrongly() {
    List<String> wrong = new ArrayList<>();
    for (EntityMention mention : seed.mentions()) {
      String words = words(mention);
      // A part of a name is anybody's; peopleByTheTime tests it.
      if (mention.form() != EntityMention.Form.SHORT_NAME
          && !words.equals(PREDECESSOR)
          && GOLD.containsKey(words)) {
        entity(mention)
            .link()
            .item()
            .filter(item -> !GOLD.get(words).contains(item))
            .ifPresent(item -> wrong.add(words + " " + item));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void linksMostOfWhatTheGoldLinks() {
    Set<String> linked = new HashSet<>();
    Set<String> wanted = new HashSet<>();
    GOLD.values().forEach(wanted::addAll);
    seed.entities().forEach(entity -> entity.link().item().ifPresent(linked::add));
    Set<String> missed = new TreeSet<>(wanted);
    missed.removeAll(linked);
    // The Hamdanids, Buyids, Seljuks and Ayyubids come from a source whose terms were not checked.
    assertThat(missed).containsOnly("Q837187", "Q273874", "Q3708094", "Q180114");
  }

  @Test
  void tellsFatherAndSonByTheTime() {
    List<String> assads = new ArrayList<>();
    for (EntityMention mention : seed.mentions()) {
      if (words(mention).matches("(?:al-)?Assad")) {
        assads.add(mention.entity());
      }
    }
    assertThat(assads.subList(0, 8)).containsOnly("hafez-al-assad");
    assertThat(assads.subList(8, assads.size())).containsOnly("bashar-al-assad").hasSize(4);
  }

  @Test
  void hasOneEntityForEachItem() {
    List<String> items = new ArrayList<>();
    seed.entities().forEach(entity -> entity.link().item().ifPresent(items::add));
    assertThat(items).doesNotHaveDuplicates();
    assertThat(seed.entities()).extracting(Entity::id).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void mentionsOverlapOnlyInsideNominals() {
    for (EntityMention one : seed.mentions()) {
      for (EntityMention other : seed.mentions()) {
        if (!one.equals(other) && one.span().overlaps(other.span())) {
          assertThat(List.of(one.form(), other.form()))
              .as(words(one) + " / " + words(other))
              .contains(EntityMention.Form.NOMINAL);
        }
      }
    }
  }

  @Test
  void mentionsStandInTheirSentence() {
    for (EntityMention mention : seed.mentions()) {
      assertThat(
              seed.annotated().sentences().get(mention.sentence()).span().contains(mention.span()))
          .isTrue();
    }
  }
}
