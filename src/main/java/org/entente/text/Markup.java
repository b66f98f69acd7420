package org.entente.text;

/** Text as it stands in HTML and XML. */
public final class Markup {

  private Markup() {}

  /** Text for element content and for attributes in quotes of either kind. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
