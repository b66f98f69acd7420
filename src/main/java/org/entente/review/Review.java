package org.entente.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.article.InputException;
import org.entente.entity.Entity;
import org.entente.entity.EntityLink;
import org.entente.entity.LinkedArticle;
import org.entente.graph.Iris;

/**
 * What people wrote into SSSOM/TSV files about links. A row is obeyed where its justification is
 * {@code semapv:ManualMappingCuration}; the rest of a file is what a program wrote.
 *
 * <ul>
 *   <li>{@code skos:exactMatch} or {@code owl:sameAs} with an item: it is that item;
 *   <li>the same with {@code sssom:NoTermFound}: it has none;
 *   <li>{@code skos:closeMatch}: it is near that item and has none;
 *   <li>any of these with the modifier {@code Not}: that item is never taken for it.
 * </ul>
 *
 * A review changes links only; what a thing is called, and its IRI, stay.
 */
public final class Review {

  /** No review. */
  public static final Review NONE = new Review(List.of(), Map.of());

  private static final Pattern ITEM = Pattern.compile("http://www\\.wikidata\\.org/entity/(Q\\d+)");
  private static final Pattern WIKIDATA = Pattern.compile("https?://(?:www\\.)?wikidata\\.org/.*");
  private static final Set<String> DECIDING = Set.of(Sssom.EXACT, Sssom.SAME, Sssom.CLOSE);

  private final List<SssomFile> files;
  private final Map<String, Verdict> verdicts;

  private Review(List<SssomFile> files, Map<String, Verdict> verdicts) {
    this.files = List.copyOf(files);
    this.verdicts = Map.copyOf(verdicts);
  }

  /**
   * Reads files, which count together.
   *
   * @throws InputException where one is no SSSOM/TSV, or two rows contradict each other
   */
  public static Review read(List<Path> files) throws IOException {
    List<SssomFile> read = new ArrayList<>();
    for (Path file : files) {
      read.add(SssomFile.read(file));
    }
    return of(read);
  }

  static Review of(List<SssomFile> files) {
    Map<String, Collected> all = new TreeMap<>();
    for (SssomFile file : files) {
      for (SssomRow row : file.rows()) {
        if (isObeyed(file, row)) {
          all.computeIfAbsent(file.iri(row, Sssom.SUBJECT), subject -> new Collected())
              .take(file, row);
        } else if (file.iri(row, Sssom.PREDICATE).equals(Sssom.SAME)) {
          throw SssomCheck.fault(
              file,
              row,
              Sssom.PREDICATE,
              "only a person may say owl:sameAs",
              "write skos:exactMatch, or semapv:ManualMappingCuration as justification");
        }
      }
    }
    return new Review(
        files,
        all.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().verdict())));
  }

  /** Whether a person stands behind the row. */
  static boolean isObeyed(SssomFile file, SssomRow row) {
    return file.iri(row, Sssom.JUSTIFICATION).equals(Sssom.MANUAL);
  }

  List<SssomFile> files() {
    return files;
  }

  /** The same article with the links that people decided. */
  public LinkedArticle apply(LinkedArticle article, Iris iris) {
    List<Entity> entities =
        article.entities().stream().map(entity -> reviewed(entity, iris.entity(entity))).toList();
    return new LinkedArticle(
        article.annotated(), entities, article.mentions(), article.titleActors());
  }

  private Entity reviewed(Entity entity, String iri) {
    return Optional.ofNullable(verdicts.get(iri))
        .map(verdict -> verdict.applyTo(entity.link()))
        .map(link -> withLink(entity, link))
        .orElse(entity);
  }

  private static Entity withLink(Entity entity, EntityLink link) {
    return new Entity(
        entity.id(), entity.type(), entity.label(), entity.names(), link, entity.ofState());
  }

  /** The item of an object; none where it is in another data set. */
  static Optional<String> item(String iri) {
    Matcher item = ITEM.matcher(iri);
    return item.matches() ? Optional.of(item.group(1)) : Optional.empty();
  }

  /** The rows about one thing. */
  private static final class Collected {
    private Optional<Verdict.Said> item = Optional.empty();
    private Optional<String> none = Optional.empty();
    private Optional<Verdict.Said> close = Optional.empty();
    private final Map<String, String> rejected = new LinkedHashMap<>();
    private String decidedAt = "";

    void take(SssomFile file, SssomRow row) {
      String predicate = file.iri(row, Sssom.PREDICATE);
      if (!DECIDING.contains(predicate)) {
        return;
      }
      String object = file.iri(row, Sssom.OBJECT);
      Optional<String> found = item(object);
      if (found.isEmpty() && WIKIDATA.matcher(object).matches()) {
        throw SssomCheck.fault(
            file,
            row,
            Sssom.OBJECT,
            "'" + object + "' is not how Wikidata names an item",
            "declare wd: as http://www.wikidata.org/entity/ and write wd:Q and the number");
      }
      boolean not = row.get(Sssom.MODIFIER).equals(Sssom.NOT);
      if (object.equals(Sssom.NONE) && !not) {
        decide(file, row, "");
        none = Optional.of(reason(file, row, "no item"));
      } else if (found.isEmpty()) {
        return;
      } else if (not) {
        rejected.put(found.get(), reason(file, row, "not " + found.get()));
        contradict(file, row);
      } else if (predicate.equals(Sssom.CLOSE)) {
        close = close.or(() -> Optional.of(new Verdict.Said(found.get(), reason(file, row, ""))));
      } else {
        decide(file, row, found.get());
        item = Optional.of(new Verdict.Said(found.get(), reason(file, row, "")));
        contradict(file, row);
      }
    }

    /** Two rows may say the same, but not different things. */
    private void decide(SssomFile file, SssomRow row, String what) {
      boolean same = item.map(said -> said.item().equals(what)).orElse(what.isEmpty());
      if (!decidedAt.isEmpty() && !same) {
        throw contradiction(file, row, decidedAt);
      }
      decidedAt = row.where();
    }

    private void contradict(SssomFile file, SssomRow row) {
      if (item.filter(said -> rejected.containsKey(said.item())).isPresent()) {
        throw contradiction(file, row, "another row");
      }
    }

    private static InputException contradiction(SssomFile file, SssomRow row, String other) {
      return SssomCheck.fault(
          file,
          row,
          Sssom.OBJECT,
          "contradicts " + other + " about " + row.get(Sssom.SUBJECT),
          "leave one of the two out");
    }

    Verdict verdict() {
      return new Verdict(item, none, close, rejected);
    }

    private static String reason(SssomFile file, SssomRow row, String what) {
      String author = row.has(Sssom.AUTHOR) ? row.get(Sssom.AUTHOR) : row.get(Sssom.AUTHOR_LABEL);
      return "review: "
          + Stream.of(what, author, file.value(row, Sssom.DATE), row.get(Sssom.COMMENT))
              .filter(part -> !part.isEmpty())
              .collect(
                  Collectors.collectingAndThen(
                      Collectors.joining(", "), said -> said.isEmpty() ? "unsigned" : said));
    }
  }
}
