package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.entente.article.ArticleReader;
import org.entente.entity.EntityMention;
import org.entente.entity.LinkedArticle;
import org.entente.extract.Extraction;
import org.entente.language.TestAnalyses;
import org.entente.language.opennlp.OpenNlpSentenceSplitter;
import org.entente.lexicon.ClauseWords;
import org.entente.text.SourceText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pronouns and definite nouns, each as "words = entity". */
class CoreferenceFinderTest {

  private static Extraction extraction;

  @BeforeAll
  static void open() throws IOException {
    extraction = new Extraction(OpenNlpSentenceSplitter.open(), TestAnalyses.analyzer());
  }

  private static List<String> references(String title, String text) {
    SourceText source = new SourceText("example", "= " + title + " =\n\n" + text + "\n");
    LinkedArticle article = extraction.extract(ArticleReader.parse(source)).linked();
    return new CoreferenceFinder(ClauseWords.english())
        .find(article).stream()
            .peek(m -> assertThat(m.form()).isEqualTo(EntityMention.Form.PRONOUN))
            .map(m -> source.slice(m.span()) + " = " + m.entity())
            .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Anwar Sadat       | Anwar Sadat led Egypt. He visited Jerusalem in 1977.        | He = anwar-sadat
          Anwar Ali Sadat   | In 1977 he visited Jerusalem.                               |
          League of Nations | The League of Nations met in Geneva. The league had a council. | The league = league-of-nations
          Adana             | Adana is a city in Turkey. Its airport opened in 1937.      | Its = adana
          Egypt             | Anwar Sadat and Menachem Begin met in Egypt. He smiled.     |
          Egypt             | It seems that Egypt accepted the plan.                      |
          """)
  void findsWhatTheyStandFor(String title, String text, String expected) {
    assertThat(references(title, text))
        .isEqualTo(expected == null ? List.of() : List.of(expected.split("; ")));
  }
}
