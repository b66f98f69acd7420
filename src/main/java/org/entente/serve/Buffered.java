package org.entente.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps an answer until it is whole, up to a length; then its status is still open. */
final class Buffered extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final int most;
  private boolean tooLong;
  private int status = SC_OK;
  private @Nullable String message;
  private @Nullable String type;
  private @Nullable PrintWriter writer;

  Buffered(HttpServletResponse response, int most) {
    super(response);
    this.most = most;
  }

  byte[] content() {
    if (writer != null) {
      writer.flush();
    }
    return kept.toByteArray();
  }

  /** Whether there was more than may be sent; what is kept is then a part. */
  boolean isTooLong() {
    return tooLong;
  }

  Optional<String> type() {
    return Optional.ofNullable(type);
  }

  /** What an error has to say. */
  String message() {
    String text = new String(content(), StandardCharsets.UTF_8).strip();
    return text.isEmpty() && message != null ? message : text;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new ServletOutputStream() {
      @Override
      public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        tooLong |= kept.size() + (long) length > most;
        if (!tooLong) {
          kept.write(bytes, from, length);
        }
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("the answer is kept, not sent");
      }
    };
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public void sendError(int code) {
    status = code;
  }

  @Override
  public void sendError(int code, String text) {
    status = code;
    message = text;
  }

  @Override
  public void setContentType(@Nullable String value) {
    type = value;
  }

  @Override
  public void setContentLength(int length) {
    // It is known at the end.
  }

  @Override
  public void setContentLengthLong(long length) {
    // It is known at the end.
  }

  @Override
  public void setCharacterEncoding(@Nullable String encoding) {
    // All is UTF-8.
  }

  @Override
  public void setHeader(String name, String value) {
    if (name.equalsIgnoreCase("Content-Type")) {
      type = value;
    } else if (name.equalsIgnoreCase("Retry-After") || name.equalsIgnoreCase("Connection")) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    setHeader(name, value);
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void flushBuffer() {
    // Nothing goes out before the end.
  }

  @Override
  public void resetBuffer() {
    kept.reset();
    tooLong = false;
  }

  @Override
  public void reset() {
    resetBuffer();
    status = SC_OK;
  }
}
