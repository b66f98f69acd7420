package org.entente.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.util.Context;

/**
 * A SPARQL query endpoint on this machine only: no update, no upload, no call to other services, no
 * function but those of the standard, and a limit on time and length.
 */
public final class Endpoint implements AutoCloseable {

  private static final String QUERY_TIMEOUT_MS = "10000,30000";

  private final FusekiServer server;

  private Endpoint(FusekiServer server) {
    this.server = server;
  }

  /**
   * Starts serving at {@code http://localhost:PORT/sparql}, with a start page at {@code /}.
   *
   * @param port from 0 (any free port) to 65535
   * @throws PortException where another program has the port
   */
  public static Endpoint start(Dataset data, int port) {
    Context context = data.getContext();
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.queryTimeout, QUERY_TIMEOUT_MS);
    context.set(ARQConstants.registryFunctions, new StandardFunctions());
    context.set(ARQConstants.registryPropertyFunctions, new NoPropertyFunctions());
    // Fuseki copies the context of the whole JVM first, so the switch is set there too.
    ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    DataService service =
        DataService.newBuilder(data.asDatasetGraph()).addEndpoint(Operation.Query).build();
    FusekiServer server =
        FusekiServer.create()
            .port(port)
            .loopback(true)
            .fusekiModules(FusekiModules.create())
            .registerOperation(Operation.Query, new SafeQuery())
            .addFilter("/*", new PublicFilter(StartPage.of(data)))
            .add("/sparql", service)
            .build();
    try {
      server.start();
    } catch (FusekiException e) {
      throw new PortException(port, e);
    }
    return new Endpoint(server);
  }

  /**
   * Looks whether the port is free, for who has long work to do before it is used.
   *
   * @throws PortException where another program has it
   */
  public static void checkFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new PortException(port, e);
    }
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
}
