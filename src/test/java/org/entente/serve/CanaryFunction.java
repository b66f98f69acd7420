package org.entente.serve;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;

/** Says when a query made it run. */
public final class CanaryFunction extends FunctionBase0 {
  static final AtomicBoolean MADE = new AtomicBoolean();

  public CanaryFunction() {
    MADE.set(true);
  }

  @Override
  public NodeValue exec() {
    return NodeValue.TRUE;
  }
}
