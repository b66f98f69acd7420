package org.entente.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;

/** Compares each quotation of a graph with the text that the graph carries, by code points. */
public final class QuoteCheck {

  /** The quotations that do not stand where they say, sorted. */
  public List<Finding> check(Model graph) {
    List<Finding> findings = new ArrayList<>();
    for (Resource quote : graph.listSubjectsWithProperty(Terms.ANCHOR_OF).toList()) {
      String text =
          quote
              .getRequiredProperty(Terms.CONTEXT)
              .getResource()
              .getRequiredProperty(Terms.IS_STRING)
              .getString();
      int length = text.codePointCount(0, text.length());
      int begin = quote.getRequiredProperty(Terms.BEGIN).getInt();
      int end = quote.getRequiredProperty(Terms.END).getInt();
      String words = quote.getRequiredProperty(Terms.ANCHOR_OF).getString();
      if (begin < 0
          || end > length
          || begin >= end
          || !text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end))
              .equals(words)) {
        findings.add(
            new Finding(
                quote.getURI(),
                Terms.ANCHOR_OF.getURI(),
                "the text does not read \"" + words + "\" there",
                "count code points, not UTF-16 units",
                true));
      }
    }
    findings.sort(Comparator.comparing(Finding::node));
    return List.copyOf(findings);
  }
}
