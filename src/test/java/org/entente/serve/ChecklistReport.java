package org.entente.serve;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;

/**
 * Prints what each point of the checklist shows at a default Fuseki and at ours, as rows of a
 * table. To be run in a JVM of its own: the default server keeps threads busy for good.
 */
public final class ChecklistReport {

  private ChecklistReport() {}

  public static void main(String[] args) throws Exception {
    Endpoint ours =
        Endpoint.start(
            ChecklistTest.data(),
            List.of(),
            new Settings(Endpoint.LOOPBACK, 0, ChecklistTest.LIMITS, Optional.empty()));
    report("ours", URI.create(ours.url()).resolve("/"));
    ours.close();
    FusekiServer plain =
        FusekiServer.create().port(0).add("/sparql", ChecklistTest.data(), false).build().start();
    org.apache.jena.query.ARQ.getContext().unset(org.apache.jena.query.ARQ.httpServiceAllowed);
    report("plain", URI.create("http://localhost:" + plain.getPort() + "/"));
    Runtime.getRuntime().halt(0);
  }

  private static void report(String name, URI root) {
    for (int point : args(name)) {
      String seen;
      try {
        seen = new Checklist(root).point(point);
      } catch (Exception e) {
        seen = e.toString();
      }
      System.out.println(name + " | " + point + " | " + seen);
    }
  }

  /** What keeps the default server busy for good comes last. */
  private static List<Integer> args(String name) {
    return name.equals("ours")
        ? java.util.stream.IntStream.rangeClosed(1, 24).boxed().toList()
        : List.of(
            1, 2, 3, 4, 5, 8, 9, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 6, 13, 11, 7, 10);
  }
}
