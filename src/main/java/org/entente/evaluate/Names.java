package org.entente.evaluate;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared. */
final class Names {

  private Names() {}

  /** Without accents, case, article and punctuation. */
  static String folded(String name) {
    return plain(name)
        .replaceAll("[’`]", "'")
        .replaceFirst("(?U)^(the|a|an)\\s+", "")
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  /** The name of an article's file: {@code iraq-syria-relations}. */
  static String slug(String title) {
    return plain(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** The part of an IRI after the last {@code #}, {@code /} or {@code :}. */
  static String local(String iri) {
    return iri.replaceFirst("(?s)^.*[#/:]", "");
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}", "")
        .toLowerCase(Locale.ROOT);
  }
}
