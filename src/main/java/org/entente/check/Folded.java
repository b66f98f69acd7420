package org.entente.check;

import java.text.Normalizer;
import java.util.Locale;

/** Words without what writers vary: case, diacritics, punctuation, a leading article. */
final class Folded {

  private Folded() {}

  static String of(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’`ʿʾ]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^(?:the|a|an) ", "");
  }
}
