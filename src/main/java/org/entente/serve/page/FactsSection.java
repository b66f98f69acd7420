package org.entente.serve.page;

import static org.entente.text.Markup.escaped;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;

/** What speaks of a thing: the facts that involve it, what is only reported, whatever names it. */
final class FactsSection {

  private static final Resource REPORTED =
      ResourceFactory.createResource(Nodes.ENT + "ReportedSituation");

  private static final int FACTS = 500;

  private FactsSection() {}

  /** The facts that it is involved in by year, then whatever else of ours points at it. */
  static void append(Resource thing, StringBuilder html) {
    List<Resource> facts =
        Nodes.subjects(thing, Nodes.INVOLVES).stream()
            .sorted(
                Comparator.comparingInt(FactsSection::year)
                    .thenComparing(Nodes::label)
                    .thenComparing(Resource::getURI))
            .toList();
    Predicate<Resource> reported = fact -> fact.hasProperty(RDF.type, REPORTED);
    list("Facts that involve it", facts.stream().filter(reported.negate()).toList(), html);
    list("Only reported", facts.stream().filter(reported).toList(), html);
    SortedMap<String, List<RDFNode>> rows = new TreeMap<>();
    thing.getModel().listStatements(null, null, thing).toList().stream()
        .filter(statement -> isOurs(statement.getSubject()))
        .filter(statement -> !facts.contains(statement.getSubject()))
        .filter(statement -> !statement.getPredicate().equals(Nodes.ENTITY))
        .filter(statement -> !statement.getPredicate().equals(RDF.subject))
        .map(Statement::getPredicate)
        .distinct()
        .forEach(
            predicate ->
                rows.put(Nodes.label(predicate), List.copyOf(Nodes.subjects(thing, predicate))));
    if (!rows.isEmpty()) {
      html.append("<h2>Named by</h2>\n");
      ThingPages.table(rows, html);
    }
  }

  private static void list(String title, List<Resource> facts, StringBuilder html) {
    if (facts.isEmpty()) {
      return;
    }
    html.append("<h2>").append(title).append("</h2>\n<ul>\n");
    facts.stream()
        .limit(FACTS)
        .forEach(
            fact ->
                html.append("<li>").append(Nodes.value(fact)).append(time(fact)).append("</li>\n"));
    html.append("</ul>\n");
    if (facts.size() > FACTS) {
      html.append("<p>and ").append(facts.size() - FACTS).append(" more</p>\n");
    }
  }

  /** When it was, where its label does not say so. */
  private static String time(Resource fact) {
    return Nodes.objects(fact, Nodes.ent("edtf")).stream()
        .map(Nodes::label)
        .filter(edtf -> !Nodes.label(fact).contains(edtf))
        .map(edtf -> " (" + escaped(edtf) + ")")
        .collect(Collectors.joining());
  }

  private static boolean isOurs(Resource subject) {
    return subject.isURIResource() && subject.getURI().startsWith(Nodes.SPACE);
  }

  private static int year(Resource fact) {
    for (String property : List.of("namedYear", "earliestYear", "latestYear")) {
      Statement year = fact.getProperty(Nodes.ent(property));
      if (year != null && year.getObject().isLiteral() && year.getString().matches("-?\\d{1,9}")) {
        return Integer.parseInt(year.getString());
      }
    }
    return Integer.MAX_VALUE;
  }
}
