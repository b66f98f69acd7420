package org.entente.serve.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Accept header (RFC 9110, 12.5.1): which media types a client takes, and how gladly. */
public final class Accept {

  private static final int LONGEST = 4096;

  private final List<Range> ranges;

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** A range such as {@code text/*}, and its weight in thousandths. */
  private record Range(String type, String subtype, int weight) {

    boolean covers(String media) {
      int slash = media.indexOf('/');
      return (type.equals("*") || type.equals(media.substring(0, slash)))
          && (subtype.equals("*") || subtype.equals(media.substring(slash + 1)));
    }

    int exactness() {
      return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
    }
  }

  /** Reads a header; without one, or with none that can be read, everything is welcome. */
  public static Accept of(@Nullable String header) {
    List<Range> ranges = new ArrayList<>();
    if (header != null && header.length() <= LONGEST) {
      for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
        String[] pieces = part.strip().split("\\s*;\\s*", -1);
        String[] names = pieces[0].split("/", -1);
        if (names.length == 2 && !names[0].isEmpty() && !names[1].isEmpty()) {
          ranges.add(new Range(names[0], names[1], weight(pieces)));
        }
      }
    }
    return new Accept(ranges.isEmpty() ? List.of(new Range("*", "*", 1000)) : ranges);
  }

  private static int weight(String[] pieces) {
    for (int i = 1; i < pieces.length; i++) {
      if (pieces[i].matches("q\\s*=\\s*(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
        return (int)
            Math.round(
                1000 * Double.parseDouble(pieces[i].substring(pieces[i].indexOf('=') + 1).strip()));
      }
    }
    return 1000;
  }

  /**
   * The most welcome of what there is; of equals the first.
   *
   * @param offered media types in lower case, without parameters
   * @return nothing where the client takes none
   */
  public Optional<String> best(List<String> offered) {
    String best = null;
    int most = 0;
    for (String media : offered) {
      int weight = weight(media);
      if (weight > most) {
        best = media;
        most = weight;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether a type is named, not only covered by a wildcard. */
  public boolean names(String media) {
    return ranges.stream()
        .anyMatch(range -> range.exactness() == 2 && range.covers(media) && range.weight > 0);
  }

  /** The most exact range decides. */
  private int weight(String media) {
    int exactness = -1;
    int weight = 0;
    for (Range range : ranges) {
      if (range.covers(media) && range.exactness() > exactness) {
        exactness = range.exactness();
        weight = range.weight;
      }
    }
    return weight;
  }
}
