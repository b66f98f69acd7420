package org.entente.language.nlp4j;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is either complete or absent, filled by the first process that needs it.
 *
 * <p>The filling happens in a temporary folder beside it, which is renamed when it is complete. A
 * process that is killed meanwhile leaves only a temporary folder, which the next one deletes. A
 * lock file lets one process fill while others wait; the operating system frees it when its owner
 * dies, so there are no stale locks.
 *
 * @param folder the folder in question; its parent is made when needed
 */
record ModelCache(Path folder) {
  private static final String LOCK = ".lock";
  private static final String TEMPORARY = ".tmp";

  /** Puts files into an empty folder. */
  @FunctionalInterface
  interface Filling {
    void fill(Path emptyFolder) throws IOException;
  }

  /**
   * Returns when the folder is complete, filling it if it is absent or if a file in it is missing
   * or has the wrong size.
   *
   * @param filling makes the files
   * @param waiting called when another process is filling the folder and this one must wait
   * @throws IOException if the folder cannot be written, or as {@code filling} throws
   */
  void require(Filling filling, Runnable waiting) throws IOException {
    if (Manifest.sizesMatch(folder)) {
      return;
    }
    Files.createDirectories(parent());
    // Java refuses a file lock that another thread of this process holds, so threads queue first
    synchronized (ModelCache.class) {
      try (FileChannel channel =
              FileChannel.open(sibling(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = lock(channel, waiting)) {
        if (lock.isValid() && !Manifest.sizesMatch(folder)) {
          replace(filling);
        }
      }
    }
  }

  private static FileLock lock(FileChannel channel, Runnable waiting) throws IOException {
    FileLock lock = channel.tryLock();
    if (lock != null) {
      return lock;
    }
    waiting.run();
    return channel.lock();
  }

  private void replace(Filling filling) throws IOException {
    Path temporary = sibling(TEMPORARY);
    delete(temporary);
    Files.createDirectory(temporary);
    filling.fill(temporary);
    flush(temporary);
    Manifest.of(temporary).write(temporary);
    delete(folder);
    Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Makes the system write everything out, so that a power cut cannot leave files of zeros. */
  private static void flush(Path directory) throws IOException {
    for (Path file : deepestFirst(directory)) {
      if (Files.isRegularFile(file)) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    for (Path file : deepestFirst(directory)) {
      Files.delete(file);
    }
  }

  private static List<Path> deepestFirst(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }

  private Path parent() {
    return folder.toAbsolutePath().resolve("..").normalize();
  }

  private Path sibling(String ending) {
    return parent().resolve(folder.getFileName() + ending);
  }
}
