package org.entente.serve;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Prints how long light queries and pages take alone, and while 64 clients ask costly queries
 * without a pause. Arguments: the server's root, seconds (default 20).
 */
public final class Crowd {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int CLIENTS = 64;

  private Crowd() {}

  public static void main(String[] args) throws Exception {
    URI root = URI.create(args[0]);
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    Map<String, String> light = new TreeMap<>();
    light.put("query", "/sparql?query=" + encode(Checklist.LIGHT));
    light.put("page", "/doc/actor/iraq");
    light.put("health", "/health");
    measure("alone, warming up", root, light, 3);
    measure("alone", root, light, 5);
    Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (int i = 0; i < CLIENTS; i++) {
      Thread client =
          new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  int status = send(root, "/sparql?query=" + encode(Checklist.HEAVY));
                  statuses.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
                }
              });
      client.setDaemon(true);
      client.start();
    }
    Thread.sleep(1000);
    measure("beside " + CLIENTS, root, light, seconds - 2);
    System.out.println("costly, by status: " + new TreeMap<>(statuses));
    System.out.printf(
        Locale.ROOT,
        "load average %.1f%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static void measure(String name, URI root, Map<String, String> light, int seconds) {
    Map<String, List<Long>> times = new TreeMap<>();
    Map<String, Integer> failed = new TreeMap<>();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < end) {
      light.forEach(
          (kind, path) -> {
            long start = System.nanoTime();
            int status = send(root, path);
            times
                .computeIfAbsent(kind, any -> new ArrayList<>())
                .add((System.nanoTime() - start) / 100_000);
            failed.merge(kind, status == 200 ? 0 : 1, Integer::sum);
          });
    }
    times.forEach(
        (kind, all) -> {
          Collections.sort(all);
          System.out.printf(
              Locale.ROOT,
              "%s, %s: n %d, not 200 %d, median %.1f ms, p99 %.1f ms, most %.1f ms%n",
              name,
              kind,
              all.size(),
              failed.get(kind),
              all.get(all.size() / 2) / 10.0,
              all.get(all.size() * 99 / 100) / 10.0,
              all.get(all.size() - 1) / 10.0);
        });
  }

  private static int send(URI root, String path) {
    try {
      HttpResponse<Void> answer =
          CLIENT.send(
              HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(60)).build(),
              BodyHandlers.discarding());
      return answer.statusCode();
    } catch (java.io.IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static String encode(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
