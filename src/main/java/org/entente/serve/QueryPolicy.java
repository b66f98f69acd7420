package org.entente.serve;

import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
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
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * What a query from elsewhere may not do: call other servers, or run functions that are not in the
 * standard. ARQ's own registries load any class that a query names after {@code java:}.
 *
 * <p>There are two walls. {@link #check} refuses such a query with a reason; {@link #close} makes
 * the engine unable to run it, should the check have missed a place.
 */
public final class QueryPolicy {

  private static final String STANDARD = "http://www.w3.org/";

  private QueryPolicy() {}

  /**
   * Takes from the engine what queries over this context may not use.
   *
   * @param remote whether SERVICE stays
   */
  public static void close(Context context, boolean remote) {
    // Fuseki copies the context of the whole JVM first, so the switch is set there too.
    ARQ.getContext().set(ARQ.httpServiceAllowed, remote);
    context.set(ARQ.httpServiceAllowed, remote);
    context.set(ARQ.enablePropertyFunctions, false);
    if (!remote) {
      // What is sent to another server must stay as it was written.
      BoundedFunctions.use(context);
    }
    FunctionRegistry.set(context, new StandardFunctions());
    PropertyFunctionRegistry.set(context, new NoPropertyFunctions());
  }

  /**
   * Looks for what is not allowed, in every corner of the query.
   *
   * @param remote whether SERVICE is allowed
   * @throws RefusedQueryException where there is some
   */
  public static void check(Query query, boolean remote) {
    if (query.getQueryPattern() != null) {
      Walker.walk(Algebra.compile(query), new Operators(remote), new Expressions());
    }
  }

  private static boolean isStandard(String function) {
    return function.startsWith(STANDARD) && FunctionRegistry.get().isRegistered(function);
  }

  private static final class Operators extends OpVisitorBase {
    private final boolean remote;

    Operators(boolean remote) {
      this.remote = remote;
    }

    @Override
    public void visit(OpBGP pattern) {
      for (Triple triple : pattern.getPattern()) {
        if (triple.getPredicate().isURI() && triple.getPredicate().getURI().startsWith("java:")) {
          throw new RefusedQueryException(400, "java: names no property here");
        }
      }
    }

    @Override
    public void visit(OpService service) {
      if (!remote) {
        throw new RefusedQueryException(403, "SERVICE is not allowed: no other server is called");
      }
    }

    // The walker goes to the expressions of every operator but these two.
    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(condition -> visit(condition.getExpression()));
    }

    @Override
    public void visit(OpGroup group) {
      group.getGroupVars().getExprs().values().forEach(this::visit);
      group.getAggregators().forEach(this::visit);
    }

    private void visit(ExprAggregator aggregator) {
      if (aggregator.getAggregator().getExprList() != null) {
        aggregator.getAggregator().getExprList().forEach(this::visit);
      }
    }

    private void visit(Expr expression) {
      Walker.walk(expression, this, new Expressions());
    }
  }

  private static final class Expressions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Call) {
        throw new RefusedQueryException(400, "CALL is not allowed: name the function itself");
      }
      if (function instanceof E_Function named && !isStandard(named.getFunctionIRI())) {
        throw new RefusedQueryException(
            400,
            "unknown function <"
                + named.getFunctionIRI()
                + ">: only those of SPARQL and XPath are here");
      }
    }
  }

  private static final class StandardFunctions extends FunctionRegistry {
    @Override
    public @Nullable FunctionFactory get(String uri) {
      return BoundedFunctions.find(uri)
          .orElseGet(() -> isStandard(uri) ? FunctionRegistry.get().get(uri) : null);
    }

    @Override
    public boolean isRegistered(String uri) {
      return isStandard(uri) || BoundedFunctions.find(uri).isPresent();
    }
  }

  private static final class NoPropertyFunctions extends PropertyFunctionRegistry {
    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
      return null;
    }

    // Jena's own answers by loading the class.
    @Override
    public boolean manages(String uri) {
      return false;
    }

    @Override
    public boolean isRegistered(String uri) {
      return false;
    }
  }
}
