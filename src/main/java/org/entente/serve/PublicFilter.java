package org.entente.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What every request passes: the start page, headers for browsers, a limit on queries at once. */
final class PublicFilter implements Filter {

  private static final int QUERIES_AT_ONCE = 4;
  private static final int WAIT_SECONDS = 5;
  private static final int MAX_BODY = 256 << 10;

  /** Fuseki writes these into its answer as they come. */
  private static final Set<String> IGNORED = Set.of("callback", "stylesheet", "force-accept");

  private final Semaphore places = new Semaphore(QUERIES_AT_ONCE, true);
  private final byte[] page;

  PublicFilter(String page) {
    this.page = page.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain next)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) in;
    HttpServletResponse response = (HttpServletResponse) out;
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'");
    if (request.getRequestURI().equals("/")) {
      startPage(request, response);
    } else if (request.getContentLengthLong() > MAX_BODY) {
      refuse(response, 413, "The request is longer than " + MAX_BODY + " bytes");
    } else {
      query(request, response, next);
    }
  }

  private void startPage(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Set.of("GET", "HEAD").contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only GET");
      return;
    }
    response.setContentType("text/html; charset=utf-8");
    response.setContentLength(page.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(page);
    }
  }

  private void query(HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    if (!place()) {
      response.setHeader("Retry-After", "10");
      refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Too many queries at once");
      return;
    }
    try {
      next.doFilter(new PlainRequest(request), response);
    } finally {
      places.release();
    }
  }

  private boolean place() {
    try {
      return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain; charset=utf-8");
    response.getOutputStream().write((why + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static final class PlainRequest extends HttpServletRequestWrapper {
    PlainRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return IGNORED.contains(name) ? null : super.getParameter(name);
    }
  }
}
