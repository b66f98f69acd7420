package org.entente.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One node of a YAML lexicon file, read strictly: what is missing or unknown throws a {@link
 * LexiconException} that says where, what and how to repair it.
 */
public final class Yaml {

  private final String file;
  private final Node node;

  private Yaml(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /**
   * The root of a YAML text.
   *
   * @param file name for messages
   * @throws LexiconException where the text is empty
   */
  public static Yaml parse(String file, String text) {
    return new Compose(LoadSettings.builder().setLabel(file).build())
        .composeString(text)
        .map(root -> new Yaml(file, root))
        .orElseThrow(
            () ->
                new LexiconException(file, 1, 1, "the file is empty", "write at least one entry"));
  }

  /**
   * The root of a class-path resource.
   *
   * @param owner class beside which, or from whose root, the resource lies
   * @param path resource path; the message names its last part
   * @throws LexiconException where there is no such resource
   */
  public static Yaml resource(Class<?> owner, String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    try (InputStream in = owner.getResourceAsStream(path)) {
      if (in == null) {
        throw new LexiconException(file, 1, 1, "no such resource " + path, "check the path");
      }
      return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new LexiconException(file, 1, 1, "cannot be read: " + e.getMessage(), "check the jar");
    }
  }

  /** The entries of a list. */
  public List<Yaml> list() {
    return as(SequenceNode.class, "a list").getValue().stream()
        .map(child -> new Yaml(file, child))
        .toList();
  }

  /** A scalar, or each scalar of a list. */
  public List<String> texts() {
    return node instanceof SequenceNode
        ? list().stream().map(Yaml::text).toList()
        : List.of(text());
  }

  /** A scalar. */
  public String text() {
    return as(ScalarNode.class, "plain text").getValue();
  }

  /** The fields of a mapping in file order, whatever their names. */
  public Map<String, Yaml> fields() {
    Map<String, Yaml> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : as(MappingNode.class, "keys and values").getValue()) {
      fields.put(new Yaml(file, tuple.getKeyNode()).text(), new Yaml(file, tuple.getValueNode()));
    }
    return fields;
  }

  /** The fields of a mapping; a name outside {@code known} is refused. */
  public Map<String, Yaml> fields(Set<String> known) {
    for (NodeTuple tuple : as(MappingNode.class, "keys and values").getValue()) {
      Yaml key = new Yaml(file, tuple.getKeyNode());
      if (!known.contains(key.text())) {
        throw key.error("unknown key '" + key.text() + "'", "use one of " + new TreeSet<>(known));
      }
    }
    return fields();
  }

  /** The field of that name, which must be there. */
  public Yaml required(String key) {
    return optional(key).orElseThrow(() -> error("no '" + key + "'", "add it"));
  }

  /** The field of that name. */
  public Optional<Yaml> optional(String key) {
    return Optional.ofNullable(fields().get(key));
  }

  /** The texts of a field; none where the field is absent. */
  public List<String> texts(String key) {
    return optional(key).map(Yaml::texts).orElse(List.of());
  }

  /** An exception that points at this node. */
  public LexiconException error(String problem, String remedy) {
    int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    int column = node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    return new LexiconException(file, line, column, problem, remedy);
  }

  private <T extends Node> T as(Class<T> kind, String expected) {
    if (!kind.isInstance(node)) {
      throw error("found a " + node.getNodeType(), "write " + expected);
    }
    return kind.cast(node);
  }
}
