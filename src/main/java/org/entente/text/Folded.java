package org.entente.text;

import java.text.Normalizer;
import java.util.Locale;

/** Words without what writers vary: case, diacritics, punctuation, a leading article. */
public final class Folded {

  private Folded() {}

  /** The folded words, single spaces between them; empty where there is no letter and no digit. */
  public static String of(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’`ʿʾ]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^(?:the|a|an) ", "");
  }
}
