package org.entente.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text and the times that must be found in it: a test that stands beside the rule.
 *
 * @param rule what it is an example of
 * @param text one sentence or a few
 * @param finds each expected time as {@code words = EDTF}, in order; empty for a counter-example
 */
public record TimeExample(String rule, String text, List<String> finds) {
  public TimeExample {
    finds = List.copyOf(finds);
  }

  /** The examples of a rule, at least one. */
  static List<TimeExample> of(String rule, Yaml node) {
    List<TimeExample> examples = new ArrayList<>();
    for (Yaml example : node.required("examples").list()) {
      example.fields(Set.of("text", "finds"));
      List<String> finds = example.required("finds").texts();
      for (String find : finds) {
        if (!find.contains(" = ")) {
          throw example.error("expected time '" + find + "' has no ' = '", "write words = EDTF");
        }
      }
      examples.add(new TimeExample(rule, example.required("text").text(), finds));
    }
    if (examples.isEmpty()) {
      throw node.error("no example", "add at least one");
    }
    return examples;
  }
}
