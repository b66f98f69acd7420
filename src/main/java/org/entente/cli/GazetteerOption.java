package org.entente.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.entente.gazetteer.Gazetteer;
import org.entente.gazetteer.UserFiles;
import picocli.CommandLine.Option;

/** The option {@code --gazetteer}, alike in every command that links names. */
final class GazetteerOption {

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description =
          "Names of your own on top of the bundled ones: .tsv, .ttl, gzipped or not. May be"
              + " repeated; a later file counts over an earlier one")
  private List<Path> files = new ArrayList<>();

  List<Path> files() {
    return files;
  }

  /**
   * The bundled gazetteer with the files on top.
   *
   * @param notes told what was left out
   */
  Gazetteer open(Consumer<String> notes) throws IOException {
    return files.isEmpty()
        ? Gazetteer.english()
        : UserFiles.over(Gazetteer.english(), files, notes);
  }
}
