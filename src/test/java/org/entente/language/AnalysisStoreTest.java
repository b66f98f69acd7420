package org.entente.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisStoreTest {
  private static final String VERSION = "test-1/2";
  private static final String PLAIN = "Iraq left.";
  private static final String ODD = "a\\n\t\"𐎠\"\n\r– b";

  @TempDir private Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    Path file = AnalysisStore.file(folder, VERSION, "iraq-syria relations");
    AnalysisStore store = filled(PLAIN, ODD);
    store.save(file);
    AnalysisStore again = AnalysisStore.openCache(file, VERSION);
    assertThat(again.size()).isEqualTo(2);
    assertThat(again.find(PLAIN)).contains(words(PLAIN));
    assertThat(again.find(ODD)).contains(words(ODD));
    assertThat(again.find("Syria left.")).isEmpty();
    assertThat(file).isEqualTo(folder.resolve("analyses/test-1-2/iraq-syria-relations.tsv.gz"));
  }

  @Test
  void sameAnalysesGiveSameBytes() throws IOException {
    filled(PLAIN, ODD).save(folder.resolve("one"));
    filled(ODD, PLAIN).save(folder.resolve("two"));
    assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void cacheOfAnotherVersionIsEmpty() throws IOException {
    Path file = folder.resolve("store");
    filled(PLAIN).save(file);
    assertThat(AnalysisStore.openCache(file, "test-2").size()).isZero();
  }

  @Test
  void damagedOrAbsentCacheIsEmpty() throws IOException {
    Path file = folder.resolve("store");
    assertThat(AnalysisStore.openCache(file, VERSION).size()).isZero();
    filled(PLAIN, ODD).save(file);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(AnalysisStore.openCache(file, VERSION).size()).isZero();
    }
    Files.writeString(file, "not packed at all");
    assertThat(AnalysisStore.openCache(file, VERSION).size()).isZero();
  }

  @Test
  void otherFilesAreRefusedWithTheReason() throws IOException {
    Path file = folder.resolve("store");
    filled(PLAIN).save(file);
    try (InputStream in = Files.newInputStream(file)) {
      assertThatThrownBy(() -> new AnalysisStore("test-2").addAll(in))
          .isInstanceOf(AnalysisFormatException.class)
          .hasMessage(
              "header is 'entente-analyses-1\ttest-1/2', expected 'entente-analyses-1\ttest-2'");
    }
  }

  @Test
  void linesOfAnotherFormAreRefused() {
    for (String line :
        List.of("a\t0", "a\t0\t9\ta\tX\tO\t-1\troot", "a\tx\t1\ta\tX\tO\t-1\troot")) {
      assertThatThrownBy(() -> AnalysisLine.parse(line))
          .isInstanceOf(AnalysisFormatException.class)
          .hasMessageContaining("in line '" + line + "'");
    }
  }

  private static AnalysisStore filled(String... sentences) {
    AnalysisStore store = new AnalysisStore(VERSION);
    for (String sentence : sentences) {
      store.add(sentence, words(sentence));
    }
    return store;
  }

  /** One token that covers the whole sentence. */
  private static List<Token> words(String sentence) {
    return List.of(
        new Token(
            0, new Span(0, sentence.length()), sentence, sentence, "NNP", "U-GPE", -1, "root"));
  }
}
