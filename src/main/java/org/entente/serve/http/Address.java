package org.entente.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * This server's own address, for documents that must name it whole. A Host header is believed only
 * where it cannot lead elsewhere: an address that is no name, or a name of this machine.
 *
 * @param base what the operator says it is; without a slash at its end
 * @param host the name that the server listens at
 */
public record Address(Optional<String> base, String host) {

  private static final Pattern BASE =
      Pattern.compile("https?://[A-Za-z0-9._\\-\\[\\]:]+(?:/[A-Za-z0-9._~/-]*)?");
  private static final Pattern NUMBERS =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:.]{2,60}]");

  /**
   * An address.
   *
   * @throws IllegalArgumentException where the base is no http or https address
   */
  public Address {
    if (!base.map(Address::isBase).orElse(true)) {
      throw new IllegalArgumentException(base + " is no http or https address");
    }
    base = base.map(address -> address.replaceFirst("/+$", ""));
  }

  /** Whether a text can be a base. */
  public static boolean isBase(String text) {
    return BASE.matcher(text).matches();
  }

  /** The address as this client knows it, without a slash at its end. */
  public String of(HttpServletRequest request) {
    if (base.isPresent()) {
      return base.get();
    }
    String name = request.getServerName();
    if (NUMBERS.matcher(name).matches()
        || name.equalsIgnoreCase("localhost")
        || name.equalsIgnoreCase(host)) {
      return "http://" + name + ":" + request.getServerPort();
    }
    String local = request.getLocalAddr();
    return "http://"
        + (local.contains(":") ? "[" + local + "]" : local)
        + ":"
        + request.getLocalPort();
  }
}
