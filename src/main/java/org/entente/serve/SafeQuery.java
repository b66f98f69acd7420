package org.entente.serve;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Runs a query unless it reaches beyond the data. */
final class SafeQuery extends SPARQL_QueryDataset {

  private static final int MAX_LENGTH = 64 << 10;
  private static final int MAX_NESTING = 100;

  private static final StandardFunctions FUNCTIONS = new StandardFunctions();

  /** Refuses what the parser cannot hold on its stack, before it tries. */
  @Override
  protected void execute(String queryString, HttpAction action) {
    if (queryString.length() > MAX_LENGTH) {
      ServletOps.error(413, "The query is longer than " + MAX_LENGTH + " characters");
    }
    int depth = 0;
    for (int i = 0; i < queryString.length(); i++) {
      char c = queryString.charAt(i);
      if (c == '(' || c == '{' || c == '[') {
        depth++;
      } else if (c == ')' || c == '}' || c == ']') {
        depth--;
      }
      if (depth > MAX_NESTING) {
        ServletOps.errorBadRequest("The query has more than " + MAX_NESTING + " brackets open");
      }
    }
    super.execute(queryString, action);
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    if (query.getQueryPattern() != null) {
      check(Algebra.compile(query));
    }
  }

  private static void check(Op op) {
    Walker.walk(op, new Calls(), new Functions());
  }

  private static void check(Expr expr) {
    Walker.walk(expr, new Functions());
  }

  private static final class Calls extends OpVisitorBase {
    @Override
    public void visit(OpService service) {
      ServletOps.error(403, "SERVICE is not allowed at this endpoint");
    }

    // The walker passes by the expressions of these two.
    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(condition -> check(condition.getExpression()));
    }

    @Override
    public void visit(OpGroup group) {
      group.getGroupVars().getExprs().values().forEach(SafeQuery::check);
      for (ExprAggregator aggregator : group.getAggregators()) {
        ExprList arguments = aggregator.getAggregator().getExprList();
        if (arguments != null) {
          arguments.forEach(SafeQuery::check);
        }
      }
    }

    @Override
    public void visit(OpBGP pattern) {
      pattern
          .getPattern()
          .forEach(
              triple -> {
                if (triple.getPredicate().isURI()
                    && triple.getPredicate().getURI().startsWith("java:")) {
                  ServletOps.errorBadRequest("Unknown property function");
                }
              });
    }
  }

  private static final class Functions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionOp exists) {
      check(exists.getGraphPattern());
    }

    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Call
          || (function instanceof E_Function named
              && !FUNCTIONS.isRegistered(named.getFunctionIRI()))) {
        ServletOps.errorBadRequest("Unknown function");
      }
    }
  }
}
