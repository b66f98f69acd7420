package org.entente.serve;

import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * A SPARQL query endpoint on this machine only: no update, no upload, no call to other services, no
 * function but those of the standard.
 */
public final class Endpoint implements AutoCloseable {

  private static final String QUERY_TIMEOUT_MS = "10000,30000";

  private final FusekiServer server;

  private Endpoint(FusekiServer server) {
    this.server = server;
  }

  /**
   * Starts serving at {@code http://localhost:PORT/sparql}.
   *
   * @param port from 0 (any free port) to 65535
   * @throws PortException where another program has the port
   */
  public static Endpoint start(Dataset data, int port) {
    Context context = data.getContext();
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.queryTimeout, QUERY_TIMEOUT_MS);
    FunctionRegistry.set(context, new KnownFunctions());
    PropertyFunctionRegistry.set(context, new KnownPropertyFunctions());
    ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    DataService service =
        DataService.newBuilder(data.asDatasetGraph()).addEndpoint(Operation.Query).build();
    FusekiServer server =
        FusekiServer.create()
            .port(port)
            .loopback(true)
            .fusekiModules(FusekiModules.create())
            .add("/sparql", service)
            .build();
    try {
      server.start();
    } catch (FusekiException e) {
      throw new PortException(port, e);
    }
    return new Endpoint(server);
  }

  /** Address of the endpoint. */
  public String url() {
    return "http://localhost:" + server.getPort() + "/sparql";
  }

  /** Waits until the server stops. */
  public void join() {
    server.join();
  }

  /** Stops the server and frees the port. */
  @Override
  public void close() {
    server.stop();
  }

  /** Only functions that were registered by name: ARQ's own would load any class for "java:". */
  private static final class KnownFunctions extends FunctionRegistry {
    @Override
    public @Nullable FunctionFactory get(String uri) {
      return uri.startsWith("http://www.w3.org/") ? FunctionRegistry.get().get(uri) : null;
    }

    @Override
    public boolean isRegistered(String uri) {
      return uri.startsWith("http://www.w3.org/") && FunctionRegistry.get().isRegistered(uri);
    }
  }

  private static final class KnownPropertyFunctions extends PropertyFunctionRegistry {
    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
      return null;
    }

    @Override
    public boolean isRegistered(String uri) {
      return false;
    }
  }
}
