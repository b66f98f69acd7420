package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.entente.graph.Iris;
import org.entente.review.LinkSheet;

/** The graph that {@code extract} wrote. */
final class Data {

  private Data() {}

  /**
   * Loads every Turtle file of a folder; {@code links.ttl} as a named graph.
   *
   * @throws UsageException where there is none, or one is no Turtle
   */
  static Dataset load(Path folder) throws IOException {
    return load(files(folder));
  }

  /**
   * The Turtle files of a folder, by name.
   *
   * @throws UsageException where there is none
   */
  static List<Path> files(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        List<Path> files = all.filter(Data::isTurtle).sorted().toList();
        if (!files.isEmpty()) {
          return files;
        }
      }
    }
    throw new UsageException(folder, "no graph there", "run ./entente extract first");
  }

  /** Loads these Turtle files. */
  static Dataset load(List<Path> files) {
    Dataset data = DatasetFactory.createTxnMem();
    data.executeWrite(() -> files.forEach(file -> read(file, data)));
    return data;
  }

  /** What people said of links stays in a graph of its own: owl:sameAs would merge things. */
  private static void read(Path file, Dataset data) {
    boolean links = String.valueOf(file.getFileName()).equals(LinkSheet.STATEMENTS + ".ttl");
    Model model = links ? data.getNamedModel(new Iris().links()) : data.getDefaultModel();
    try {
      RDFDataMgr.read(model, file.toUri().toString());
    } catch (RiotException e) {
      throw new UsageException(file, "no Turtle: " + e.getMessage(), "extract it again");
    }
  }

  // Half-written files have a name that begins with a dot.
  private static boolean isTurtle(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".ttl") && !name.startsWith(".");
  }
}
