package org.entente.serve.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parameters of a request: those of its address, and those of its body where it is a form. Read
 * here and not by the server, so that the bound and its message are ours.
 */
final class Form {

  /** Longest body, in bytes. */
  static final int MAX = 256 << 10;

  private static final String TYPE = "application/x-www-form-urlencoded";

  private final Map<String, String> fields = new TreeMap<>();

  private Form() {}

  static Form of(HttpServletRequest request) throws IOException {
    Form form = new Form();
    form.read(Optional.ofNullable(request.getQueryString()).orElse(""));
    if (request.getMethod().equals("POST")) {
      String type = Optional.ofNullable(request.getContentType()).orElse("");
      if (!type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
        throw new RequestException(415, "send a form: Content-Type: " + TYPE);
      }
      form.read(body(request));
    }
    return form;
  }

  private static String body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > MAX) {
      throw tooLong();
    }
    try (InputStream in = request.getInputStream()) {
      byte[] bytes = in.readNBytes(MAX + 1);
      if (bytes.length > MAX) {
        throw tooLong();
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static RequestException tooLong() {
    return new RequestException(
        413, "the request is longer than " + MAX + " bytes; send smaller batches");
  }

  private void read(String encoded) {
    if (encoded.isEmpty()) {
      return;
    }
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!name.isEmpty() && fields.put(name, value) != null) {
        throw new RequestException(400, "a parameter is given twice; give each once");
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RequestException(400, "the parameters are not URL-encoded");
    }
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Value of a parameter; empty where it is not given. */
  String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Value of a parameter that must be given. */
  String need(String name) {
    if (get(name).isBlank()) {
      throw new RequestException(400, "give the parameter " + name);
    }
    return get(name);
  }
}
