package org.entente.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Compares each quotation of a graph with the text that the graph carries, by code points. */
public final class QuoteCheck {

  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  private static final Property ANCHOR_OF = nif("anchorOf");
  private static final Property BEGIN = nif("beginIndex");
  private static final Property END = nif("endIndex");
  private static final Property CONTEXT = nif("referenceContext");
  private static final Property IS_STRING = nif("isString");

  /** The quotations that do not stand where they say, sorted. */
  public List<Finding> check(Model graph) {
    List<Finding> findings = new ArrayList<>();
    for (Resource quote : graph.listSubjectsWithProperty(ANCHOR_OF).toList()) {
      String text =
          quote
              .getRequiredProperty(CONTEXT)
              .getResource()
              .getRequiredProperty(IS_STRING)
              .getString();
      int length = text.codePointCount(0, text.length());
      int begin = quote.getRequiredProperty(BEGIN).getInt();
      int end = quote.getRequiredProperty(END).getInt();
      String words = quote.getRequiredProperty(ANCHOR_OF).getString();
      if (begin < 0
          || end > length
          || begin >= end
          || !text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end))
              .equals(words)) {
        findings.add(
            new Finding(
                quote.getURI(),
                ANCHOR_OF.getURI(),
                "the text does not read \"" + words + "\" there",
                "count code points, not UTF-16 units",
                true));
      }
    }
    findings.sort(Comparator.comparing(Finding::node));
    return List.copyOf(findings);
  }

  private static Property nif(String localName) {
    return ResourceFactory.createProperty(NIF, localName);
  }
}
