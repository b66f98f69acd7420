package org.entente.serve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.vocabulary.RDF;

/**
 * Whether a query looks cheap: every variable hangs by triples on something that the query names. A
 * class names too many things to count. It is a guess for the choice of the lane, no more; what the
 * query really takes is watched.
 */
final class QueryShape {

  private static final int MOST_PATTERNS = 20;
  private static final int FEW_ROWS = 1000;

  private QueryShape() {}

  static boolean looksCheap(Query query) {
    if (query.getQueryPattern() == null) {
      return true;
    }
    Patterns patterns = new Patterns();
    Walker.walk(Algebra.compile(query), patterns, new ExprVisitorBase());
    boolean few =
        query.isAskType()
            || (query.hasLimit() && query.getLimit() <= FEW_ROWS && !query.hasOrderBy());
    if (patterns.all.size() <= 1 && few && !query.hasAggregators() && !patterns.paths) {
      return true;
    }
    return !patterns.paths && patterns.all.size() <= MOST_PATTERNS && patterns.areAnchored();
  }

  private static final class Patterns extends OpVisitorBase {
    private final List<Set<Node>> all = new ArrayList<>();
    private final Set<Node> named = new HashSet<>();
    private boolean paths;

    @Override
    public void visit(OpBGP pattern) {
      pattern
          .getPattern()
          .forEach(
              triple ->
                  add(
                      triple.getSubject(),
                      triple.getObject(),
                      triple.getPredicate().equals(RDF.type.asNode())));
    }

    // A path of fixed length is triples already.
    @Override
    public void visit(OpPath path) {
      paths = true;
      add(path.getTriplePath().getSubject(), path.getTriplePath().getObject(), false);
    }

    @Override
    public void visit(OpTable table) {
      named.addAll(table.getTable().getVars());
    }

    private void add(Node subject, Node object, boolean type) {
      Set<Node> ends = new HashSet<>();
      ends.add(subject);
      if (!type || object.isVariable()) {
        ends.add(object);
      }
      if (subject.isConcrete()) {
        named.add(subject);
      }
      if (object.isConcrete() && !type) {
        named.add(object);
      }
      all.add(ends);
    }

    private boolean areAnchored() {
      Deque<Node> open = new ArrayDeque<>(named);
      Set<Node> reached = new HashSet<>(named);
      while (!open.isEmpty()) {
        Node node = open.pop();
        all.stream()
            .filter(ends -> ends.contains(node))
            .forEach(ends -> ends.stream().filter(reached::add).forEach(open::push));
      }
      return all.stream().allMatch(reached::containsAll);
    }
  }
}
