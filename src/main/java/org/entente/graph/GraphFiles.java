package org.entente.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.entente.claim.RuleConfidence;
import org.entente.text.WholeFile;

/**
 * Writes graphs as Turtle files. A file appears whole or not at all: it is written under another
 * name and then moved.
 */
public final class GraphFiles {

  private final Path folder;
  private final Iris iris;
  private final Ontology ontology;

  /**
   * Makes a writer into a folder, which is created on first use.
   *
   * @param iris gives the prefixes
   */
  public GraphFiles(Path folder, Iris iris, Ontology ontology) {
    this.folder = folder;
    this.iris = iris;
    this.ontology = ontology;
  }

  /** Writes {@code <name>.ttl}, the graph of one article. */
  public Path writeArticle(String name, Model graph) throws IOException {
    return write(name + ".ttl", turtle(graph, iris.prefixes()));
  }

  /**
   * Writes {@code <name>.ttl}, where the graph has a triple; else an older file goes.
   *
   * @param graph statements of people, which no article makes
   */
  public void writeStatements(String name, Model graph) throws IOException {
    if (graph.isEmpty()) {
      Files.deleteIfExists(folder.resolve(name + ".ttl"));
    } else {
      write(name + ".ttl", turtle(graph, iris.prefixes()));
    }
  }

  /** Writes {@code ontology.ttl}: classes, properties, concepts and alignments in one file. */
  public Path writeOntology() throws IOException {
    return write("ontology.ttl", turtle(ontology.model(), Vocabulary.PREFIXES));
  }

  /** Writes {@code void.ttl}, which counts what the graphs hold together. */
  public Path writeDescription(Collection<Model> graphs) throws IOException {
    return write("void.ttl", turtle(new DataSetCard(iris).of(graphs), iris.prefixes()));
  }

  /**
   * The same, with how many statements were checked against the texts, and how far each rule can be
   * trusted.
   */
  public Path writeDescription(
      Collection<Model> graphs, DataSetCard.Grounding grounding, List<RuleConfidence> rules)
      throws IOException {
    Model card = new DataSetCard(iris).of(graphs, grounding, rules);
    return write("void.ttl", turtle(card, iris.prefixes()));
  }

  private static String turtle(Model graph, Map<String, String> prefixes) {
    return new TurtleWriter(prefixes).write(graph);
  }

  private Path write(String name, String text) throws IOException {
    Files.createDirectories(folder);
    Path target = folder.resolve(name);
    WholeFile.write(target, text);
    return target;
  }
}
