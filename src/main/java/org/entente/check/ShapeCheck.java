package org.entente.check;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.entente.graph.Ontology;

/**
 * Validates a graph against {@code ontology/shapes.ttl}.
 *
 * @see <a href="https://www.w3.org/TR/shacl/">SHACL</a>
 */
public final class ShapeCheck {

  private final Graph source;
  private final Shapes shapes;

  public ShapeCheck(Ontology ontology) {
    this.source = ontology.shapes().getGraph();
    this.shapes = Shapes.parse(source);
  }

  /** Everything that is wrong, by node, then shape; empty when the graph can be published. */
  public List<Finding> check(Model graph) {
    return ShaclValidator.get().validate(shapes, graph.getGraph()).getEntries().stream()
        .map(this::finding)
        .sorted(
            Comparator.comparing(Finding::node)
                .thenComparing(Finding::shape)
                .thenComparing(Finding::message))
        .distinct()
        .toList();
  }

  private Finding finding(ReportEntry entry) {
    String value = entry.value() == null ? "" : " (found " + text(entry.value()) + ")";
    return new Finding(
        text(entry.focusNode()),
        text(entry.source()),
        entry.message() + value,
        remedy(entry.source()),
        entry.severity().equals(Severity.Violation));
  }

  private String remedy(Node shape) {
    return source
        .find(shape, SHACL.description, Node.ANY)
        .nextOptional()
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .orElse("see ontology/shapes.ttl");
  }

  private static String text(Node node) {
    return node.isLiteral() ? "\"" + node.getLiteralLexicalForm() + "\"" : node.toString();
  }
}
