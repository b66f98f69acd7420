package org.entente.serve;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/** Every property of a query is a property of the data. */
final class NoPropertyFunctions extends PropertyFunctionRegistry {

  @Override
  public @Nullable PropertyFunctionFactory get(String uri) {
    return null;
  }

  @Override
  public boolean isRegistered(String uri) {
    return false;
  }

  /** Asked first by the query planner; the inherited answer would load a class for "java:". */
  @Override
  public boolean manages(String uri) {
    return false;
  }
}
