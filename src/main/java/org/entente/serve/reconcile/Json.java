package org.entente.serve.reconcile;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Strict JSON (RFC 8259); whatever is wrong becomes a {@link RequestException} that says where. */
final class Json {

  // Its default also writes < > & = ' as \\u003c and so on, which no page can take for markup.
  private static final Gson GSON = new Gson();

  private Json() {}

  static String write(JsonElement json) {
    return GSON.toJson(json);
  }

  /** The one value of a text. */
  static JsonElement parse(String where, String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      // JsonParser reads leniently whatever its reader was told; an adapter obeys the reader.
      reader.setStrictness(Strictness.STRICT);
      JsonElement json = GSON.getAdapter(JsonElement.class).read(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new RequestException(400, where + ": JSON goes on after its end");
      }
      return json;
    } catch (JsonParseException | IllegalStateException | NumberFormatException | IOException e) {
      throw new RequestException(400, where + ": no JSON (RFC 8259)");
    }
  }

  static JsonObject object(String where, JsonElement json) {
    if (!json.isJsonObject()) {
      throw new RequestException(400, where + ": give a JSON object");
    }
    return json.getAsJsonObject();
  }

  static JsonArray array(String where, @Nullable JsonElement json) {
    if (json == null || !json.isJsonArray()) {
      throw new RequestException(400, where + ": give a JSON array");
    }
    return json.getAsJsonArray();
  }

  /** The elements of an array, or the one value; none for null. */
  static List<JsonElement> oneOrMore(@Nullable JsonElement json) {
    if (json == null || json.isJsonNull()) {
      return List.of();
    }
    return json.isJsonArray() ? json.getAsJsonArray().asList() : List.of(json);
  }

  /** A field that must be there. */
  static String text(String where, String field, JsonObject fields) {
    JsonElement value = fields.get(field);
    return text(where, field, value == null ? JsonNull.INSTANCE : value);
  }

  static String text(String where, String field, JsonElement value) {
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw new RequestException(400, where + ": " + field + " is a string");
    }
    return value.getAsString();
  }

  /** A string, a number or a truth value, as text. */
  static String scalar(String where, String field, JsonElement value) {
    if (!value.isJsonPrimitive()) {
      throw new RequestException(400, where + ": " + field + " is a string, number or boolean");
    }
    return value.getAsString();
  }

  /** An object whose fields are strings. */
  static JsonObject of(Map<String, String> fields) {
    JsonObject object = new JsonObject();
    fields.forEach(object::addProperty);
    return object;
  }

  static JsonObject named(String id, String name) {
    JsonObject object = new JsonObject();
    object.addProperty("id", id);
    object.addProperty("name", name);
    return object;
  }
}
