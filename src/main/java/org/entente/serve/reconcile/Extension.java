package org.entente.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values of things that a client has found, column by column. */
final class Extension {

  /** Most things in one request. */
  static final int IDS = 1000;

  private static final int VALUES = 1000;

  private record Column(Property property, int limit) {}

  private final Catalog catalog;

  Extension(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The properties that things of a type have; of all things where the type is empty. */
  JsonObject propose(String type, int limit) {
    JsonArray properties = new JsonArray();
    Stream.of(Property.values())
        .filter(property -> isUsed(property, Spaces.term(type)))
        .limit(limit)
        .forEach(property -> properties.add(Json.named(property.id(), property.label())));
    JsonObject answer = new JsonObject();
    answer.addProperty("type", type);
    answer.addProperty("limit", limit);
    answer.add("properties", properties);
    return answer;
  }

  private boolean isUsed(Property property, String type) {
    return catalog.things().values().stream()
        .anyMatch(
            thing ->
                (type.isEmpty() || thing.types().contains(type))
                    && !thing.values(property).isEmpty());
  }

  /** Metadata and rows. An id that is not here has a row without values. */
  JsonObject extend(String json) {
    JsonObject query = Json.object("extend", Json.parse("extend", json));
    List<String> ids = new ArrayList<>();
    for (JsonElement id : Json.array("extend: ids", query.get("ids"))) {
      ids.add(Json.text("extend: ids", "id", id));
    }
    if (ids.size() > IDS) {
      throw new RequestException(413, "extend: at most " + IDS + " ids at once");
    }
    List<Column> columns = new ArrayList<>();
    for (JsonElement element : Json.array("extend: properties", query.get("properties"))) {
      columns.add(column(Json.object("extend: properties", element)));
    }
    if (columns.size() > Property.values().length) {
      throw new RequestException(
          400, "extend: there are no more properties than " + Property.values().length);
    }
    JsonArray meta = new JsonArray();
    columns.forEach(column -> meta.add(meta(column.property())));
    JsonObject rows = new JsonObject();
    ids.forEach(id -> rows.add(id, row(catalog.find(id), columns)));
    JsonObject answer = new JsonObject();
    answer.add("meta", meta);
    answer.add("rows", rows);
    return answer;
  }

  private static Column column(JsonObject object) {
    String id = Json.text("extend: properties", "id", object);
    Property property = QueryReader.property("extend", id);
    JsonElement settings = object.get("settings");
    if (settings == null || !settings.isJsonObject() || !settings.getAsJsonObject().has("limit")) {
      return new Column(property, VALUES);
    }
    String limit =
        Json.scalar("extend: settings", "limit", settings.getAsJsonObject().get("limit"));
    // The form of a client has 0 for "no limit".
    return new Column(
        property, limit.equals("0") ? VALUES : QueryReader.limit("extend", limit, VALUES));
  }

  private JsonObject meta(Property property) {
    JsonObject meta = Json.named(property.id(), property.label());
    property
        .valueType()
        .ifPresent(type -> meta.add("type", Json.named(type, catalog.type(type).name())));
    return meta;
  }

  private static JsonObject row(Optional<Thing> thing, List<Column> columns) {
    JsonObject row = new JsonObject();
    for (Column column : columns) {
      JsonArray cells = new JsonArray();
      thing.stream()
          .flatMap(one -> one.values(column.property()).stream())
          .limit(column.limit())
          .forEach(value -> cells.add(cell(value)));
      row.add(column.property().id(), cells);
    }
    return row;
  }

  private static JsonObject cell(Value value) {
    JsonObject cell = new JsonObject();
    switch (value.form()) {
      case ENTITY -> {
        return Json.named(value.id(), value.text());
      }
      case INTEGER -> cell.addProperty("int", PropertyMatch.year(value.text()));
      case DECIMAL -> cell.addProperty("float", new BigDecimal(value.text()));
      case TEXT -> cell.addProperty("str", value.text());
    }
    return cell;
  }
}
