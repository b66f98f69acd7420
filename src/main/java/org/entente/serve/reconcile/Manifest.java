package org.entente.serve.reconcile;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the service says of itself. */
final class Manifest {

  static final int PREVIEW_WIDTH = 430;
  static final int PREVIEW_HEIGHT = 220;

  private Manifest() {}

  /**
   * The manifest.
   *
   * @param root address of this server as the client sees it, without a slash at the end
   */
  static JsonObject of(Catalog catalog, String root) {
    String service = root + ReconciliationService.PATH;
    JsonObject manifest = new JsonObject();
    JsonArray versions = new JsonArray();
    versions.add("0.2");
    manifest.add("versions", versions);
    manifest.addProperty("name", "Entente: relations between states");
    manifest.addProperty("identifierSpace", Spaces.IDENTIFIERS);
    manifest.addProperty("schemaSpace", Spaces.SCHEMA);
    manifest.addProperty("documentation", root + "/");
    Optional.ofNullable(Manifest.class.getPackage().getImplementationVersion())
        .ifPresent(version -> manifest.addProperty("serviceVersion", version));
    JsonArray types = new JsonArray();
    Catalog.ROOTS.stream()
        .filter(catalog.types()::containsKey)
        .forEach(id -> types.add(Json.named(id, catalog.type(id).name())));
    manifest.add("defaultTypes", types);
    manifest.add("view", Json.of(Map.of("url", root + "/view?id={{id}}")));
    JsonObject preview = Json.of(Map.of("url", service + "/preview?id={{id}}"));
    preview.addProperty("width", PREVIEW_WIDTH);
    preview.addProperty("height", PREVIEW_HEIGHT);
    manifest.add("preview", preview);
    JsonObject suggest = new JsonObject();
    for (Suggester.Sort sort : Suggester.Sort.values()) {
      String name = sort.name().toLowerCase(Locale.ROOT);
      JsonObject metadata = path(service, "/suggest/" + name);
      metadata.addProperty("flyout_service_url", service);
      metadata.addProperty("flyout_service_path", "/flyout/" + name + "?id=${id}");
      suggest.add(name, metadata);
    }
    manifest.add("suggest", suggest);
    manifest.add("extend", extend(service));
    manifest.addProperty("batchSize", QueryReader.BATCH);
    return manifest;
  }

  private static JsonObject extend(String service) {
    JsonObject extend = new JsonObject();
    extend.add("propose_properties", path(service, "/properties"));
    JsonObject limit = new JsonObject();
    limit.addProperty("name", "limit");
    limit.addProperty("label", "Limit");
    limit.addProperty("help_text", "Most values in a cell (0: all)");
    limit.addProperty("type", "number");
    limit.addProperty("default", 0);
    JsonArray settings = new JsonArray();
    settings.add(limit);
    extend.add("property_settings", settings);
    return extend;
  }

  private static JsonObject path(String service, String path) {
    JsonObject object = new JsonObject();
    object.addProperty("service_url", service);
    object.addProperty("service_path", path);
    return object;
  }
}
