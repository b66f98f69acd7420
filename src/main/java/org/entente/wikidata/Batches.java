package org.entente.wikidata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts lists into what one request may ask for. */
final class Batches {

  /** What MediaWiki takes at once from a client without special rights. */
  static final int MOST = 50;

  /** Encoded characters; servers refuse much longer addresses. */
  private static final int LONGEST = 4000;

  private Batches() {}

  /** The values in their order, none twice. */
  static List<List<String>> of(Collection<String> values) {
    List<List<String>> batches = new ArrayList<>();
    List<String> batch = new ArrayList<>();
    int length = 0;
    for (String value : values.stream().distinct().toList()) {
      int more = Request.encode(value).length() + 3;
      if (batch.size() == MOST || (length + more > LONGEST && !batch.isEmpty())) {
        batches.add(List.copyOf(batch));
        batch.clear();
        length = 0;
      }
      batch.add(value);
      length += more;
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }
}
