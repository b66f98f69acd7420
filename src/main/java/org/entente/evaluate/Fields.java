package org.entente.evaluate;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.entente.text.Span;

/**
 * The values of a JSON object that lies in a line with a text. Positions in the file count code
 * points, those that this gives count UTF-16 units.
 */
record Fields(JsonObject json, String text) {

  /** Fields of an inner object. */
  Fields inner(JsonValue value) {
    return new Fields(value.getAsObject(), text);
  }

  boolean has(String key) {
    return json.hasKey(key);
  }

  /** A string; empty where there is none. */
  String string(String key) {
    JsonValue value = json.get(key);
    return value == null || !value.isString() ? "" : value.getAsString().value();
  }

  boolean flag(String key) {
    JsonValue value = json.get(key);
    return value != null && value.isBoolean() && value.getAsBoolean().value();
  }

  /** A number; 0 where there is none. */
  int number(String key) {
    JsonValue value = json.get(key);
    return value == null || !value.isNumber() ? 0 : value.getAsNumber().value().intValue();
  }

  /** A list; empty where there is none. */
  <T> List<T> list(String key, Function<JsonValue, T> read) {
    JsonValue value = json.get(key);
    return value == null || !value.isArray()
        ? List.of()
        : value.getAsArray().stream().map(read).toList();
  }

  List<Fields> objects(String key) {
    return list(key, this::inner);
  }

  /**
   * The span between {@code start} and {@code end}.
   *
   * @throws JsonException where it does not lie in the text
   */
  Span span() {
    if (!has("start") || !has("end")) {
      throw new JsonException("a mark without start and end");
    }
    return span(number("start"), number("end"));
  }

  /** A span given in code points. */
  Span span(int start, int end) {
    try {
      int from = text.offsetByCodePoints(0, start);
      return new Span(from, text.offsetByCodePoints(from, end - start));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new JsonException("span [" + start + ", " + end + ") is not in the text");
    }
  }
}
