package org.entente.language.nlp4j;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.Locale;
import java.util.regex.Pattern;

/** The toolkit's lemmas, with what it gets wrong for history prose put right. */
final class Lemmas {

  /** Stands for a kind of word, such as {@code #crd#} for "two" and {@code #ord#} for "first". */
  private static final Pattern PLACEHOLDER = Pattern.compile("#\\w+#");

  private static final Pattern PAST_TAG = Pattern.compile("VB[DN]");

  private final MorphologicalAnalyzer<NLPNode> morphology =
      new MorphologicalAnalyzer<>(Language.ENGLISH);

  /**
   * The dictionary form of a word, lower case. Numbers keep their form, such as {@code two}, {@code
   * first} and {@code 1956}.
   *
   * @param node as the toolkit analysed it
   * @param form its characters as written
   */
  String lemma(NLPNode node, String form) {
    String given = node.getLemma();
    if (PLACEHOLDER.matcher(given).matches() || form.chars().anyMatch(Character::isDigit)) {
      return form.toLowerCase(Locale.ROOT);
    }
    String lemma = given.toLowerCase(Locale.ROOT);
    boolean unchangedPast =
        lemma.endsWith("ed")
            && lemma.equals(form.toLowerCase(Locale.ROOT))
            && PAST_TAG.matcher(node.getPartOfSpeechTag()).matches();
    return unchangedPast ? ofPast(lemma) : lemma;
  }

  /**
   * The verb of "ended" or "provided". The toolkit's dictionary has some such words as adjectives
   * and then leaves the verb alone too; it knows "ending" and "providing".
   */
  private String ofPast(String past) {
    String stem = past.substring(0, past.length() - "ed".length());
    String participle = stem + "ing";
    NLPNode node = new NLPNode(1, participle, "VBG");
    morphology.process(new NLPNode[] {new NLPNode(), node});
    return node.getLemma().equals(participle) ? past : node.getLemma();
  }
}
