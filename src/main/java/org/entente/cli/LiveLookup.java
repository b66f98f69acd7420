package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.article.Article;
import org.entente.entity.EntityType;
import org.entente.entity.LinkedArticle;
import org.entente.entity.TypeAgreement;
import org.entente.extract.Extraction;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.GazetteerEntry;
import org.entente.wikidata.Learned;
import org.entente.wikidata.LearnedFile;
import org.entente.wikidata.Learner;
import org.entente.wikidata.Lesson;
import org.entente.wikidata.RequestCount;

/**
 * Asks Wikidata for the names of articles that the gazetteer leaves open, before the articles are
 * read for good. What is learned is written after each article, so that an interrupted run loses
 * nothing. It only enlarges the gazetteer; the linker decides as ever.
 */
final class LiveLookup {

  private final Learner learner;
  private final Path file;
  private final Consumer<String> progress;

  /**
   * A look-up.
   *
   * @param file where what is learned is kept
   */
  LiveLookup(Learner learner, Path file, Consumer<String> progress) {
    this.learner = learner;
    this.file = file;
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param gazetteer with what was learned
   * @param report several lines for {@code report.txt}
   */
  record Result(Gazetteer gazetteer, String report) {}

  /**
   * Reads the articles offline and asks for what stays open.
   *
   * @param gazetteer what the extraction knows
   * @throws IOException where what was learned cannot be written
   */
  Result ask(List<Article> articles, Extraction offline, Gazetteer gazetteer) throws IOException {
    LearnedFile learned = LearnedFile.open(file, gazetteer);
    Map<String, GazetteerEntry> rows = new LinkedHashMap<>();
    Set<String> asked = new LinkedHashSet<>();
    Set<String> refused = new LinkedHashSet<>();
    Set<String> merged = new LinkedHashSet<>();
    Set<String> faults = new LinkedHashSet<>();
    for (Article article : articles) {
      LinkedArticle linked = offline.read(article).claimed().linked();
      Map<String, Set<EntityType>> open = Unsettled.names(linked);
      List<String> names = new ArrayList<>(open.keySet());
      names.removeAll(asked);
      asked.addAll(names);
      progress.accept(article.source().name() + ": asking Wikidata for " + names.size() + " names");
      Lesson lesson = learner.learn(names);
      refused.addAll(lesson.refused());
      merged.addAll(lesson.merged());
      List<Learned> fitting = new ArrayList<>();
      for (Learned one : lesson.learned()) {
        Learned fits = one.keep(name -> agrees(one, open.getOrDefault(name, Set.of())));
        if (fits.names().isEmpty()) {
          refused.add(disagreement(one, open));
        } else {
          fitting.add(fits);
        }
      }
      learned.add(fitting).forEach(row -> rows.put(row.qid(), row));
      lesson.faults().stream().filter(faults::add).forEach(progress);
    }
    progress.accept(
        rows.size()
            + " items learned of "
            + asked.size()
            + " names"
            + (rows.isEmpty() ? "" : "; kept in " + file));
    return new Result(
        gazetteer.with(List.copyOf(rows.values())),
        report(asked.size(), rows.size(), refused, merged, faults));
  }

  /**
   * Whether an item is what the text reads its name as. Once the name is in the gazetteer the
   * gazetteer says what it is, so this is the last moment to hear the text alone.
   */
  private static boolean agrees(Learned item, Set<EntityType> read) {
    EntityType type = EntityType.valueOf(item.type());
    return read.isEmpty() || read.stream().anyMatch(one -> TypeAgreement.agree(type, one));
  }

  private static String disagreement(Learned item, Map<String, Set<EntityType>> open) {
    return item.item().qid()
        + " is "
        + words(item.type())
        + "; the text reads "
        + item.names().keySet().stream()
            .map(
                name ->
                    "«"
                        + name
                        + "» as "
                        + open.getOrDefault(name, Set.of()).stream()
                            .map(type -> words(type.name()))
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining(", "));
  }

  private static String words(String type) {
    return type.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String report(
      int asked, int learned, Set<String> refused, Set<String> merged, Set<String> faults) {
    RequestCount count = learner.count();
    StringBuilder text = new StringBuilder("Wikidata, asked online\n");
    line(text, "names asked", asked);
    line(text, "items learned", learned);
    line(text, "requests sent", count.requests());
    line(text, "answers kept from earlier", count.cached());
    line(text, "waits", count.waits());
    line(text, "requests without answer", faults.size());
    faults.forEach(fault -> text.append("  - ").append(fault).append('\n'));
    line(text, "merged items", merged.size());
    merged.forEach(item -> text.append("  - ").append(item).append('\n'));
    line(text, "not believed", refused.size());
    refused.forEach(reason -> text.append("  - ").append(reason).append('\n'));
    return text.append('\n').toString();
  }

  private static void line(StringBuilder text, String name, int count) {
    text.append(String.format(Locale.ROOT, "  %-36s %6d\n", name, count));
  }
}
