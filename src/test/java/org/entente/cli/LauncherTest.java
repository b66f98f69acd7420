package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code entente}, as far as it goes without a build. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  @TempDir private Path folder;

  private record Ended(int code, String err) {}

  /** Runs it from another folder, through a link whose name has a blank. */
  private Ended run(Path javaHome) throws IOException, InterruptedException {
    Path link = folder.resolve("a link");
    Files.createSymbolicLink(link, Path.of("entente").toAbsolutePath());
    ProcessBuilder builder = new ProcessBuilder(link.toString(), "query", "x.rq");
    builder.directory(folder.toFile());
    builder.environment().put("JAVA_HOME", javaHome.toString());
    Process process = builder.start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    Ended ended = new Ended(process.waitFor(), err);
    Files.delete(link);
    return ended;
  }

  @Test
  void saysThatJavaHomeIsWrong() throws Exception {
    Ended ended = run(folder.resolve("nowhere"));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("nowhere, which has no bin/java; set it to").hasLineCount(1);
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    Path java = folder.resolve("old jdk/bin/java");
    Files.createDirectories(folder.resolve("old jdk/bin"));
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Ended ended = run(folder.resolve("old jdk"));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("is Java 11; install a JDK 17 or later").hasLineCount(1);
  }
}
