package org.entente.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.exec.QueryExec;
import org.eclipse.jetty.io.EndPoint;

/**
 * Looks at running queries a few times each second. A query whose client left is stopped; one that
 * runs longer than cheap ones do has to move to the lane of the costly.
 */
final class QueryWatch implements AutoCloseable {

  private static final int EACH_MS = 100;
  private static final int CHEAP_MS = 500;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "query-watch");
            thread.setDaemon(true);
            return thread;
          });

  /** Watches a query until {@link Watched#close}. */
  Watched watch(QueryExec query, Lanes.Place place, Optional<EndPoint> client) {
    return new Watched(query, place, client);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** A query that is watched. */
  final class Watched implements AutoCloseable {
    private final QueryExec query;
    private final Lanes.Place place;
    private final Optional<EndPoint> client;
    private final ScheduledFuture<?> task;
    private volatile boolean crowdedOut;
    private volatile boolean spoke;
    private int looks;

    private Watched(QueryExec query, Lanes.Place place, Optional<EndPoint> client) {
      this.query = query;
      this.place = place;
      this.client = client;
      this.task = clock.scheduleWithFixedDelay(this::look, EACH_MS, EACH_MS, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
      looks++;
      if (isGone()) {
        query.abort();
      } else if (looks * EACH_MS >= CHEAP_MS && !place.move()) {
        crowdedOut = true;
        query.abort();
      }
    }

    /** A client that leaves ends the stream; Jetty itself looks only when it reads or writes. */
    private boolean isGone() {
      if (client.isEmpty() || spoke) {
        return false;
      }
      ByteBuffer next = ByteBuffer.allocate(1);
      next.limit(0);
      try {
        int read = client.get().fill(next);
        spoke = read > 0;
        return read < 0;
      } catch (IOException e) {
        return true;
      }
    }

    /** Whether it was stopped because the costly lane was full. */
    boolean wasCrowdedOut() {
      return crowdedOut;
    }

    /** Whether a part of the client's next request was read, so that the connection must end. */
    boolean hasRead() {
      return spoke;
    }

    @Override
    public void close() {
      task.cancel(false);
      synchronized (this) {
        // A look that is under way ends first.
        looks = 0;
      }
    }
  }
}
