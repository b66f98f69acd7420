package org.entente.serve.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer to one request. */
public final class Reply {

  /** What this server lets be done. */
  public static final String METHODS = "GET, HEAD, POST, OPTIONS";

  private static final int TOO_LARGE = 413;

  /** How much of a body is still read that is too large. */
  private static final int MOST_UNREAD = 4 << 20;

  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(TOO_LARGE, "Content Too Large"),
          Map.entry(414, "URI Too Long"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(503, "Service Unavailable"));

  private final HttpServletRequest request;
  private final HttpServletResponse response;

  public Reply(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  /** What the client takes. */
  public Accept accept() {
    return Accept.of(request.getHeader("Accept"));
  }

  /** Sets a header; line ends in its value are the caller's to prevent. */
  public Reply header(String name, String value) {
    response.setHeader(name, value);
    return this;
  }

  /** Adds a link to the header of that name (RFC 8288). */
  public Reply link(String target, String parameters) {
    response.addHeader("Link", "<" + ascii(target) + ">; " + parameters);
    return this;
  }

  /** Lets the pages of every site read the answer, without cookies. */
  public Reply forEverySite() {
    return header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After");
  }

  /** What may be asked here, and by whom. */
  public void options() {
    forEverySite();
    header("Access-Control-Allow-Methods", METHODS);
    header("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
    header("Access-Control-Max-Age", "86400");
    header("Allow", METHODS);
    response.setStatus(204);
  }

  /** A document in UTF-8. */
  public void text(String media, String content) throws IOException {
    bytes(media + ";charset=utf-8", content.getBytes(StandardCharsets.UTF_8));
  }

  /** A document, or 304 where the client has it already. */
  public void bytes(String type, byte[] content) throws IOException {
    if (!changed(tag(content))) {
      return;
    }
    response.setContentType(type);
    body(content);
  }

  /**
   * Gives the tag of what will be sent.
   *
   * @return false where the client has it, and the answer is 304
   */
  public boolean changed(String tag) {
    header("ETag", tag);
    // The data may be others after a restart, so a client asks each time; 304 costs little.
    header("Cache-Control", "no-cache");
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (reads && has(request.getHeader("If-None-Match"), tag)) {
      response.setStatus(304);
      return false;
    }
    return true;
  }

  private static boolean has(@Nullable String known, String tag) {
    return known != null
        && Arrays.stream(known.split(",", -1))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
  }

  /** The tag of a content: the same bytes, the same tag. */
  public static String tag(byte[] content) {
    return quoted(sha256().digest(content));
  }

  /** The tag of a file's content. */
  public static String tag(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return quoted(digest.digest());
  }

  private static String quoted(byte[] digest) {
    return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has no SHA-256", e);
    }
  }

  /** Leads to another address of this server. */
  public void seeOther(String path, String why) throws IOException {
    header("Location", ascii(path));
    response.setStatus(303);
    response.setContentType("text/plain;charset=utf-8");
    body((why + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing that the client takes is here; it is told what is (RFC 9110, 15.5.7). */
  public void notAcceptable(Collection<String> types) throws IOException {
    problem(406, "here is: " + String.join(", ", types));
  }

  /** What went wrong: for programs as RFC 9457 has it, for people as text. */
  public void problem(int status, String detail) throws IOException {
    if (status == TOO_LARGE) {
      readOn();
    }
    response.setStatus(status);
    header("Cache-Control", "no-store");
    Optional<String> title = Optional.ofNullable(TITLES.get(status));
    if (accept().names("text/html")) {
      response.setContentType("text/plain;charset=utf-8");
      body((detail + "\n").getBytes(StandardCharsets.UTF_8));
      return;
    }
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    title.ifPresent(name -> problem.put("title", name));
    problem.put("status", status);
    problem.put("detail", detail);
    response.setContentType("application/problem+json");
    body((JSON.toJson(problem) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** A client that still sends when the connection ends never sees why. */
  private void readOn() {
    byte[] unread = new byte[8192];
    try (InputStream in = request.getInputStream()) {
      int left = MOST_UNREAD;
      for (int n = in.read(unread); n >= 0 && left > 0; n = in.read(unread)) {
        left -= n;
      }
    } catch (IOException | IllegalStateException e) {
      // The client is gone, or somebody else reads.
    }
  }

  private void body(byte[] content) throws IOException {
    response.setContentLength(content.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(content);
    }
  }

  /** An address as a header may hold it: whatever else is in it is percent-encoded. */
  static String ascii(String address) {
    return address
        .codePoints()
        .mapToObj(
            code ->
                code > 32 && code < 127 && "<>\"{}|\\^`".indexOf(code) < 0
                    ? Character.toString(code)
                    : percent(Character.toString(code)))
        .collect(Collectors.joining());
  }

  private static String percent(String character) {
    StringBuilder out = new StringBuilder();
    for (byte one : character.getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
    }
    return out.toString();
  }
}
