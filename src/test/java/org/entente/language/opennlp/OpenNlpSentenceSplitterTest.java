package org.entente.language.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.entente.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpSentenceSplitterTest {
  private static OpenNlpSentenceSplitter splitter;

  @BeforeAll
  static void open() throws IOException {
    splitter = OpenNlpSentenceSplitter.open();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "During his tenure, U.S. President James K. Polk oversaw the greatest expansion.",
        "U.S. President John Tyler chose Caleb Cushing as his representative.",
        "St. Petersburg, however, lacked the financial resources.",
        "The H.M.S. Leopard bombarded and forcibly boarded the U.S.S. Chesapeake off Norfolk.",
        "The army removed Gen. Michel Aoun who had defied efforts at reconciliation.",
        "In Cherokee Nation v. the State of Georgia, the Chief Justice ruled.",
        "The attorney appeared before the U. S. District Court.",
        "Resolution No. 242 was adopted on Nov. 22, 1967.",
        "Mr. Eden met Dr. Fawzi in New York.",
        "John F. Kennedy met Lester B. Pearson, who later created peacekeeping.",
        "Corsairs from the 14.F and 15.F took off from the carrier.",
        "The British historian A. N. Wilson wrote about it.",
        "The treaty was signed by Emperor Yohannes IV (r. 1871–1889) and others.",
        "He waited until the ambassador Henry Cabot Lodge Jr. pushed for it.",
        "Nasser \"... played on the suspicion that any pact was colonialism\".",
      })
  void keepsOneSentenceTogether(String sentence) {
    assertThat(split(sentence)).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Saudi Arabia broke off relations with Iran on January 4, 2016.|On 16 April 2019 a court"
            + " sentenced them.",
        "These pillars can be defended.|They have besmirched the name of Britain.",
        "Ottoman rule ended in World War I. |The League of Nations followed.",
        "He moved to the U.S. |The move was a surprise.",
        "Franklin drew up a plan for “Articles of Confederation.” |While some supported it, others"
            + " did not.",
        "The vote failed. |al-Assad resigned in 2024.",
        "Was it war? |It was. |Nobody knew.",
      })
  void splitsAtTheBar(String marked) {
    List<String> expected = List.of(marked.split(" *\\|", -1));
    assertThat(split(marked.replace("|", ""))).containsExactlyElementsOf(expected);
  }

  @Test
  void leavesOutBlanksOfEveryKind() {
    assertThat(split("\u00a0 Iraq left. \t")).containsExactly("Iraq left.");
    assertThat(split(" \u00a0")).isEmpty();
    assertThat(split("")).isEmpty();
  }

  @Test
  void textWithoutFullStopIsOneSentence() {
    assertThat(split("Iraq–Syria relations")).containsExactly("Iraq–Syria relations");
  }

  private static List<String> split(String paragraph) {
    List<Span> spans = splitter.split(paragraph);
    return spans.stream().map(span -> paragraph.substring(span.start(), span.end())).toList();
  }
}
