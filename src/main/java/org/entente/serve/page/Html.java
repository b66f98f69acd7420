package org.entente.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.entente.text.Markup;

/** Parts of pages. Everything that comes from the data passes {@link Markup#escaped}. */
public final class Html {

  /** What a page may load: its style sheet and nothing else. */
  public static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';";

  private static final Pattern ITEM = Pattern.compile("[QPL]\\d{1,12}");

  private Html() {}

  /** Text for one part of an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Address on this server of the page about a thing. */
  public static String view(String id) {
    return "/view?id=" + encoded(id);
  }

  /** An item of Wikidata as a link to its page there; mere text where the name is none of one. */
  public static String item(String name) {
    return ITEM.matcher(name).matches()
        ? "<a target=\"_blank\" rel=\"noreferrer noopener\" href=\"https://www.wikidata.org/wiki/%s\">%s</a>"
            .formatted(name, name)
        : Markup.escaped(name);
  }

  /**
   * A whole page.
   *
   * @param kind class of the body, for the style sheet
   * @param body HTML
   */
  public static String page(String title, String kind, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width">
        <link rel="stylesheet" href="/style.css"></head><body class="%s">
        %s</body></html>
        """
        .formatted(Markup.escaped(title), kind, body);
  }
}
