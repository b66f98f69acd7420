package org.entente.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.zip.CRC32;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.entente.entity.Entity;
import org.entente.entity.EntityLink;
import org.entente.entity.LinkCandidate;
import org.entente.entity.LinkedArticle;
import org.entente.graph.Iris;

/**
 * The links of all articles as a sheet for people: theirs first, in their order, then the
 * program's, sorted. Every row of an earlier sheet that is not word for word the program's own is
 * kept. There is no clock: only people's rows have dates.
 */
public final class LinkSheet {

  /** Name of the file. */
  public static final String FILE = "links.sssom.tsv";

  /** Name of the Turtle file of {@link #statements()}, without its ending. */
  public static final String STATEMENTS = "links";

  static final String TOOL = "Entente";

  /**
   * Share of accepted links that are right: measured on the development half of Wiki-Fair, as
   * src/site/markdown/measurements.md says.
   */
  static final String ACCEPTED = "0.93";

  /**
   * In SSSOM's words: fully unsure. That no item was found says little about whether one exists.
   */
  static final String UNSURE = "0";

  private static final String WD = "http://www.wikidata.org/entity/";
  private static final String CHECKSUM = "checksum=";

  private final Review review;
  private final Iris iris;
  private final String version;
  private final BiFunction<Entity, String, String> labels;
  private final Map<String, Map<String, SssomRow>> own = new TreeMap<>();
  private final Set<String> subjects = new TreeSet<>();

  /**
   * An empty sheet.
   *
   * @param review the sheets that people edited
   * @param version of the program
   * @param labels what an item that a thing may be is called; empty where that is not known
   */
  public LinkSheet(
      Review review, Iris iris, String version, BiFunction<Entity, String, String> labels) {
    this.review = review;
    this.iris = iris;
    this.version = version;
    this.labels = labels;
  }

  /** Takes the links of an article, review applied. */
  public void add(LinkedArticle article) {
    for (Entity entity : article.entities()) {
      String subject = iris.entity(entity);
      subjects.add(subject);
      SssomRow row = row(subject, entity);
      own.computeIfAbsent(subject, s -> new TreeMap<>())
          .merge(
              row.get(Sssom.PREDICATE) + " " + row.get(Sssom.OBJECT),
              row,
              (one, other) -> confidence(other) > confidence(one) ? other : one);
    }
  }

  /** The sheet. */
  public String text() {
    return file().text();
  }

  /** What a person who edited a sheet wants to know, a line each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    int obeyed = 0;
    for (SssomFile earlier : review.files()) {
      for (SssomRow row : earlier.rows()) {
        if (Review.isObeyed(earlier, row)) {
          obeyed++;
          if (!subjects.contains(earlier.iri(row, Sssom.SUBJECT))) {
            notes.add(row.where() + ": kept; no article names " + row.get(Sssom.SUBJECT));
          }
        } else if (isKept(row)) {
          notes.add(
              row.where()
                  + ": kept, not obeyed; to decide the link, write semapv:ManualMappingCuration as "
                  + Sssom.JUSTIFICATION);
        }
      }
    }
    if (obeyed > 0) {
      notes.add(0, obeyed + " reviewed rows obeyed and kept in " + FILE);
    }
    return notes;
  }

  SssomFile file() {
    List<SssomRow> kept = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    Set<Map<String, String>> seen = new LinkedHashSet<>();
    Set<String> decided = new TreeSet<>();
    for (SssomFile earlier : review.files()) {
      columns.addAll(earlier.columns());
      for (SssomRow row : earlier.rows()) {
        if (isKept(row) && seen.add(row.values())) {
          kept.add(row);
          decided.add(key(earlier, row));
          if (Review.isObeyed(earlier, row)) {
            decided.add(earlier.iri(row, Sssom.SUBJECT));
          }
        }
      }
    }
    columns.addAll(Sssom.COLUMNS);
    List<SssomRow> rows = new ArrayList<>(kept);
    own.forEach((subject, links) -> rows.addAll(free(subject, links, decided)));
    return new SssomFile(metadata(), List.copyOf(columns), rows);
  }

  /** The program's rows about a thing, less those that people's rows stand in for. */
  private List<SssomRow> free(String subject, Map<String, SssomRow> links, Set<String> decided) {
    boolean found = links.values().stream().anyMatch(row -> !isNone(row));
    return links.values().stream()
        .filter(row -> !(found && isNone(row)))
        .filter(row -> !(decided.contains(subject) && isReviewed(row)))
        .filter(row -> !decided.contains(subject + " " + row.get(Sssom.OBJECT)))
        .sorted(
            Comparator.comparing((SssomRow row) -> row.get(Sssom.PREDICATE))
                .thenComparing(row -> row.get(Sssom.OBJECT)))
        .toList();
  }

  private static boolean isNone(SssomRow row) {
    return row.get(Sssom.OBJECT).equals("sssom:NoTermFound");
  }

  private static boolean isReviewed(SssomRow row) {
    return row.get(Sssom.COMMENT).startsWith("review: ");
  }

  private static String key(SssomFile file, SssomRow row) {
    return file.iri(row, Sssom.SUBJECT)
        + " "
        + Review.item(file.iri(row, Sssom.OBJECT))
            .map(item -> "wd:" + item)
            .orElse(row.get(Sssom.OBJECT));
  }

