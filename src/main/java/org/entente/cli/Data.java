package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;

/** The graph that {@code extract} wrote. */
final class Data {

  private Data() {}

  /**
   * Loads every Turtle file of a folder.
   *
   * @throws UsageException where there is none
   */
  static Dataset load(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(folder.toString(), "no graph there", "run ./entente extract first");
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new UsageException(
          folder.toString(), "no Turtle file in it", "run ./entente extract --out " + folder);
    }
    Dataset data = DatasetFactory.createTxnMem();
    data.executeWrite(
        () ->
            files.forEach(
                file -> RDFDataMgr.read(data.getDefaultModel(), file.toUri().toString())));
    return data;
  }
}
