package org.entente.serve;

import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The functions of SPARQL and XPath and no other: ARQ's own registry loads any class that a query
 * names with {@code java:}.
 */
final class StandardFunctions extends FunctionRegistry {

  @Override
  public @Nullable FunctionFactory get(String uri) {
    return isRegistered(uri) ? FunctionRegistry.get().get(uri) : null;
  }

  @Override
  public boolean isRegistered(String uri) {
    return uri.startsWith("http://www.w3.org/") && FunctionRegistry.get().isRegistered(uri);
  }
}
