package org.entente.serve;

import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;

/** A class that no query may load: it sets a system property when it is initialised. */
public final class CanaryFunction extends FunctionBase0 {

  private static final String LOADED = "entente.canary";

  static {
    System.setProperty(LOADED, "loaded");
  }

  @Override
  public NodeValue exec() {
    return NodeValue.TRUE;
  }

  /** Looks whether a query got this class loaded; asking does not stand in the class itself. */
  static final class Cage {
    private Cage() {}

    static boolean isOpen() {
      return System.getProperty(LOADED) != null;
    }
  }
}
