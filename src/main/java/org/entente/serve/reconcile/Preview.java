package org.entente.serve.reconcile;

import static org.entente.text.Markup.escaped;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.serve.page.Html;

/** The small page that a client shows beside a candidate. */
final class Preview {

  private static final int QUOTE = 240;

  private Preview() {}

  static String of(Thing thing, Catalog catalog) {
    StringBuilder html = new StringBuilder("<h1><a target=\"_blank\" href=\"");
    html.append(escaped(Html.view(thing.id())));
    html.append("\">").append(escaped(thing.name())).append("</a></h1>\n<p>");
    String description = withoutQuote(thing);
    String types =
        thing.types().stream()
            .filter(id -> thing.types().size() == 1 || !Catalog.ROOTS.contains(id))
            .map(id -> catalog.type(id).name())
            .collect(Collectors.joining(", "));
    // The line about an actor begins with its class; that about a fact, with its kind.
    html.append(escaped(description.startsWith(types) ? description : types + " · " + description));
    html.append("</p>\n");
    List<Value> quotes = thing.values(Property.QUOTE);
    if (!quotes.isEmpty()) {
      html.append("<blockquote>").append(escaped(Description.cut(quotes.get(0).text(), QUOTE)));
      html.append("</blockquote>\n");
    }
    for (Value item : thing.values(Property.ITEM)) {
      html.append("<p>Wikidata: ").append(Html.item(item.text())).append("</p>\n");
    }
    return Html.page(thing.name(), "preview", html.toString());
  }

  private static String withoutQuote(Thing thing) {
    int quote = thing.description().indexOf(": “");
    return quote < 0 ? thing.description() : thing.description().substring(0, quote);
  }
}
