package org.entente.gazetteer;

import java.text.Normalizer;
import java.util.Locale;

/** The forms under which names are compared. */
public final class NameForm {

  private static final int ACRONYM = 5;

  private NameForm() {}

  /** What a name is filed under: a short one in capitals as it is, any other in normal form. */
  static String key(String name) {
    return isAcronym(name) ? name : normal(name);
  }

  private static boolean isAcronym(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (i == ACRONYM || name.charAt(i) < 'A' || name.charAt(i) > 'Z') {
        return false;
      }
    }
    return true;
  }

  /**
   * No marks, plain hyphens and apostrophes, lower case, single spaces, no leading "the". {@code
   * build_gazetteer.py} has the same.
   */
  public static String normal(String name) {
    boolean ascii = isAscii(name);
    if (ascii && isTidy(name)) {
      return withoutArticle(name.toLowerCase(Locale.ROOT));
    }
    String plain = ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(plain.length());
    boolean space = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isWhitespace(c)) {
        space = out.length() > 0;
        continue;
      }
      if (isMark(c)) {
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.append(
          switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u2018', '\u2019', '\u02bc', '\u02bb', '\u2032' -> '\'';
            default -> c;
          });
    }
    return withoutArticle(out.toString().toLowerCase(Locale.ROOT));
  }

  private static String withoutArticle(String lower) {
    return lower.startsWith("the ") ? lower.substring("the ".length()) : lower;
  }

  /** Whether single spaces between words are the only white space. */
  private static boolean isTidy(String ascii) {
    boolean space = true;
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (c < ' ' || (c == ' ' && space)) {
        return false;
      }
      space = c == ' ';
    }
    return !space || ascii.isEmpty();
  }

  private static boolean isMark(char c) {
    int type = c < 0x80 ? Character.UNASSIGNED : Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
