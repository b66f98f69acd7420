package org.entente.serve;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Who may run now. What looks cheap has a lane of its own, so that costly queries never hold it up;
 * what only looked cheap has to find a place among the costly ones or is stopped.
 */
final class Lanes {

  /** How long a query waits for a place. */
  static final int WAIT_SECONDS = 2;

  /** For each place so many may wait; the next one is told at once to come again. */
  private static final int WAITING = 8;

  private final Semaphore cheap;
  private final Semaphore costly;
  private final int mostWaiting;

  /** So many places on each lane. */
  Lanes(int places) {
    this.cheap = new Semaphore(places, true);
    this.costly = new Semaphore(places, true);
    this.mostWaiting = WAITING * places;
  }

  /** A place, or none within the time to wait. */
  Place enter(boolean looksCheap) {
    Semaphore lane = looksCheap ? cheap : costly;
    try {
      boolean entered =
          lane.getQueueLength() < mostWaiting && lane.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
      return new Place(entered, looksCheap);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Place(false, looksCheap);
    }
  }

  /** A place on a lane, to be left by {@link #close}. */
  final class Place implements AutoCloseable {
    private boolean held;
    private boolean onCheap;

    private Place(boolean held, boolean onCheap) {
      this.held = held;
      this.onCheap = onCheap;
    }

    synchronized boolean isHeld() {
      return held;
    }

    /** Makes room for cheap ones; false where the costly lane is full. */
    synchronized boolean move() {
      if (held && onCheap) {
        if (!costly.tryAcquire()) {
          return false;
        }
        cheap.release();
        onCheap = false;
      }
      return true;
    }

    @Override
    public synchronized void close() {
      if (held) {
        (onCheap ? cheap : costly).release();
        held = false;
      }
    }
  }
}
