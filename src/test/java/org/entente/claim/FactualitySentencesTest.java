package org.entente.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.extract.Texts;
import org.entente.lexicon.Yaml;
import org.junit.jupiter.api.Test;

/**
 * Status and source of what {@code factuality/sentences.yaml} says, by the whole pipeline. A wrong
 * status is wrong, and so is a missing claim, unless no claim may be told as actual.
 */
class FactualitySentencesTest {

  /** Share of the sentences read rightly. Only ever raised. */
  private static final double FLOOR = 0.96;

  private static final String NONE = "none";

  private record Expected(
      String section, String text, String kind, List<String> who, String status, String by) {

    boolean concerns(Claim claim) {
      return claim.kind().equals(kind)
          && claim.arguments().stream().map(Argument::entity).toList().containsAll(who);
    }

    /** What is told of the kind: the status, then the source, where there is one. */
    List<String> read() {
      return Texts.read("", text).claims().stream()
          .filter(this::concerns)
          .map(c -> said(c.factuality().name().toLowerCase(Locale.ROOT), c.attributedTo()))
          .distinct()
          .toList();
    }

    boolean isMetBy(List<String> read) {
      return status.equals(NONE)
          ? read.stream().noneMatch(said -> said.startsWith("actual"))
          : read.equals(List.of(wanted()));
    }

    String wanted() {
      return by.isEmpty() ? status : status + " by " + by;
    }

    private static String said(String status, Optional<String> source) {
      return status + source.map(id -> " by " + id).orElse("");
    }
  }

  @Test
  void readsStatusAndSource() {
    List<Expected> sentences = sentences();
    List<String> failures = new ArrayList<>();
    for (Expected expected : sentences) {
      List<String> read = expected.read();
      if (!expected.isMetBy(read)) {
        failures.add(
            expected.section()
                + ": "
                + expected.text()
                + "\n    "
                + expected.kind()
                + " is "
                + expected.wanted()
                + ", read as "
                + (read.isEmpty() ? "nothing" : String.join(", ", read)));
      }
    }
    double accuracy = 1 - failures.size() / (double) sentences.size();
    String report =
        String.format(
            Locale.ROOT,
            "%d of %d right, %.3f; wrong:%n%s",
            sentences.size() - failures.size(),
            sentences.size(),
            accuracy,
            String.join("\n", failures));
    assertThat(accuracy).as(report).isGreaterThanOrEqualTo(FLOOR);
  }

  private static List<Expected> sentences() {
    List<Expected> all = new ArrayList<>();
    for (Yaml section :
        Yaml.resource(FactualitySentencesTest.class, "/factuality/sentences.yaml").list()) {
      for (Yaml sentence : section.required("sentences").list()) {
        sentence.fields(Set.of("text", "kind", "who", "is", "by"));
        all.add(
            new Expected(
                section.required("section").text(),
                sentence.required("text").text(),
                sentence.required("kind").text(),
                sentence.texts("who"),
                sentence.required("is").text(),
                sentence.optional("by").map(Yaml::text).orElse("")));
      }
    }
    return all;
  }
}
