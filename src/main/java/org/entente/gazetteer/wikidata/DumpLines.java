package org.entente.gazetteer.wikidata;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.entente.article.InputException;

/** The lines of a dump, packed or not, with their place in the unpacked stream. */
public final class DumpLines implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final Counted file;
  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
  private long number;
  private long offset;

  private DumpLines(Path path, Counted file, InputStream in) {
    this.path = path;
    this.file = file;
    this.in = in;
  }

  /**
   * Opens a dump.
   *
   * @throws InputException where it is not packed as its name says
   */
  public static DumpLines open(Path path) throws IOException {
    Counted file = new Counted(new BufferedInputStream(Files.newInputStream(path), BUFFER));
    try {
      String name = path.toString();
      InputStream plain =
          name.endsWith(".gz")
              ? new GZIPInputStream(file, BUFFER)
              : name.endsWith(".bz2") ? new BZip2CompressorInputStream(file, true) : file;
      return new DumpLines(path, file, new BufferedInputStream(plain, BUFFER));
    } catch (IOException e) {
      file.close();
      throw new InputException(path, "not packed as its name says", "rename it, or fetch it again");
    }
  }

  /**
   * Goes on to the next line; false at the end.
   *
   * @throws InputException where the packed stream is cut or damaged
   */
  public boolean next() {
    try {
      return advance();
    } catch (IOException e) {
      throw new InputException(
          path + ":" + (number + 1), "cannot be unpacked from here on", "fetch it again");
    }
  }

  private boolean advance() throws IOException {
    line.reset();
    for (int c = in.read(); c >= 0; c = in.read()) {
      offset++;
      if (c == '\n') {
        number++;
        return true;
      }
      line.write(c);
    }
    if (line.size() > 0) {
      number++;
      return true;
    }
    return false;
  }

  /** The line without what stands around its entity in the array form. */
  public String entity() throws CharacterCodingException {
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(line.toByteArray()))
            .toString()
            .strip();
    if (text.startsWith("[")) {
      text = text.substring(1).strip();
    }
    if (text.endsWith("]")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
  }

  /** Of this line, from 1. */
  public long number() {
    return number;
  }

  /** Bytes of the unpacked stream up to the end of this line. */
  long offset() {
    return offset;
  }

  /** Bytes of the file that have been read. */
  long consumed() {
    return file.count;
  }

  /** Goes to where an earlier run stood. */
  void skipTo(long lineNumber, long place) throws IOException {
    long left = place - offset;
    byte[] buffer = new byte[BUFFER];
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException("shorter than before");
      }
      left -= read;
    }
    offset = place;
    number = lineNumber;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      count += c < 0 ? 0 : 1;
      return c;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
