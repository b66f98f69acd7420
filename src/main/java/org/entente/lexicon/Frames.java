package org.entente.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads frames from YAML and refuses what it does not understand. */
public final class Frames {

  /** The frame files, one for each family of kinds. */
  public static final List<String> FILES =
      List.of(
          "diplomacy",
          "meetings",
          "agreements",
          "words",
          "help",
          "pressure",
          "force",
          "politics",
          "territory",
          "relationships");

  private static final Set<String> FRAME =
      Set.of(
          "id",
          "kind",
          "category",
          "on",
          "roles",
          "needs",
          "pair",
          "place",
          "factuality",
          "regards",
          "examples");
  private static final Set<String> CATEGORIES = Set.of("event", "agreement", "relationship");
  private static final Set<String> TYPES =
      Set.of("actor", "state", "person", "organization", "polity", "body", "place", "any");

  private Frames() {}

  /** All frames of English, in file order. Ids are unique. */
  public static List<Frame> english() {
    List<Frame> frames = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String file : FILES) {
      Yaml root = Yaml.resource(Frames.class, "/org/entente/lexicon/en/frames/" + file + ".yaml");
      for (Yaml node : root.list()) {
        Frame frame = frame(node);
        if (!ids.add(frame.id())) {
          throw node.error("a second frame '" + frame.id() + "'", "give it another id");
        }
        frames.add(frame);
      }
    }
    return List.copyOf(frames);
  }

  /**
   * Reads every frame of one file.
   *
   * @param file name for messages
   * @throws LexiconException at the first key or value that is missing or unknown
   */
  public static List<Frame> read(String file, String yaml) {
    return Yaml.parse(file, yaml).list().stream().map(Frames::frame).toList();
  }

  private static Frame frame(Yaml node) {
    node.fields(FRAME);
    String category = node.optional("category").map(Yaml::text).orElse("event");
    if (!CATEGORIES.contains(category)) {
      throw node.required("category")
          .error("unknown category '" + category + "'", "use one of " + CATEGORIES);
    }
    List<Frame.RoleRule> roles = new ArrayList<>();
    node.optional("roles")
        .ifPresent(r -> r.fields().forEach((role, value) -> roles.add(role(role, value))));
    Map<String, Integer> needs = new LinkedHashMap<>();
    node.optional("needs")
        .ifPresent(n -> n.fields().forEach((role, value) -> needs.put(role, number(value))));
    for (String role : needs.keySet()) {
      if (roles.stream().noneMatch(rule -> rule.role().equals(role))) {
        throw node.required("needs")
            .error("'" + role + "' is no role of the frame", "add it to roles");
      }
    }
    return new Frame(
        node.required("id").text(),
        node.required("kind").text(),
        category,
        node.required("on").list().stream().map(Frames::pattern).toList(),
        roles,
        needs,
        node.optional("pair").map(Yaml::text).orElse(""),
        node.optional("place").map(p -> flag(p)).orElse(category.equals("event")),
        node.optional("regards").map(r -> flag(r)).orElse(false),
        node.optional("factuality").map(Yaml::text).orElse(""),
        node.required("examples").list().stream().map(Frames::example).toList());
  }

  private static Frame.RoleRule role(String role, Yaml node) {
    Map<String, Yaml> fields = node.fields(Set.of("from", "is"));
    Yaml is = fields.get("is");
    String type = is == null ? "actor" : is.text();
    if (is != null && !TYPES.contains(type)) {
      throw is.error("unknown type '" + type + "'", "use one of " + TYPES);
    }
    return new Frame.RoleRule(role, node.required("from").texts(), type);
  }

  private static Frame.Pattern pattern(Yaml node) {
    Set<String> lemmas = new HashSet<>();
    Map<String, Set<String>> tests = new HashMap<>();
    Map<String, Set<String>> absent = new HashMap<>();
    boolean verbal = false;
    for (Map.Entry<String, Yaml> field : node.fields().entrySet()) {
      switch (field.getKey()) {
        case "verb" -> {
          verbal = true;
          lemmas.addAll(field.getValue().texts());
        }
        case "noun" -> lemmas.addAll(field.getValue().texts());
        case "not" ->
            field.getValue().fields().forEach((slot, v) -> absent.put(slot, Set.copyOf(v.texts())));
        default -> tests.put(field.getKey(), Set.copyOf(field.getValue().texts()));
      }
    }
    if (lemmas.isEmpty()) {
      throw node.error("a pattern without trigger", "add 'verb' or 'noun'");
    }
    return new Frame.Pattern(verbal, lemmas, tests, absent);
  }

  private static Frame.Example example(Yaml node) {
    node.fields(Set.of("text", "title", "says"));
    return new Frame.Example(
        node.required("text").text(),
        node.optional("title").map(Yaml::text).orElse(""),
        node.optional("says")
            .map(Yaml::text)
            .map(s -> List.of(s.strip().split("\\s+", -1)))
            .orElse(List.of()));
  }

  private static int number(Yaml node) {
    try {
      return Integer.parseInt(node.text());
    } catch (NumberFormatException e) {
      throw node.error("'" + node.text() + "' is no number", "write a whole number");
    }
  }

  private static boolean flag(Yaml node) {
    return switch (node.text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw node.error("'" + node.text() + "' is neither true nor false", "write one");
    };
  }
}
