package org.entente.language.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {
  @TempDir private Path root;

  private final AtomicInteger fillings = new AtomicInteger();

  @Test
  void fillsOnce() throws IOException {
    cache().require(this::fill, this::waitForAnother);
    cache().require(this::fill, this::waitForAnother);
    assertThat(fillings).hasValue(1);
    assertThat(folder().resolve("a")).hasContent("aaa");
    assertThat(Manifest.contentsMatch(folder())).isTrue();
  }

  @Test
  void failureLeavesNothingHalfUsed() throws IOException {
    assertThatThrownBy(
            () ->
                cache()
                    .require(
                        empty -> {
                          Files.writeString(empty.resolve("a"), "half");
                          throw new IOException("disk full");
                        },
                        this::waitForAnother))
        .hasMessage("disk full");
    assertThat(folder()).doesNotExist();
    cache().require(this::fill, this::waitForAnother);
    assertThat(folder().resolve("a")).hasContent("aaa");
  }

  @Test
  void leftoversOfAKilledProcessAreReplaced() throws IOException {
    Path leftover = folder().resolveSibling("models.tmp");
    Files.createDirectories(leftover.resolve("deep"));
    Files.writeString(leftover.resolve("deep/b"), "half");
    cache().require(this::fill, this::waitForAnother);
    assertThat(leftover).doesNotExist();
    assertThat(folder()).isDirectoryNotContaining(file -> file.endsWith("deep"));
  }

  @Test
  void fillsAgainWhenAFileIsTruncatedOrMissing() throws IOException {
    cache().require(this::fill, this::waitForAnother);
    Files.writeString(folder().resolve("a"), "aa");
    cache().require(this::fill, this::waitForAnother);
    assertThat(folder().resolve("a")).hasContent("aaa");
    Files.delete(folder().resolve("b"));
    cache().require(this::fill, this::waitForAnother);
    Files.writeString(folder().resolve("manifest.txt"), "nonsense");
    cache().require(this::fill, this::waitForAnother);
    Files.writeString(folder().resolve("manifest.txt"), "");
    cache().require(this::fill, this::waitForAnother);
    assertThat(fillings).hasValue(5);
  }

  @Test
  void changedContentOfTheSameSizeIsFoundByReading() throws IOException {
    cache().require(this::fill, this::waitForAnother);
    Files.writeString(folder().resolve("a"), "aab");
    assertThat(Manifest.sizesMatch(folder())).isTrue();
    assertThat(Manifest.contentsMatch(folder())).isFalse();
  }

  @Test
  void oneOfManyThreadsFills() throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<?>> starts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      starts.add(
          pool.submit(
              () -> {
                cache().require(this::fill, this::waitForAnother);
                return true;
              }));
    }
    for (Future<?> start : starts) {
      start.get();
    }
    pool.shutdown();
    assertThat(fillings).hasValue(1);
  }

  private void fill(Path empty) throws IOException {
    fillings.incrementAndGet();
    assertThat(empty).isEmptyDirectory();
    Files.writeString(empty.resolve("a"), "aaa");
    Files.writeString(empty.resolve("b"), "");
  }

  private void waitForAnother() {}

  private ModelCache cache() {
    return new ModelCache(folder());
  }

  private Path folder() {
    return root.resolve("deep").resolve("models");
  }
}
