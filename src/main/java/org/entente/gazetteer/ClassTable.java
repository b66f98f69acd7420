package org.entente.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.article.InputException;

/** What instances of a Wikidata class are here; read from {@code classes.tsv}. */
public final class ClassTable {

  private static final String FILE = "classes.tsv";
  private static final ClassTable SHIPPED = load();

  private final Map<String, String> types;
  private final List<String> order;

  private ClassTable(Map<String, String> types) {
    this.types = Map.copyOf(types);
    this.order = List.copyOf(types.keySet());
  }

  /** The table that comes with the program. */
  public static ClassTable shipped() {
    return SHIPPED;
  }

  private static ClassTable load() {
    Map<String, String> types = new LinkedHashMap<>();
    try (InputStream in = ClassTable.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new InputException(FILE, "no such resource", "check the jar");
      }
      Table.read(
          FILE,
          in,
          List.of("item", "label", "type", "source"),
          row -> {
            if (!GazetteerEntry.isItem(row.text("item"))
                || !GazetteerEntry.types().contains(row.text("type"))) {
              throw row.error("item", "no item, or no type", "write both");
            }
            types.put(row.text("item"), row.text("type"));
          });
    } catch (IOException e) {
      throw new InputException(FILE, "cannot be read: " + e.getMessage(), "check the jar");
    }
    return new ClassTable(types);
  }

  /**
   * The type of an instance of these classes.
   *
   * @param classes items, as {@code instance of} names them
   * @param above the classes that a class is said to be a subclass of
   * @return the type of the nearest class of the table, of equally near ones the first there
   */
  public Optional<String> typeOf(Collection<String> classes, Map<String, List<String>> above) {
    Set<String> seen = new HashSet<>();
    Collection<String> near = classes;
    while (!near.isEmpty()) {
      Collection<String> level = near;
      Optional<String> found = order.stream().filter(level::contains).findFirst();
      if (found.isPresent()) {
        return found.map(types::get);
      }
      List<String> next = new ArrayList<>();
      for (String item : level) {
        if (seen.add(item)) {
          next.addAll(above.getOrDefault(item, List.of()));
        }
      }
      near = new LinkedHashSet<>(next);
    }
    return Optional.empty();
  }
}
