package org.entente.wikidata;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads members of answers; what is missing, or of another sort, is empty. */
final class Json {

  private Json() {}

  static JsonObject object(JsonObject of, String name) {
    JsonElement member = of.get(name);
    // PHP writes an empty map as [].
    return member != null && member.isJsonObject() ? member.getAsJsonObject() : new JsonObject();
  }

  static String text(JsonObject of, String name) {
    JsonElement member = of.get(name);
    return member != null && member.isJsonPrimitive() ? member.getAsString() : "";
  }

  static List<JsonElement> list(JsonObject of, String name) {
    JsonElement member = of.get(name);
    return member != null && member.isJsonArray() ? elements(member.getAsJsonArray()) : List.of();
  }

  static List<JsonObject> objects(JsonObject of, String name) {
    return list(of, name).stream()
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static List<JsonElement> elements(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
