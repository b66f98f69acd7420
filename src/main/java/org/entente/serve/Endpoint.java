package org.entente.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.entente.serve.http.Address;
import org.entente.serve.reconcile.ReconciliationService;

/**
 * A SPARQL query endpoint, on this machine only unless told otherwise: no update, no upload, no
 * call to other services, no function but those of the standard, and a limit on time and length.
 */
public final class Endpoint implements AutoCloseable {

  /** What a server listens at unless told otherwise: this machine only. */
  public static final String LOOPBACK = "localhost";

  /** How long running requests may take to end when the server stops, in milliseconds. */
  private static final int FAREWELL_MS = 5000;

  /** Connections at once, and threads that work; more connections wait unaccepted. */
  private static final int CONNECTIONS = 1000;

  private static final int THREADS = 150;

  /** A client that sends or takes less, in bytes per second, is cut off. */
  private static final int SLOWEST = 100;

  private final FusekiServer server;
  private final QueryWatch watch;
  private final String host;

  private Endpoint(FusekiServer server, QueryWatch watch, String host) {
    this.server = server;
    this.watch = watch;
    this.host = host;
  }

  /** Starts serving on this machine only, without files. */
  public static Endpoint start(Dataset data, int port) {
    return start(data, List.of(), Settings.local(port));
  }

  /**
   * Starts serving at {@code http://HOST:PORT/sparql}, with a start page at {@code /}.
   *
   * @param data what is asked; its context is closed to all but standard queries
   * @param files what is offered for download, {@code /data/NAME}
   * @throws PortException where another program has the port, or the host is not this machine
   * @throws IllegalArgumentException where the base is no address
   */
  public static Endpoint start(Dataset data, List<Path> files, Settings settings) {
    checkFree(settings.host(), settings.port());
    QueryPolicy.close(data.getContext(), false);
    data.getContext()
        .set(ARQ.queryTimeout, Long.toString(1000L * settings.limits().timeoutSeconds()));
    DataService service =
        DataService.newBuilder(data.asDatasetGraph()).addEndpoint(Operation.Query).build();
    QueryWatch watch = new QueryWatch();
    FusekiServer server =
        FusekiServer.create()
            .port(settings.port())
            .numServerThreads(4, THREADS)
            .fusekiModules(FusekiModules.create())
            .registerOperation(Operation.Query, new GuardedQuery(settings.limits(), watch))
            .addFilter("/*", door(data, files, settings))
            .add(FrontDoor.SPARQL, service)
            .build();
    prepare(server.getJettyServer(), settings);
    try {
      server.start();
    } catch (FusekiException e) {
      watch.close();
      throw new PortException(settings.port(), e);
    }
    return new Endpoint(server, watch, settings.host());
  }

  private static FrontDoor door(Dataset data, List<Path> files, Settings settings) {
    Address address = new Address(settings.base(), settings.host());
    Downloads downloads = new Downloads(files);
    return new FrontDoor(
        StartPage.of(data, downloads.names()),
        new SparqlDoor(settings.limits(), new ServiceDescription(data, settings.limits(), address)),
        new LinkedData(data, address, downloads.names()),
        downloads,
        ReconciliationService.of(data, address));
  }

  private static void prepare(Server jetty, Settings settings) {
    jetty.insertHandler(new GracefulHandler());
    jetty.insertHandler(new ClientHandler());
    jetty.setStopTimeout(FAREWELL_MS);
    jetty.setErrorHandler(new BareErrors());
    jetty.addBean(new NetworkConnectionLimit(CONNECTIONS, jetty));
    for (Connector connector : jetty.getConnectors()) {
      ServerConnector at = (ServerConnector) connector;
      at.setHost(settings.host());
      at.setIdleTimeout(1000L * settings.limits().idleSeconds());
      HttpConfiguration http =
          at.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      http.setMinRequestDataRate(SLOWEST);
      http.setMinResponseDataRate(SLOWEST);
    }
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

  /** Takes no more requests, lets running ones end for some seconds, and frees the port. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (FusekiException e) {
      // What still ran after those seconds was cut off; the server has stopped all the same.
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
    } finally {
      watch.close();
    }
  }
}
