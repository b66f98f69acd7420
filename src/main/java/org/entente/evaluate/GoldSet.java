package org.entente.evaluate;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.entente.article.InputException;
import org.entente.text.Span;

/**
 * A public set: one JSON object a line, each a document with {@code id}, {@code text} and marks.
 *
 * <p>What the set asks is seen from its marks: {@code events} with a {@code heading} make
 * histories; {@code entities} with a number {@code lid} ask for items; {@code times} for dates;
 * {@code entities} of the types in {@code names.tsv} for names.
 *
 * @param name of the file, without its ending
 */
public record GoldSet(String name, Task task, List<GoldText> documents) {

  /** Ending of such files. */
  public static final String ENDING = ".jsonl";

  public GoldSet {
    documents = List.copyOf(documents);
  }

  /**
   * Reads a file.
   *
   * @throws InputException where it is none of the sets that can be scored
   */
  public static GoldSet read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", "give the path of a set (" + ENDING + ")");
    }
    List<Fields> lines = new ArrayList<>();
    List<GoldText> documents = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          Fields fields = fields(line);
          lines.add(fields);
          documents.add(document(fields));
        }
      }
    } catch (JsonException e) {
      throw new InputException(
          file + ":" + (documents.size() + 1),
          "no document of a set (" + e.getMessage() + ")",
          "give one JSON object a line, with id, text and marks");
    } catch (MalformedInputException e) {
      throw new InputException(file, "not UTF-8", "convert it, for example with iconv");
    }
    Task task =
        task(lines, documents)
            .orElseThrow(
                () ->
                    new InputException(
                        file,
                        "fits no set that can be scored",
                        "give headings of histories, dates, names of the types in names.tsv, or"
                            + " labels with Wikidata items; see src/test/resources/evaluation"));
    return new GoldSet(
        String.valueOf(file.getFileName()).replaceFirst("\\.jsonl$", ""), task, documents);
  }

  private static Fields fields(String line) {
    JsonObject json = JSON.parse(line);
    Fields fields = new Fields(json, new Fields(json, "").string("text"));
    if (fields.string("id").isEmpty() || fields.text().isBlank()) {
      throw new JsonException("no id or no text");
    }
    return fields;
  }

  private static Optional<Task> task(List<Fields> lines, List<GoldText> documents) {
    if (documents.stream().anyMatch(document -> !document.headings().isEmpty())) {
      return Optional.of(Task.HISTORIES);
    }
    if (lines.stream().flatMap(f -> f.objects("entities").stream()).anyMatch(f -> f.has("lid"))) {
      return Optional.of(Task.LINKS);
    }
    if (documents.stream().anyMatch(document -> !document.times().isEmpty())) {
      return Optional.of(Task.TIMES);
    }
    List<String> types =
        documents.stream().flatMap(d -> d.labels().stream()).map(GoldText.Label::type).toList();
    return !types.isEmpty() && TypeMap.names().knowsGold(types)
        ? Optional.of(Task.NAMES)
        : Optional.empty();
  }

  private static GoldText document(Fields line) {
    List<Integer> judged = line.list("evaluation_span", v -> v.getAsNumber().value().intValue());
    return new GoldText(
        line.string("id"),
        line.string("title"),
        line.text(),
        judged.size() == 2
            ? line.span(judged.get(0), judged.get(1))
            : new Span(0, line.text().length()),
        line.objects("events").stream()
            .filter(event -> event.has("heading"))
            .map(GoldSet::heading)
            .toList(),
        line.objects("times").stream()
            .map(time -> new GoldText.Time(time.span(), time.string("value")))
            .toList(),
        line.objects("entities").stream().map(GoldSet::label).toList());
  }

  private static GoldText.Heading heading(Fields event) {
    return new GoldText.Heading(
        event.list("types", type -> type.getAsString().value()),
        event.string("heading"),
        event.string("year"),
        event.string("date"),
        event.span());
  }

  private static GoldText.Label label(Fields entity) {
    String type = entity.string("type");
    String unknown = entity.string("unknown");
    return new GoldText.Label(
        entity.span(),
        type,
        entity.number("lid"),
        entity.string("qid"),
        entity.flag("optional") || entity.flag("desc"),
        entity.flag("coref"),
        entity.has("parent"),
        entity.list("children", child -> child.getAsNumber().value().intValue()),
        unknown.equals("DATETIME")
            || unknown.equals("QUANTITY")
            || type.contains("DATETIME")
            || type.contains("QUANTITY"));
  }
}
