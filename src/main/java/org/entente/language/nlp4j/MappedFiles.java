package org.entente.language.nlp4j;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the cache's files are opened; all of them are smaller than 2 GiB. */
final class MappedFiles {
  private static final int BUFFER = 1 << 20;

  private MappedFiles() {}

  /** The bytes of a file, read by the operating system when they are first used. */
  static ByteBuffer map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  /** A buffered stream to a new file. */
  static DataOutputStream output(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }
}
