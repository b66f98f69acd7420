package org.entente.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredAnalyzerTest {
  private final AnalysisStore store = new AnalysisStore("blank-1");

  @Test
  void asksTheOtherAnalyzerOnceAndOnlyWhenNeeded() {
    List<String> made = new ArrayList<>();
    Analyzer analyzer =
        new StoredAnalyzer(
            store,
            sentence -> {
              made.add(sentence);
              return new BlankAnalyzer();
            });
    store.add("Iraq left.", List.of());
    assertThat(analyzer.analyze("Iraq left.")).isEmpty();
    assertThat(made).isEmpty();
    assertThat(analyzer.analyze("Syria left.")).hasSize(2);
    assertThat(analyzer.analyze("Iran left.")).hasSize(2);
    assertThat(made).containsExactly("Syria left.");
    assertThat(store.find("Syria left.")).contains(analyzer.analyze("Syria left."));
    assertThat(analyzer.version()).isEqualTo("blank-1");
  }

  @Test
  void refusesAnalysesOfAnotherVersion() {
    Analyzer analyzer =
        new StoredAnalyzer(new AnalysisStore("blank-2"), sentence -> new BlankAnalyzer());
    assertThatThrownBy(() -> analyzer.analyze("Iraq left."))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("analyses of blank-1 cannot go into a store of blank-2");
  }

  @Test
  void testsHearWhichSentenceIsMissingAndHowToAddIt() {
    assertThatThrownBy(() -> TestAnalyses.closed(store).analyze("Iraq left."))
        .hasMessage(
            "no stored analysis of \"Iraq left.\"; add it: mvn test -Danalyses.update=true");
  }

  @Test
  void storedAnalysesAnswerTests() {
    String sentence = "Iraq and Syria signed a treaty in Baghdad on 7 May 1978.";
    assertThat(TestAnalyses.analyzer().analyze(sentence))
        .extracting(Token::form)
        .containsExactly(
            "Iraq", "and", "Syria", "signed", "a", "treaty", "in", "Baghdad", "on", "7", "May",
            "1978", ".");
  }
}
