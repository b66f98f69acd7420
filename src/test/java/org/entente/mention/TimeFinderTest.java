package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.article.Article;
import org.entente.article.ArticleReader;
import org.entente.lexicon.TimeLexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeFinderTest {

  private static final TimeFinder FINDER = new TimeFinder(TimeLexicon.english());

  @TempDir Path folder = Path.of("");

  @Test
  void findsTheTimesOfTheSeed() {
    Article seed = ArticleReader.read(Path.of("seeds/iraq-syria-relations.txt"));
    List<String> found = lines(seed);
    assertThat(found)
        .hasSize(64)
        .contains(
            "early 1920s = 1920/1923",
            "end of September 2015 = 2015-09-21/2015-09-30",
            "From 2017 to 2019 = 2017/2019",
            "late 2024 = 2024-10/2024-12",
            "ninth and tenth centuries = 0801/1000",
            "942 = 0942",
            "late 1919 = 1919-10/1919-12",
            "8 November 1945 = 1945-11-08",
            "late forties = 1945/1949 inferred",
            "up until 1978 = ../1978 anchor",
            "By October 1978 = [..1978-10]",
            "after July 1979 = [1979-07..] anchor",
            "by 1997 = [..1997]",
            "22 February = 2025-02-22 inferred",
            "25 August = 2009-08-25 inferred",
            "August 2009 = 2009-08",
            "since 2014 = 2014/.. anchor")
        .noneMatch(line -> line.startsWith("14 July"))
        .noneMatch(line -> line.matches("(338|600|2,000|100).*"));
  }

  @Test
  void coreIsTheCalendarWordsAlone() {
    String text = "By October 1978, he began.";
    TimeMention time = FINDER.find(text).get(0);
    assertThat(text.substring(time.span().start(), time.span().end())).isEqualTo("By October 1978");
    assertThat(text.substring(time.core().start(), time.core().end())).isEqualTo("October 1978");
  }

  @Test
  void aYearIsInheritedInTheParagraphThenTheSection() throws IOException {
    assertThat(
            lines(
                read(
                    """
                    = Relations =
                    == One ==
                    In 1956 they met.

                    On 5 May they signed. In 1961 they met again. On 6 May they signed.
                    == Two ==
                    On 7 May they parted.
                    """)))
        .containsExactly(
            "1956 = 1956",
            "5 May = 1956-05-05 inferred",
            "1961 = 1961",
            "6 May = 1961-05-06 inferred");
  }

  @Test
  void theYearOfAHeadingOrTitleServesWhereNoOtherDoes() throws IOException {
    assertThat(
            lines(
                read(
                    """
                    = The Trent Affair, 1861 =
                    On November 8 they boarded it.
                    == The year 1862 ==
                    On 9 May it was settled.
                    == The years 1863 to 1864 ==
                    On 10 May nothing happened.
                    """)))
        .containsExactly("November 8 = 1861-11-08 inferred", "9 May = 1862-05-09 inferred");
  }

  @Test
  void aYearThatNamesAThingIsNotInherited() throws IOException {
    assertThat(lines(read("= T =\nIn 2009 he recalled the 2003 invasion. On 5 May he left again.")))
        .containsExactly("2009 = 2009", "2003 = 2003", "5 May = 2009-05-05 inferred");
  }

  @Test
  void inAnArticleAboutOneYearAMereYearGivesWay() throws IOException {
    String war = "On 1 May 1956, 2 May 1956, 3 May 1956, 4 May 1956 and 5 May 1956 they fought. ";
    assertThat(lines(read("= T =\n" + war + "It was as in 1938. On 6 May they spoke.")))
        .endsWith("1938 = 1938", "6 May = 1956-05-06 inferred");
    assertThat(lines(read("= T =\n" + war + "In 1967, on 6 June, they fought again.")))
        .endsWith("1967 = 1967", "6 June = 1967-06-06 inferred");
  }

  @Test
  void surrogatesAndByteOrderMarksDoNotShiftSpans() throws IOException {
    Article article = read("\uFEFF= T =\nThe 𐎠 sign of 1851 and the 1860s.");
    assertThat(lines(article)).containsExactly("1851 = 1851", "1860s = 186X");
  }

  @Test
  void isTheSameEachTime() {
    Article seed = ArticleReader.read(Path.of("seeds/iraq-syria-relations.txt"));
    assertThat(lines(seed)).isEqualTo(lines(seed));
  }

  private Article read(String content) throws IOException {
    return ArticleReader.read(Files.writeString(folder.resolve("t.txt"), content));
  }

  private static List<String> lines(Article article) {
    return FINDER.find(OneTokenSentences.of(article)).placed().stream()
        .map(
            time ->
                article.source().slice(time.span())
                    + " = "
                    + time.period().edtf()
                    + (time.inferred() ? " inferred" : "")
                    + (time.anchor() ? " anchor" : ""))
        .toList();
  }
}
