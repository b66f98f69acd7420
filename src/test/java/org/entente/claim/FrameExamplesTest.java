package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.extract.Texts;
import org.entente.lexicon.Frame;
import org.entente.lexicon.Frames;
import org.entente.time.Period;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every example of every frame: what it must read, and that it reads nothing elsewhere. */
class FrameExamplesTest {

  @TestFactory
  Stream<DynamicTest> frames() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Frame frame : Frames.english()) {
      for (Frame.Example example : frame.examples()) {
        tests.add(
            DynamicTest.dynamicTest(
                frame.id() + ": " + example.text(), () -> check(frame, example)));
      }
    }
    return tests.stream();
  }

  @Test
  void everyFrameHasAnExampleAndACounterExample() {
    for (Frame frame : Frames.english()) {
      assertThat(frame.examples()).as(frame.id()).anyMatch(e -> !e.says().isEmpty());
      assertThat(frame.examples()).as(frame.id()).anyMatch(e -> e.says().isEmpty());
    }
  }

  private static void check(Frame frame, Frame.Example example) {
    ClaimedArticle article = Texts.read(example.title(), example.text());
    List<Claim> claims =
        article.claims().stream()
            .filter(c -> c.evidence().stream().anyMatch(e -> e.rule().equals(frame.id())))
            .toList();
    if (example.says().isEmpty()) {
      assertThat(claims).isEmpty();
      return;
    }
    List<List<String>> read = claims.stream().map(FrameExamplesTest::says).toList();
    assertThat(read)
        .as("one reading says %s", example.says())
        .anySatisfy(said -> assertThat(said).containsAll(example.says()));
  }

  private static List<String> says(Claim claim) {
    List<String> said = new ArrayList<>();
    said.add("status=" + claim.factuality().name().toLowerCase(Locale.ROOT));
    claim.arguments().forEach(a -> said.add(a.role().property() + "=" + a.entity()));
    claim.time().ifPresent(time -> said.addAll(when(time.period())));
    return said;
  }

  /** The outer bounds in the shortest of the forms 1990, 1990-08, 1990-08-02, a/b. */
  private static List<String> when(Period period) {
    String first = period.earliestStart().map(Object::toString).orElse("..");
    String last = period.latestEnd().map(Object::toString).orElse("..");
    List<String> forms = new ArrayList<>(List.of("when=" + first + "/" + last));
    if (first.equals(last)) {
      forms.add("when=" + first);
    }
    if (first.length() == 10 && last.length() == 10) {
      String month = first.substring(0, 7);
      if (first.endsWith("-01") && last.startsWith(month) && !last.equals(first)) {
        forms.add("when=" + month);
      }
      if (first.endsWith("-01-01") && last.endsWith("-12-31")) {
        String years = first.substring(0, 4) + "/" + last.substring(0, 4);
        forms.add("when=" + years);
        if (first.substring(0, 4).equals(last.substring(0, 4))) {
          forms.add("when=" + first.substring(0, 4));
        }
      }
    }
    return forms;
  }
}
