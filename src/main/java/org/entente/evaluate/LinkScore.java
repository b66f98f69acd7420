package org.entente.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.evaluate.FoundText.Name;
import org.entente.evaluate.GoldText.Label;

/**
 * Names with their Wikidata items, as {@code score_el.py} counts them, which follows ELEVANT's mode
 * IGNORED: labels that may be left out never count as missed; a label without an item asks for no
 * item; of nested labels the outermost counts once, and is right by its parts where only those were
 * found. Pronouns and descriptions with an item are asked for.
 *
 * @see <a href="https://github.com/ad-freiburg/elevant">ELEVANT</a>
 */
final class LinkScore {

  private final Confusion confusion = new Confusion();
  private final List<String> errors = new ArrayList<>();
  private Tally links = Tally.NONE;
  private Tally names = Tally.NONE;
  private int found;
  private int right;

  private LinkScore() {}

  static SetScore of(GoldSet set, Map<String, FoundText> found) {
    LinkScore score = new LinkScore();
    for (GoldText gold : set.documents()) {
      score.document(gold, found.getOrDefault(gold.id(), FoundText.nothing(gold.id())).names());
    }
    score.errors.addAll(score.confusion.lines("label: what became of it"));
    return new SetScore(
        List.of(
            score.links.measure(set.name(), "links"),
            score.names.measure(set.name(), "names with an item, span only"),
            Measure.precision(set.name(), "item of a found name", score.right, score.found)),
        score.errors);
  }

  private void document(GoldText gold, List<Name> answers) {
    LabelTree tree = new LabelTree(gold, answers);
    List<String> wrong = new ArrayList<>();
    for (Label label : gold.labels()) {
      if (!label.nested()) {
        Tally tally = tree.links(label);
        links = links.plus(tally);
        if (!label.coreference()) {
          names = names.plus(tree.names(label));
        }
        compare(gold, label, tree, tally, wrong);
      }
    }
    for (Name name : tree.answers()) {
      if (tree.isSpurious(name)) {
        links = links.plus(Tally.SPURIOUS);
        names = names.plus(Tally.SPURIOUS);
        confusion.add("no label", name.type());
        wrong.add("  spurious " + name.item() + " " + Excerpt.of(gold.text(), name.span()));
      }
    }
    if (!wrong.isEmpty()) {
      errors.add(gold.id() + " " + gold.title());
      errors.addAll(wrong);
    }
  }

  private void compare(
      GoldText gold, Label label, LabelTree tree, Tally tally, List<String> wrong) {
    String item = tree.answer(label).map(Name::item).orElse("");
    if (!label.optional() && !label.item().isEmpty() && !item.isEmpty()) {
      found++;
      right += tally.right();
    }
    String asked =
        label.optional()
            ? "may be left out"
            : label.item().isEmpty() ? "without item" : label.coreference() ? "pronoun" : "name";
    confusion.add(
        asked,
        tally.spurious() > 0
            ? "other item"
            : tally.missed() > 0 ? "missed" : tally.right() > 0 ? "right" : "not counted");
    if (tally.spurious() + tally.missed() > 0) {
      wrong.add(
          (tally.spurious() > 0 ? "  item     " : "  missed   ")
              + (label.item().isEmpty() ? "none" : label.item())
              + " "
              + Excerpt.of(gold.text(), label.span())
              + (item.isEmpty() ? "" : " found: " + item));
    }
  }

  /** Counts of right, spurious and missed answers. */
  record Tally(int right, int spurious, int missed) {
    static final Tally NONE = new Tally(0, 0, 0);
    static final Tally RIGHT = new Tally(1, 0, 0);
    static final Tally SPURIOUS = new Tally(0, 1, 0);
    static final Tally MISSED = new Tally(0, 0, 1);
    static final Tally OTHER = new Tally(0, 1, 1);

    Tally plus(Tally other) {
      return new Tally(right + other.right, spurious + other.spurious, missed + other.missed);
    }

    Measure measure(String set, String name) {
      return Measure.of(set, name, right, right + spurious, right + missed);
    }
  }
}
