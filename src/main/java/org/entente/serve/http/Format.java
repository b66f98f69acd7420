package org.entente.serve.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms of a document, the one for people first. */
public enum Format {
  HTML("text/html", "html"),
  TURTLE("text/turtle", "ttl"),
  JSON_LD("application/ld+json", "jsonld"),
  N_TRIPLES("application/n-triples", "nt");

  /** The forms for programs. */
  public static final List<Format> DATA = List.of(TURTLE, JSON_LD, N_TRIPLES);

  private final String media;
  private final String suffix;

  Format(String media, String suffix) {
    this.media = media;
    this.suffix = suffix;
  }

  /** Its media type without parameters. */
  public String media() {
    return media;
  }

  /** What a path ends in to ask for it, with the dot. */
  public String suffix() {
    return "." + suffix;
  }

  /** The form that the end of a path asks for. */
  public static Optional<Format> ofPath(String path) {
    return Arrays.stream(values()).filter(format -> path.endsWith(format.suffix())).findFirst();
  }

  /** The path without the suffix of this form. */
  public String stem(String path) {
    return path.substring(0, path.length() - suffix().length());
  }

  /** The best form for a client; nothing where it takes none. */
  public static Optional<Format> chosen(Accept accept, List<Format> offered) {
    return accept
        .best(offered.stream().map(Format::media).toList())
        .flatMap(media -> offered.stream().filter(form -> form.media.equals(media)).findFirst());
  }
}
