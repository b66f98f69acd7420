package org.entente.language.nlp4j;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Turns the toolkit's packed resources into the files that {@link Components} maps.
 *
 * @param folder where the files go; exists
 * @param progress told what is being done, one short line each
 */
record Conversion(Path folder, Consumer<String> progress) {

  static final String CLUSTERS = "clusters";
  static final String AMBIGUITY = "ambiguity";
  static final String GAZETTEER = "gazetteer";
  static final String EMBEDDINGS = "embeddings";
  static final String PARSER = "parser";
  static final String NAMES = "names";
  static final String TAGGER = "tagger";

  /** Writes every file. Takes about a minute and 1.5 GB of heap. */
  void run() throws IOException {
    progress.accept("word vectors");
    embeddings();
    progress.accept("parser");
    model(Resource.PARSER, PARSER);
    progress.accept("name finder");
    model(Resource.NAMES, NAMES);
    progress.accept("part-of-speech tagger");
    model(Resource.TAGGER, TAGGER);
    progress.accept("known names");
    gazetteer();
    progress.accept("word lists");
    lexicon(Resource.CLUSTERS, CLUSTERS);
    lexicon(Resource.AMBIGUITY, AMBIGUITY);
  }

  private void model(Resource resource, String name) throws IOException {
    ModelFiles.in(folder, name).write((OnlineComponent<?, ?>) resource.read());
  }

  @SuppressWarnings("unchecked") // GlobalLexica casts the same resource to the same type
  private void lexicon(Resource resource, String name) throws IOException {
    Map<String, Collection<String>> entries =
        new TreeMap<>((Map<String, Collection<String>>) resource.read());
    HashTable.Builder words = new HashTable.Builder();
    WordSets values = new WordSets();
    entries.forEach((word, value) -> words.put(0, word, values.number(value)));
    words.write(folder.resolve(name + ".words"));
    values.write(folder.resolve(name + ".values"));
  }

  @SuppressWarnings("unchecked") // as above
  private void embeddings() throws IOException {
    Map<String, float[]> vectors = (Map<String, float[]>) Resource.EMBEDDINGS.read();
    HashTable.Builder words = new HashTable.Builder();
    try (DataOutputStream out = MappedFiles.output(folder.resolve(EMBEDDINGS + ".vectors"))) {
      for (Map.Entry<String, float[]> entry : new TreeMap<>(vectors).entrySet()) {
        words.put(0, entry.getKey(), words.size());
        for (float number : entry.getValue()) {
          out.writeFloat(number);
        }
      }
    }
    words.write(folder.resolve(EMBEDDINGS + ".words"));
  }

  /** Numbers the nodes breadth first; an edge is found by its parent's number and its word. */
  @SuppressWarnings("unchecked") // as above
  private void gazetteer() throws IOException {
    record Numbered(int number, PrefixNode<String, Set<String>> node) {}

    PrefixTree<String, Set<String>> tree =
        (PrefixTree<String, Set<String>>) Resource.GAZETTEER.read();
    HashTable.Builder edges = new HashTable.Builder();
    WordSets values = new WordSets();
    List<Integer> valueNumbers = new ArrayList<>();
    Queue<Numbered> open = new ArrayDeque<>();
    open.add(new Numbered(0, tree.getRoot()));
    int nodes = 1;
    while (!open.isEmpty()) {
      Numbered parent = open.remove();
      valueNumbers.add(parent.node.hasValue() ? values.number(parent.node.getValue()) : -1);
      for (var child : new TreeMap<>(parent.node).entrySet()) {
        edges.put(parent.number, child.getKey(), nodes);
        open.add(new Numbered(nodes, child.getValue()));
        nodes++;
      }
    }
    edges.write(folder.resolve(GAZETTEER + ".words"));
    values.write(folder.resolve(GAZETTEER + ".values"));
    try (DataOutputStream out = MappedFiles.output(folder.resolve(GAZETTEER + ".nodes"))) {
      for (int number : valueNumbers) {
        out.writeInt(number);
      }
    }
  }
}
