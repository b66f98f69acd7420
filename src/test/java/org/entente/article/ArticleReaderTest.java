package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.article.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {

  @TempDir Path folder = Path.of("");

  @Test
  void readsTheSeed() {
    Article seed = ArticleReader.read(Path.of("seeds/iraq-syria-relations.txt"));
    assertThat(seed.source().name()).isEqualTo("iraq-syria-relations");
    assertThat(seed.title()).isEqualTo("Iraq–Syria relations");
    assertThat(seed.source().slice(seed.titleSpan())).isEqualTo(seed.title());
    assertThat(words(seed, Kind.INFOBOX_LINE))
        .containsExactly("Flagvariant2: revolution", "Filetype: svg");
    assertThat(words(seed, Kind.SEE_ALSO)).hasSize(11).startsWith("Mesopotamia");
    assertThat(words(seed, Kind.REFERENCE)).hasSize(8);
    assertThat(seed.blocks().stream().map(Block::headings))
        .contains(
            List.of("History", "Post-Assad developments"),
            List.of("Military relations", "During the Iraq War"));
    assertThat(words(seed, Kind.PARAGRAPH)).noneMatch(words -> words.contains("="));
  }

  @Test
  void everyWordOfTheSeedStandsInABlockOrAHeading() {
    Article seed = ArticleReader.read(Path.of("seeds/iraq-syria-relations.txt"));
    long lines = seed.source().content().lines().filter(line -> !line.isBlank()).count();
    long marked = seed.source().content().lines().filter(line -> line.startsWith("=")).count();
    assertThat(seed.blocks()).hasSize((int) (lines - marked - 1));
  }

  @Test
  void aParagraphMayFollowAnotherWithoutAnEmptyLine() throws IOException {
    Article article = read("= T =\n\nOne stands here.\nTwo stands here.\n==Next==\nThree.");
    assertThat(words(article, Kind.PARAGRAPH))
        .containsExactly("One stands here.", "Two stands here.", "Three.");
    assertThat(article.blocks().get(2).headings()).containsExactly("Next");
  }

  @Test
  void readsListsWithEveryBullet() throws IOException {
    Article article = read("= T =\n- a note\n* b\n** c\n# d\n-5 degrees are cold.");
    assertThat(words(article, Kind.LIST_ITEM)).containsExactly("a note", "b", "c", "d");
    assertThat(words(article, Kind.PARAGRAPH)).containsExactly("-5 degrees are cold.");
  }

  @Test
  void theBoxEndsWithItsList() throws IOException {
    Article article = read("= T =\nInfobox\n- Capital: Baghdad\nProse.\n- item");
    assertThat(words(article, Kind.INFOBOX_LINE)).containsExactly("Capital: Baghdad");
    assertThat(words(article, Kind.LIST_ITEM)).containsExactly("item");
  }

  @Test
  void aShortLineAloneWithoutFullStopIsAHeading() throws IOException {
    Article article =
        read("= T =\n\nBritish Reaction\n\nBritain protested.\n\n== Later ==\n\nIt ended.");
    assertThat(article.blocks().get(0).headings()).containsExactly("British Reaction");
    assertThat(article.blocks().get(1).headings()).containsExactly("Later");
  }

  @Test
  void otherShortLinesAreText() throws IOException {
    Article article =
        read(
            "= T =\n\nHe was right.\n\nA. N. Wilson wrote that\n\nIt was so.\n\nSee\n\n== Next ==\n\n"
                + "Britain protested\nand France too.\n\nThe End");
    assertThat(words(article, Kind.PARAGRAPH))
        .containsExactly(
            "He was right.",
            "A. N. Wilson wrote that",
            "It was so.",
            "See",
            "Britain protested",
            "and France too.",
            "The End");
  }

  @Test
  void referencesMayHaveSubsections() throws IOException {
    Article article = read("= T =\n== References ==\n=== Books ===\n- b\n== After ==\n- a");
    assertThat(words(article, Kind.REFERENCE)).containsExactly("b");
    assertThat(words(article, Kind.LIST_ITEM)).containsExactly("a");
  }

  @Test
  void carriageReturnsStandOutsideTheBlocks() throws IOException {
    Article article = read("= T =\r\n\r\nOne.\r\nTwo.\r\n");
    assertThat(article.title()).isEqualTo("T");
    assertThat(words(article, Kind.PARAGRAPH)).containsExactly("One.", "Two.");
  }

  @Test
  void aByteOrderMarkCountsAsACharacterButBelongsToNothing() throws IOException {
    Article article = read("\uFEFF= T =\nOne.");
    assertThat(article.title()).isEqualTo("T");
    assertThat(article.titleSpan().start()).isEqualTo(3);
    assertThat(article.source().content()).startsWith("\uFEFF=");
  }

  @Test
  void withoutATitleTheFirstHeadingServesElseTheFileName() throws IOException {
    assertThat(read("== War ==\nIt began.").title()).isEqualTo("War");
    assertThat(read("The War\n\nIt began.").title()).isEqualTo("The War");
    Article named = read("It began.\n\n== War ==\nIt ended.");
    assertThat(named.title()).isEqualTo("article");
    assertThat(named.source().slice(named.titleSpan())).isEqualTo("It began.");
  }

  @Test
  void refusesWhatIsNoArticle() throws IOException {
    refuses(folder.resolve("none.txt"), "no such file; give the path of a plain-text article");
    refuses(folder, "a folder, not a file; give the path of one article");
    refuses(write("a.txt", ""), "the file is empty; give a file with an article");
    refuses(write("b.txt", " \n\t\r\n\u00A0\n"), "the file is empty; give a file with an article");
    refuses(write("c.txt", "ab\0c"), "not text: character 2 is NUL; give an article as plain text");
    Path latin = folder.resolve("d.txt");
    Files.write(latin, "Caf\u00E9 noir".getBytes(StandardCharsets.ISO_8859_1));
    refuses(latin, "not UTF-8 at byte 3; convert it, for example with iconv");
    Path cut = folder.resolve("e.txt");
    Files.write(cut, new byte[] {'a', 'b', (byte) 0xE2, (byte) 0x80});
    refuses(cut, "not UTF-8 at byte 2; convert it, for example with iconv");
  }

  @Test
  void refusesAHugeFileWithoutReadingIt() throws IOException {
    Path huge = folder.resolve("huge.txt");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(100_000_000);
    }
    refuses(
        huge, "too large: 100000000 bytes, at most 67108864 are read; give one article per file");
  }

  @Test
  void refusesAHugeParagraph() throws IOException {
    refuses(
        write("long.txt", "= T =\n" + "a ".repeat(500_001) + "b"),
        "the paragraph at character 6 has 1000003 characters, at most 1000000 are read;"
            + " put each paragraph on a line of its own");
  }

  @Test
  void aFolderStandsForItsArticlesInOrder() throws IOException {
    Path b = write("b.txt", "B.");
    Path a = write("a.txt", "A.");
    write("notes.md", "N.");
    assertThat(ArticleReader.inputs(List.of(folder))).containsExactly(a, b);
    assertThat(ArticleReader.inputs(List.of(b, a))).containsExactly(b, a);
  }

  @Test
  void refusesInputsThatGiveNothingOrTheSameOutput() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> ArticleReader.inputs(List.of(empty)))
        .isInstanceOf(InputException.class)
        .hasMessage(empty + ": the folder holds no *.txt file; give a folder with articles");
    Path first = write("a.txt", "A.");
    Path second = Files.writeString(empty.resolve("a.txt"), "A.");
    assertThatThrownBy(() -> ArticleReader.inputs(List.of(first, second)))
        .isInstanceOf(InputException.class)
        .hasMessage(
            second + ": has the same name as " + first + "; rename one, or give them in two runs");
    Path none = folder.resolve("none");
    assertThatThrownBy(() -> ArticleReader.inputs(List.of(none)))
        .isInstanceOf(InputException.class)
        .hasMessage(none + ": no such file; give the path of a plain-text article");
  }

  private static void refuses(Path file, String message) {
    assertThatThrownBy(() -> ArticleReader.read(file))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ": " + message);
  }

  private Article read(String content) throws IOException {
    return ArticleReader.read(write("article.txt", content));
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static List<String> words(Article article, Kind kind) {
    return article.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> article.source().slice(block.span()))
        .toList();
  }
}
