package org.entente.wikidata;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request.
 *
 * @param method {@code GET} or {@code POST}
 * @param form the form that a {@code POST} sends, encoded; empty otherwise
 */
record Request(String method, URI uri, String form) {

  private static final int LONGEST = 90;

  /** A {@code GET}; parameters in the order of the map. */
  static Request get(URI base, Map<String, String> parameters) {
    String query = encode(parameters);
    return new Request("GET", URI.create(base + (query.isEmpty() ? "" : "?" + query)), "");
  }

  /** A {@code POST} of a form. */
  static Request post(URI uri, Map<String, String> form) {
    return new Request("POST", uri, encode(form));
  }

  Request at(URI other) {
    return new Request(method, other, form);
  }

  String host() {
    return uri.getAuthority();
  }

  /** The address for a message, not longer than a line. */
  String where() {
    return Words.tidy(uri.toString(), LONGEST);
  }

  /** The same for the same request only: SHA-256 in hexadecimal digits. */
  String key() {
    try {
      String whole = method + "\n" + uri + "\n" + form;
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return method + " " + uri;
  }

  private static String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
