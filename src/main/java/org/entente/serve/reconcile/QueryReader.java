package org.entente.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.serve.reconcile.ReconciliationQuery.Condition;
import org.entente.serve.reconcile.ReconciliationQuery.Strictness;
import org.entente.serve.reconcile.ReconciliationQuery.Wanted;

/** Reads queries from JSON. Fields that the protocol does not have are passed over. */
final class QueryReader {

  /** Most queries in a batch. */
  static final int BATCH = 50;

  /** Longest name or value, in UTF-16 units. */
  static final int NAME = 300;

  /** Most candidates that are returned for a query. */
  static final int LIMIT = 50;

  private static final int DEFAULT_LIMIT = 5;
  private static final int CONDITIONS = 10;
  private static final int VALUES = 10;

  private QueryReader() {}

  /** The queries of a batch, in its order. */
  static Map<String, ReconciliationQuery> batch(String json) {
    JsonObject batch = Json.object("queries", Json.parse("queries", json));
    if (batch.size() > BATCH) {
      throw new RequestException(
          413, "the batch has " + batch.size() + " queries; send at most " + BATCH + " at once");
    }
    Map<String, ReconciliationQuery> queries = new LinkedHashMap<>();
    batch.entrySet().forEach(e -> queries.put(e.getKey(), query(e.getKey(), e.getValue())));
    return queries;
  }

  /** The one query of the parameter {@code query}: JSON, or only a name. */
  static ReconciliationQuery single(String query) {
    return query.stripLeading().startsWith("{")
        ? query("query", Json.parse("query", query))
        : new ReconciliationQuery(
            name("query", query), List.of(), Strictness.SHOULD, DEFAULT_LIMIT, List.of());
  }

  private static ReconciliationQuery query(String where, JsonElement json) {
    JsonObject fields = Json.object(where, json);
    String name = fields.has("query") ? name(where, Json.text(where, "query", fields)) : "";
    List<Condition> conditions = conditions(where, fields);
    if (name.isEmpty() && conditions.isEmpty()) {
      throw new RequestException(400, where + ": give query, properties or both");
    }
    return new ReconciliationQuery(
        name, types(where, fields), strictness(where, fields), limit(where, fields), conditions);
  }

  private static String name(String where, String name) {
    if (name.length() > NAME) {
      throw new RequestException(
          400,
          "%s: a name of %d characters; the longest allowed has %d"
              .formatted(where, name.length(), NAME));
    }
    return name.strip();
  }

  private static List<String> types(String where, JsonObject fields) {
    List<String> types = new ArrayList<>();
    for (JsonElement type : Json.oneOrMore(fields.get("type"))) {
      // OpenRefine sends ids; the prose of the protocol speaks of types, which have an id.
      String id =
          type.isJsonObject()
              ? Json.text(where, "id", type.getAsJsonObject())
              : Json.text(where, "type", type);
      if (!id.isBlank()) {
        types.add(Spaces.term(name(where, id)));
      }
    }
    if (types.size() > VALUES) {
      throw new RequestException(400, where + ": at most " + VALUES + " types");
    }
    return types;
  }

  private static Strictness strictness(String where, JsonObject fields) {
    if (!fields.has("type_strict") || fields.get("type_strict").isJsonNull()) {
      return Strictness.SHOULD;
    }
    String word = Json.text(where, "type_strict", fields);
    return switch (word) {
      case "should", "any", "all" -> Strictness.valueOf(word.toUpperCase(Locale.ROOT));
      default -> throw new RequestException(400, where + ": type_strict is should, any or all");
    };
  }

  private static int limit(String where, JsonObject fields) {
    if (!fields.has("limit") || fields.get("limit").isJsonNull()) {
      return DEFAULT_LIMIT;
    }
    return limit(where, Json.scalar(where, "limit", fields.get("limit")), LIMIT);
  }

  /**
   * A number of answers.
   *
   * @return at most {@code most}
   */
  static int limit(String where, String number, int most) {
    try {
      // A number such as 1e9 is whole, too; its digits are bounded before it is made one.
      BigDecimal limit = new BigDecimal(number.length() > 20 ? "x" : number);
      if (limit.signum() > 0 && (limit.scale() <= 0 || limit.stripTrailingZeros().scale() <= 0)) {
        return limit.min(BigDecimal.valueOf(most)).intValue();
      }
    } catch (NumberFormatException e) {
      // Falls through to the message.
    }
    throw new RequestException(400, where + ": limit is a whole number from 1");
  }

  private static List<Condition> conditions(String where, JsonObject fields) {
    JsonElement properties = fields.get("properties");
    if (properties == null || properties.isJsonNull()) {
      return List.of();
    }
    JsonArray list = Json.array(where + ": properties", properties);
    if (list.size() > CONDITIONS) {
      throw new RequestException(400, where + ": at most " + CONDITIONS + " properties");
    }
    List<Condition> conditions = new ArrayList<>();
    for (JsonElement element : list) {
      JsonObject object = Json.object(where + ": properties", element);
      Property property = property(where, Json.text(where, "pid", object));
      List<String> values = values(where, object.get("v"));
      if (!values.isEmpty()) {
        conditions.add(new Condition(property, values.stream().map(Wanted::of).toList()));
      }
    }
    return conditions;
  }

  /** The property that is asked for by name. */
  static Property property(String where, String name) {
    return Property.find(name)
        .orElseThrow(
            () ->
                new RequestException(
                    400,
                    where
                        + ": unknown property "
                        + Description.cut(name, 60)
                        + "; /reconcile/suggest/property?prefix= lists them"));
  }

  private static List<String> values(String where, JsonElement v) {
    List<String> values = new ArrayList<>();
    for (JsonElement value : Json.oneOrMore(v)) {
      String text =
          value.isJsonObject()
              ? Json.text(where, "id", value.getAsJsonObject())
              : Json.scalar(where, "v", value);
      if (!text.isBlank()) {
        values.add(name(where, text));
      }
    }
    if (values.size() > VALUES) {
      throw new RequestException(400, where + ": at most " + VALUES + " values of a property");
    }
    return values;
  }
}
