package org.entente.serve.page;

import static org.entente.text.Markup.escaped;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;

/** The words that state a fact, where they stand, and the rule that read them. */
final class EvidenceSection {

  private static final int MOST = 100;

  private final Resource thing;

  EvidenceSection(Resource thing) {
    this.thing = thing;
  }

  void append(StringBuilder html) {
    List<Resource> places =
        Nodes.objects(thing, Nodes.ent("evidence")).stream()
            .filter(RDFNode::isURIResource)
            .map(RDFNode::asResource)
            .sorted(
                Comparator.comparing(EvidenceSection::article)
                    .thenComparingInt(EvidenceSection::begin)
                    .thenComparing(Resource::getURI))
            .toList();
    if (places.isEmpty()) {
      return;
    }
    html.append("<h2>The words that say so</h2>\n");
    for (Resource place : places.subList(0, Math.min(MOST, places.size()))) {
      html.append("<blockquote>")
          .append(escaped(text(place, "anchorOf")))
          .append("</blockquote>\n");
      html.append("<p class=\"source\">");
      html.append(values(place, "referenceContext"));
      String rules =
          Nodes.subjects(thing, RDF.subject).stream()
              .filter(claim -> claim.hasProperty(Nodes.ent("evidence"), place))
              .map(EvidenceSection::reading)
              .distinct()
              .sorted()
              .collect(Collectors.joining("; "));
      html.append(rules.isEmpty() ? "" : "; " + rules).append("</p>\n");
    }
    if (places.size() > MOST) {
      html.append("<p>and ").append(places.size() - MOST).append(" more</p>\n");
    }
  }

  private static String reading(Resource claim) {
    String rule =
        Nodes.objects(claim, Nodes.ent("rule")).stream()
            .map(Nodes::label)
            .collect(Collectors.joining(", "));
    String sure =
        Nodes.objects(claim, Nodes.ent("confidence")).stream()
            .map(Nodes::label)
            .collect(Collectors.joining(", "));
    return "rule <code>%s</code>, confidence %s".formatted(escaped(rule), escaped(sure));
  }

  private static String article(Resource place) {
    Statement context = place.getProperty(Nodes.nif("referenceContext"));
    return context == null ? "" : context.getObject().toString();
  }

  private static int begin(Resource place) {
    String begin = text(place, "beginIndex");
    return begin.matches("\\d{1,9}") ? Integer.parseInt(begin) : 0;
  }

  private static String text(Resource place, String property) {
    return Nodes.objects(place, Nodes.nif(property)).stream()
        .findFirst()
        .map(Nodes::label)
        .orElse("");
  }

  private static String values(Resource place, String property) {
    return Nodes.objects(place, Nodes.nif(property)).stream()
        .map(Nodes::value)
        .collect(Collectors.joining(", "));
  }
}
