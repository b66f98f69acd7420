package org.entente.gazetteer.wikidata;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that grows by lines and goes on where a checkpoint says. */
final class Appended implements Closeable {

  private final FileChannel channel;
  private final OutputStream out;
  private long length;

  /**
   * Opens or makes the file.
   *
   * @param length what of it counts; the rest was written after the last checkpoint
   * @throws IOException also where it is shorter
   */
  Appended(Path file, long length) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.size() < length) {
      channel.close();
      throw new IOException(file + " is shorter than its checkpoint says; delete its folder");
    }
    channel.truncate(length);
    channel.position(length);
    out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    this.length = length;
  }

  void add(String line) throws IOException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    length += bytes.length;
  }

  /** Makes sure that all is on disk, and says how much. */
  long sync() throws IOException {
    out.flush();
    channel.force(false);
    return length;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
