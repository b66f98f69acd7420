package org.entente.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.text.Span;

/**
 * Names by span and class, as {@code score_spans.py --map} counts them: right is a name with the
 * start, end and class of a gold one.
 */
final class NameScore {

  /** A column of {@code names.tsv}. */
  private enum Way {
    COARSE(0),
    FINE(1);

    private final int column;

    Way(int column) {
      this.column = column;
    }
  }

  private record Marked(Span span, String type) {}

  /** Right, found and asked. */
  private static final class Counts {
    private int right;
    private int found;
    private int asked;

    Measure measure(String set, String name) {
      return Measure.of(set, name, right, found, asked);
    }
  }

  private final TypeMap map = TypeMap.names();
  private final GoldSet set;
  private final Map<String, FoundText> found;

  private NameScore(GoldSet set, Map<String, FoundText> found) {
    this.set = set;
    this.found = found;
  }

  static SetScore of(GoldSet set, Map<String, FoundText> found) {
    NameScore score = new NameScore(set, found);
    List<Measure> measures = new ArrayList<>();
    measures.addAll(score.measures(Way.COARSE, "names, strict"));
    measures.addAll(score.measures(Way.FINE, "names, fine types, strict"));
    return new SetScore(measures, score.errors());
  }

  private List<FoundText.Name> names(GoldText gold) {
    return found.getOrDefault(gold.id(), FoundText.nothing(gold.id())).names();
  }

  // ---- numbers

  private List<Measure> measures(Way way, String title) {
    Counts all = new Counts();
    Map<String, Counts> classes = new TreeMap<>();
    for (GoldText gold : set.documents()) {
      Set<Marked> asked = asked(gold, way);
      Set<Marked> answers = answers(gold, asked, way);
      for (Marked name : asked) {
        classes.computeIfAbsent(name.type(), key -> new Counts()).asked++;
        all.asked++;
      }
      for (Marked name : answers) {
        Counts counts = classes.computeIfAbsent(name.type(), key -> new Counts());
        counts.found++;
        all.found++;
        if (asked.contains(name)) {
          counts.right++;
          all.right++;
        }
      }
    }
    List<Measure> measures = new ArrayList<>(List.of(all.measure(set.name(), title)));
    classes.forEach(
        (name, counts) -> measures.add(counts.measure(set.name(), "– " + name + suffix(way))));
    return measures;
  }

  private static String suffix(Way way) {
    return way == Way.FINE ? " (fine)" : "";
  }

  private Set<Marked> asked(GoldText gold, Way way) {
    Set<Marked> asked = new HashSet<>();
    for (GoldText.Label label : gold.labels()) {
      map.ofGold(label.type(), way.column)
          .ifPresent(type -> asked.add(new Marked(label.span(), type)));
    }
    return asked;
  }

  /** What was found, without what stands exactly where a name that is not compared does. */
  private Set<Marked> answers(GoldText gold, Set<Marked> asked, Way way) {
    Set<Span> compared = asked.stream().map(Marked::span).collect(Collectors.toSet());
    Set<Span> neutral =
        gold.labels().stream()
            .filter(label -> map.ofGold(label.type(), way.column).isEmpty())
            .map(GoldText.Label::span)
            .filter(span -> !compared.contains(span))
            .collect(Collectors.toSet());
    Set<Marked> answers = new HashSet<>();
    for (FoundText.Name name : names(gold)) {
      map.ofOurs(name.type(), way.column)
          .filter(type -> !neutral.contains(name.span()))
          .ifPresent(type -> answers.add(new Marked(name.span(), type)));
    }
    return answers;
  }

  // ---- what is wrong, by the coarse classes and the set's own types

  private List<String> errors() {
    List<String> errors = new ArrayList<>();
    Confusion confusion = new Confusion();
    for (GoldText gold : set.documents()) {
      List<String> wrong = new ArrayList<>();
      for (GoldText.Label label : gold.labels()) {
        label(gold, label, confusion, wrong);
      }
      for (FoundText.Name name : names(gold)) {
        if (gold.labels().stream().noneMatch(label -> label.span().overlaps(name.span()))) {
          confusion.add("nothing", name.type());
          if (map.ofOurs(name.type(), 0).isPresent()) {
            wrong.add("  spurious " + name.type() + " " + Excerpt.of(gold.text(), name.span()));
          }
        }
      }
      if (!wrong.isEmpty()) {
        errors.add(gold.id());
        errors.addAll(wrong);
      }
    }
    errors.addAll(confusion.lines("gold type: our types; ~ marks other bounds"));
    return errors;
  }

  private void label(GoldText gold, GoldText.Label label, Confusion confusion, List<String> wrong) {
    Optional<FoundText.Name> exact =
        names(gold).stream().filter(name -> name.span().equals(label.span())).findFirst();
    Optional<FoundText.Name> near =
        exact.or(
            () -> names(gold).stream().filter(n -> n.span().overlaps(label.span())).findFirst());
    confusion.add(
        label.type(),
        near.map(name -> (exact.isPresent() ? "" : "~") + name.type()).orElse("nothing"));
    Optional<String> asked = map.ofGold(label.type(), 0);
    if (asked.isEmpty() || exact.flatMap(name -> map.ofOurs(name.type(), 0)).equals(asked)) {
      return;
    }
    String what = near.isEmpty() ? "missed   " : exact.isEmpty() ? "bounds   " : "type     ";
    wrong.add(
        "  "
            + what
            + label.type()
            + " "
            + Excerpt.of(gold.text(), label.span())
            + near.map(
                    name ->
                        " found: "
                            + name.type()
                            + " «"
                            + gold.text().substring(name.span().start(), name.span().end())
                            + "»")
                .orElse(""));
  }
}
