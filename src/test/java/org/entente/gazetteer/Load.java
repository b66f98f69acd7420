package org.entente.gazetteer;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;

/**
 * Prints how long the bundled gazetteer takes to load and how much of the heap it keeps. Run by
 * hand, no test: each figure is of the first load of a fresh JVM. On a machine that has other work,
 * the processor time is what counts.
 *
 * <pre>
 * java -Xmx3g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
 *     -cp target/classes:target/test-classes:$(cat target/classpath.txt) org.entente.gazetteer.Load
 * </pre>
 */
final class Load {

  private Load() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long before = used();
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long cpu = thread.getCurrentThreadCpuTime();
    long begin = System.nanoTime();
    Gazetteer gazetteer = Gazetteer.english();
    double seconds = (System.nanoTime() - begin) / 1e9;
    double busy = (thread.getCurrentThreadCpuTime() - cpu) / 1e9;
    long kept = used() - before;
    out.printf(
        "%.2f s, of which the processor %.2f s; %.1f MB of heap for %d words at most in a name%n",
        seconds, busy, kept / 1e6, gazetteer.longestTokens());
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