  private SssomMetadata metadata() {
    Map<String, String> prefixes = new TreeMap<>();
    for (String sort : List.of("actor", "agreement", "event", "place")) {
      prefixes.put(sort, iris.base() + "id/" + sort + "/");
    }
    prefixes.put("orcid", "https://orcid.org/");
    prefixes.put("wd", WD);
    if (!review.files().isEmpty()) {
      SssomMetadata metadata = review.files().get(0).metadata();
      for (SssomFile other : review.files()) {
        metadata = metadata.with(other.metadata().prefixes());
      }
      return metadata.with(prefixes);
    }
    List<String> lines = new ArrayList<>(List.of("#curie_map:"));
    prefixes.forEach((prefix, start) -> lines.add("#  " + prefix + ": " + start));
    lines.add("#mapping_set_id: " + iris.base() + FILE);
    lines.add("#mapping_set_title: Links to Wikidata");
    lines.add(
        "#mapping_set_description: To decide a link, change its row or add one, with"
            + " semapv:ManualMappingCuration as mapping_justification, author_id or author_label,"
            + " and mapping_date. The next extract obeys and keeps it.");
    lines.add("#license: https://creativecommons.org/licenses/by/4.0/");
    return new SssomMetadata(FILE, lines);
  }

  private SssomRow row(String subject, Entity entity) {
    EntityLink link = entity.link();
    boolean accepted = link.status() == EntityLink.Status.ACCEPTED;
    List<LinkCandidate> fitting = link.fitting();
    boolean open = link.status() == EntityLink.Status.AMBIGUOUS && !fitting.isEmpty();
    Optional<String> object = open ? Optional.of(fitting.get(0).item()) : link.item();
    Map<String, String> values = new LinkedHashMap<>();
    values.put(Sssom.SUBJECT, curie(subject));
    values.put(Sssom.SUBJECT_LABEL, oneLine(entity.label()));
    values.put(Sssom.PREDICATE, open ? "skos:closeMatch" : "skos:exactMatch");
    values.put(Sssom.MODIFIER, "");
    values.put(Sssom.OBJECT, object.map(item -> "wd:" + item).orElse("sssom:NoTermFound"));
    values.put(
        Sssom.OBJECT_LABEL, oneLine(object.map(item -> labels.apply(entity, item)).orElse("")));
    values.put(Sssom.JUSTIFICATION, justification(link));
    values.put(Sssom.AUTHOR, "");
    values.put(Sssom.AUTHOR_LABEL, "");
    values.put(Sssom.TOOL, TOOL);
    values.put(Sssom.TOOL_VERSION, version);
    values.put(Sssom.DATE, "");
    values.put(Sssom.CONFIDENCE, accepted ? ACCEPTED : open ? evenChance(fitting.size()) : UNSURE);
    values.put(Sssom.OTHER, "");
    values.put(Sssom.COMMENT, oneLine(link.reason()));
    values.put(Sssom.OTHER, CHECKSUM + checksum(values));
    return new SssomRow(FILE, 0, values);
  }

  /** {@code <base>id/actor/iraq} is {@code actor:iraq}. */
  private String curie(String subject) {
    return subject.substring((iris.base() + "id/").length()).replaceFirst("/", ":");
  }

  /** More than the name speaks for it where the reason names more. */
  private static String justification(EntityLink link) {
    return link.reason().contains("time") || link.reason().contains("surroundings")
        ? "semapv:CompositeMatching"
        : "semapv:LexicalMatching";
  }

  /** Where nothing was measured, each that fits is as likely, and as likely that none is meant. */
  private static String evenChance(int candidates) {
    return String.valueOf(Math.round(1000.0 / (candidates + 1)) / 1000.0);
  }

  private static double confidence(SssomRow row) {
    return Double.parseDouble(row.get(Sssom.CONFIDENCE));
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  /** Whether anybody but this program had a hand in the row. */
  private static boolean isKept(SssomRow row) {
    String other = row.get(Sssom.OTHER);
    Map<String, String> values = new LinkedHashMap<>(row.values());
    values.put(Sssom.OTHER, "");
    return !row.get(Sssom.TOOL).equals(TOOL) || !other.equals(CHECKSUM + checksum(values));
  }

  /** Of all that a row says; columns without a word do not count. */
  private static String checksum(Map<String, String> values) {
    CRC32 sum = new CRC32();
    new TreeMap<>(values)
        .forEach(
            (column, value) -> {
              if (!value.isEmpty()) {
                sum.update((column + "\t" + value + "\n").getBytes(StandardCharsets.UTF_8));
              }
            });
    return "%08x".formatted(sum.getValue());
  }

  /**
   * What people said beyond the item of a thing: {@code owl:sameAs} and ties to other data. In a
   * graph of its own, so that nothing is merged unless somebody asks for it.
   */
  public Model statements() {
    Model model = ModelFactory.createDefaultModel();
    for (SssomFile file : review.files()) {
      for (SssomRow row : file.rows()) {
        String subject = file.iri(row, Sssom.SUBJECT);
        String predicate = file.iri(row, Sssom.PREDICATE);
        String object = file.iri(row, Sssom.OBJECT);
        boolean inArticle = predicate.equals(Sssom.EXACT) && Review.item(object).isPresent();
        if (Review.isObeyed(file, row)
            && subjects.contains(subject)
            && !row.has(Sssom.MODIFIER)
            && !object.equals(Sssom.NONE)
            && !inArticle) {
          model.add(
              ResourceFactory.createResource(subject),
              ResourceFactory.createProperty(predicate),
              ResourceFactory.createResource(object));
        }
      }
    }
    return model;
  }
}
