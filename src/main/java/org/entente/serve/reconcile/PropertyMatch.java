package org.entente.serve.reconcile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.serve.reconcile.ReconciliationQuery.Wanted;

/** How well a thing has what a client says of it. */
final class PropertyMatch {

  /** Where there is none. */
  static final int NO_YEAR = Integer.MIN_VALUE;

  // Years of one to five digits; what follows is a month, a day or nothing.
  private static final Pattern YEAR =
      Pattern.compile("\\s*([+-]?\\d{1,5})(?:\\.0+)?(?:[-T].*)?\\s*");

  private PropertyMatch() {}

  /** From 0 to 100: the best of the wanted values over the values of the thing. */
  static double of(Thing thing, Property property, List<Wanted> wanted) {
    double best = 0;
    for (Value value : thing.values(property)) {
      int year = value.form() == Value.Form.INTEGER ? year(value.text()) : NO_YEAR;
      for (Wanted want : wanted) {
        best = Math.max(best, of(value, year, property, want));
      }
    }
    return best;
  }

  private static double of(Value value, int year, Property property, Wanted want) {
    if (value.form() == Value.Form.INTEGER) {
      int distance = distance(year, want.year());
      return distance == 0 ? 100 : distance == 1 ? 50 : 0;
    }
    if (property == Property.ITEM) {
      return value.text().equalsIgnoreCase(want.item()) ? 100 : 0;
    }
    boolean same =
        value.keys().contains(want.folded())
            || (!value.id().isEmpty() && value.id().equals(want.id()));
    return same ? 100 : 0;
  }

  private static int distance(int one, int other) {
    return one == NO_YEAR || other == NO_YEAR ? Integer.MAX_VALUE : Math.abs(one - other);
  }

  /** The year of a number, a year or a date; {@link #NO_YEAR} where it is none of them. */
  static int year(String text) {
    Matcher matcher = YEAR.matcher(text);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : NO_YEAR;
  }
}
