package org.entente.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.entente.text.Span;

/**
 * What was found as the scorers of the public sets read it: one JSON object a line; {@code events}
 * with their first evidence, {@code times}, {@code entities}. Positions count code points.
 */
public final class FoundFile {

  private FoundFile() {}

  static void write(Path file, GoldSet set, Map<String, FoundText> found) throws IOException {
    List<String> lines = new ArrayList<>();
    for (GoldText gold : set.documents()) {
      FoundText document = found.getOrDefault(gold.id(), FoundText.nothing(gold.id()));
      JsonObject line = new JsonObject();
      line.put("id", gold.id());
      JsonArray events = new JsonArray();
      for (FoundText.Fact fact : document.facts()) {
        JsonObject event = marked(gold.text(), fact.evidence().get(0));
        event.put("type", fact.kind());
        event.put("date", fact.date());
        events.add(event);
      }
      line.put("events", events);
      JsonArray times = new JsonArray();
      for (FoundText.Time answer : document.times()) {
        JsonObject time = marked(gold.text(), answer.span());
        time.put("type", "DATE");
        time.put("value", answer.value());
        times.add(time);
      }
      line.put("times", times);
      JsonArray entities = new JsonArray();
      for (FoundText.Name name : document.names()) {
        JsonObject entity = marked(gold.text(), name.span());
        entity.put("type", name.type());
        if (!name.item().isEmpty()) {
          entity.put("qid", name.item());
        }
        entities.add(entity);
      }
      line.put("entities", entities);
      lines.add(JSON.toStringFlat(line));
    }
    Files.createDirectories(file.toAbsolutePath().resolve("..").normalize());
    Files.write(file, lines);
  }

  /** Reads a file of that form, for the texts of a set. */
  static Map<String, FoundText> read(Path file, GoldSet set) throws IOException {
    Map<String, String> texts = new HashMap<>();
    set.documents().forEach(document -> texts.put(document.id(), document.text()));
    Map<String, FoundText> found = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject json = JSON.parse(line);
      String id = new Fields(json, "").string("id");
      Fields fields = new Fields(json, texts.getOrDefault(id, ""));
      found.put(
          id,
          new FoundText(
              id,
              fields.objects("events").stream()
                  .map(
                      e ->
                          new FoundText.Fact(e.string("type"), e.string("date"), List.of(e.span())))
                  .toList(),
              fields.objects("times").stream()
                  .map(t -> new FoundText.Time(t.span(), t.string("value")))
                  .toList(),
              fields.objects("entities").stream()
                  .map(e -> new FoundText.Name(e.span(), e.string("type"), e.string("qid")))
                  .toList()));
    }
    return found;
  }

  private static JsonObject marked(String text, Span span) {
    JsonObject object = new JsonObject();
    int start = text.codePointCount(0, span.start());
    object.put("start", start);
    object.put("end", start + text.codePointCount(span.start(), span.end()));
    object.put("text", text.substring(span.start(), span.end()));
    return object;
  }
}
