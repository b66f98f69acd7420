package org.entente.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The entities of one article while they are collected: one for each item, else for each name. */
final class EntityTable {

  private static final class Row {
    private final String id;
    private final EntityType type;
    private String label;
    private final TreeSet<String> names = new TreeSet<>();
    private final EntityLink link;
    private final Optional<String> ofState;

    Row(String id, EntityType type, String label, EntityLink link, Optional<String> ofState) {
      this.id = id;
      this.type = type;
      this.label = label;
      this.link = link;
      this.ofState = ofState;
      names.add(label);
    }
  }

  private final Map<String, Row> byKey = new LinkedHashMap<>();
  private final Map<String, Row> byId = new HashMap<>();

  /** The id of the entity, made on first sight. */
  String id(EntityType type, String label, String name, EntityLink link, Optional<String> ofState) {
    String key = link.item().orElseGet(() -> sort(type) + "|" + slug(label));
    Row row = byKey.get(key);
    if (row == null) {
      row = new Row(unique(slug(label), type), type, label, link, ofState);
      byKey.put(key, row);
      byId.put(row.id, row);
    }
    row.names.add(name);
    if (link.item().isEmpty() && label.length() > row.label.length()) {
      row.label = label;
    }
    return row.id;
  }

  void addName(String id, String name) {
    Row row = byId.get(id);
    if (row != null) {
      row.names.add(name);
    }
  }

  private static String sort(EntityType type) {
    return switch (type) {
      case STATE, HISTORIC_STATE -> "state";
      case ORGANIZATION, COALITION, ARMED_GROUP, POLITICAL_PARTY, STATE_ORGAN -> "organization";
      default -> type.name();
    };
  }

  private String unique(String slug, EntityType type) {
    String base = slug.isEmpty() ? "unnamed" : slug;
    if (!byId.containsKey(base)) {
      return base;
    }
    String typed = base + "-" + slug(type.className());
    int count = 2;
    String candidate = typed;
    while (byId.containsKey(candidate)) {
      candidate = typed + "-" + count++;
    }
    return candidate;
  }

  /** The entity of that id, as far as it is known. */
  Entity entity(String id) {
    Row row = byId.get(id);
    if (row == null) {
      throw new IllegalArgumentException("no entity '" + id + "'");
    }
    return entity(row);
  }

  /** Sorted by id. */
  List<Entity> entities() {
    List<Entity> entities = new ArrayList<>();
    for (Row row : byId.values()) {
      entities.add(entity(row));
    }
    entities.sort(Comparator.comparing(Entity::id));
    return entities;
  }

  private static Entity entity(Row row) {
    row.names.add(row.label);
    return new Entity(row.id, row.type, row.label, List.copyOf(row.names), row.link, row.ofState);
  }

  /** Lower-case letters and digits of the plain alphabet, joined by hyphens. */
  static String slug(String label) {
    return Normalizer.normalize(label, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("ß", "ss")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
