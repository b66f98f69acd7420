package org.entente.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.entente.serve.http.Format;
import org.entente.serve.http.Reply;
import org.entente.serve.page.Html;
import org.entente.serve.page.RdfText;

/**
 * The files of the graph: as they are, and turned into other forms where they are small. Only names
 * that were known at the start lead to a file.
 */
final class Downloads {

  static final String PATH = "/data/";

  /** Longest file that is turned into another form, in bytes; it is held in memory meanwhile. */
  private static final long LONGEST = 8 << 20;

  private final Map<String, Path> files = new TreeMap<>();

  /** A file's tag by the time and the length it had then. */
  private final Map<String, String> tags = new ConcurrentHashMap<>();

  private final Semaphore turning = new Semaphore(1);

  /** Offers Turtle files by their names. */
  Downloads(List<Path> turtle) {
    turtle.forEach(file -> files.put(String.valueOf(file.getFileName()), file));
  }

  Collection<String> names() {
    return files.keySet();
  }

  void answer(HttpServletRequest request, HttpServletResponse response, Reply reply)
      throws IOException {
    String name;
    try {
      String path = request.getRequestURI().substring(PATH.length());
      name = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      reply.problem(400, "the address cannot be read");
      return;
    }
    Optional<Format> suffix = Format.ofPath(name);
    String stem = suffix.map(form -> form.stem(name)).orElse(name);
    Path file = files.get(stem + Format.TURTLE.suffix());
    if (file == null || suffix.filter(Format.HTML::equals).isPresent()) {
      reply.problem(404, "no such file; the start page / has a list");
      return;
    }
    boolean small = Files.size(file) <= LONGEST;
    List<Format> offered = small ? Format.DATA : List.of(Format.TURTLE);
    Optional<Format> form =
        suffix.isPresent()
            ? suffix.filter(offered::contains)
            : Format.chosen(reply.accept(), offered);
    reply.header("Vary", "Accept");
    for (Format other : offered) {
      reply.link(
          PATH + Html.encoded(stem) + other.suffix(),
          "rel=\"alternate\"; type=\"" + other.media() + "\"");
    }
    if (form.isEmpty()) {
      reply.notAcceptable(offered.stream().map(Format::media).toList());
    } else if (form.get() == Format.TURTLE) {
      asItIs(file, request, response, reply);
    } else {
      turned(file, form.get(), reply);
    }
  }

  private void asItIs(
      Path file, HttpServletRequest request, HttpServletResponse response, Reply reply)
      throws IOException {
    long length = Files.size(file);
    String version = file + " " + Files.getLastModifiedTime(file) + " " + length;
    String tag = tags.get(version);
    if (tag == null) {
      tag = Reply.tag(file);
      tags.put(version, tag);
    }
    if (reply.changed(tag)) {
      response.setContentType(Format.TURTLE.media() + ";charset=utf-8");
      response.setContentLengthLong(length);
      if (!request.getMethod().equals("HEAD")) {
        Files.copy(file, response.getOutputStream());
      }
    }
  }

  private void turned(Path file, Format form, Reply reply) throws IOException {
    if (!turning.tryAcquire()) {
      reply.header("Retry-After", "2").problem(503, "another file is being turned; try again");
      return;
    }
    try {
      Model model = RDFDataMgr.loadModel(file.toUri().toString());
      reply.text(form.media(), RdfText.write(model, form));
    } finally {
      turning.release();
    }
  }
}
