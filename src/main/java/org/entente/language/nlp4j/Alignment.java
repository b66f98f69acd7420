package org.entente.language.nlp4j;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Span;

/**
 * Finds where the toolkit's words stand in the sentence.
 *
 * <p>The toolkit's own offsets are not used: they drift where its tokenizer replaces characters.
 * Its words come in order and leave out nothing but blanks, so each starts at the next character
 * that is not a blank.
 */
final class Alignment {
  private Alignment() {}

  /**
   * The span of each word.
   *
   * @param sentence the characters given to the toolkit
   * @param forms its words; one that the toolkit changed takes the characters up to the next word
   * @throws IllegalStateException if the words are not those of the sentence
   */
  static List<Span> spans(String sentence, List<String> forms) {
    List<Span> spans = new ArrayList<>(forms.size());
    int at = 0;
    for (int i = 0; i < forms.size(); i++) {
      int start = skipBlanks(sentence, at);
      int end = start + forms.get(i).length();
      if (!sentence.startsWith(forms.get(i), start)) {
        end = endOfChanged(sentence, start, i + 1 < forms.size() ? forms.get(i + 1) : "");
      }
      if (end <= start) {
        throw new IllegalStateException(
            "no place for word " + i + " '" + forms.get(i) + "' in: " + sentence);
      }
      spans.add(new Span(start, end));
      at = end;
    }
    return spans;
  }

  private static int skipBlanks(String sentence, int from) {
    int at = from;
    while (at < sentence.length() && sentence.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static int endOfChanged(String sentence, int start, String next) {
    int end = next.isEmpty() ? sentence.length() : sentence.indexOf(next, start + 1);
    while (end > start && sentence.charAt(end - 1) <= ' ') {
      end--;
    }
    return end;
  }
}
