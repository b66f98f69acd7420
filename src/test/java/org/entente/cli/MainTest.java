package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void helpShowsCommandsAndExamples() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("extract", "serve", "query", "Examples:");
  }

  @Test
  void nothingToDoIsBadUse() {
    assertThat(run()).isEqualTo(2);
  }

  @Test
  void missingArticleIsNamed(@TempDir Path folder) {
    Path missing = folder.resolve("nowhere.txt");
    assertThat(run("extract", missing.toString(), "--out", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere.txt").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void missingGraphTellsWhatToRun(@TempDir Path folder) throws IOException {
    Path query = Files.writeString(folder.resolve("q.rq"), "ASK {}");
    assertThat(run("query", query.toString(), "--data", folder.resolve("none").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("run ./entente extract first");
  }

  @Test
  void badQueryHasLineAndColumn(@TempDir Path folder) throws IOException {
    Path query = Files.writeString(folder.resolve("q.rq"), "SELECT *\nWHERE {");
    assertThat(run("query", query.toString(), "--data", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("q.rq:2:");
  }

  @Test
  void answersAsCsv(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.ttl"), "<http://a> <http://b> 1 .");
    Path query = Files.writeString(folder.resolve("q.rq"), "SELECT ?o { ?s ?p ?o }");
    assertThat(run("query", query.toString(), "--data", folder.toString(), "--format", "csv"))
        .isZero();
    assertThat(out.toString().replace("\r", "")).isEqualTo("o\n1\n");
  }
}
