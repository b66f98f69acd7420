package org.entente.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.entente.serve.page.ThingPages;
import org.entente.serve.reconcile.ReconciliationService;

/**
 * A SPARQL query endpoint, on this machine only unless told otherwise: no update, no upload, no
 * call to other services, no function but those of the standard, and a limit on time and length.
 */
public final class Endpoint implements AutoCloseable {

  /** What a server listens at unless told otherwise: this machine only. */
  public static final String LOOPBACK = "localhost";

  private static final String QUERY_TIMEOUT_MS = "30000";

  private final FusekiServer server;
  private final String host;

  private Endpoint(FusekiServer server, String host) {
    this.server = server;
    this.host = host;
  }

  /** Starts serving on this machine only, without files. */
  public static Endpoint start(Dataset data, int port) {
    return start(data, List.of(), LOOPBACK, port);
  }

  /**
   * Starts serving at {@code http://HOST:PORT/sparql}, with a start page at {@code /}.
   *
   * @param data what is asked; its context is closed to all but standard queries
   * @param files what is offered for download, {@code /data/NAME}
   * @param host name or address of the interface to listen at
   * @param port from 0 (any free port) to 65535
   * @throws PortException where another program has the port, or the host is not this machine
   */
  public static Endpoint start(Dataset data, List<Path> files, String host, int port) {
    checkFree(host, port);
    QueryPolicy.close(data.getContext(), false);
    data.getContext().set(ARQ.queryTimeout, QUERY_TIMEOUT_MS);
    Map<String, Path> downloads = new TreeMap<>();
    files.forEach(file -> downloads.put(String.valueOf(file.getFileName()), file));
    DataService service =
        DataService.newBuilder(data.asDatasetGraph()).addEndpoint(Operation.Query).build();
    FusekiServer server =
        FusekiServer.create()
            .port(port)
            .fusekiModules(FusekiModules.create())
            .registerOperation(Operation.Query, new GuardedQuery())
            .addFilter(
                "/*",
                new FrontDoor(
                    StartPage.of(data, downloads.keySet()),
                    downloads,
                    new ThingPages(data),
                    ReconciliationService.of(data)))
            .add(FrontDoor.SPARQL, service)
            .build();
    for (Connector connector : server.getJettyServer().getConnectors()) {
      ((ServerConnector) connector).setHost(host);
    }
    try {
      server.start();
    } catch (FusekiException e) {
      throw new PortException(port, e);
    }
    return new Endpoint(server, host);
  }

  /** Looks whether a port of this machine is free. */
  public static void checkFree(int port) {
    checkFree(LOOPBACK, port);
  }

  /**
   * Looks whether the port is free, for who has long work to do before it is used.
   *
   * @throws PortException where another program has it, or the host is not this machine
   */
  public static void checkFree(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (UnknownHostException e) {
      throw new PortException(host, e);
    } catch (IOException e) {
      throw String.valueOf(e.getMessage()).contains("assign requested address")
          ? new PortException(host, e)
          : new PortException(port, e);
    }
  }

  /** Address of the endpoint. */
  public String url() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + server.getPort() + FrontDoor.SPARQL;
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
