package org.entente.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.claim.Claim;
import org.entente.claim.Factuality;
import org.entente.entity.Entity;
import org.entente.text.Span;

/**
 * The names of published things. They come from content, so they stay when other facts come or go.
 *
 * @param base what every name of a thing begins with, ending in {@code /}; the ontology and the
 *     concepts keep their own namespaces
 */
public record Iris(String base) {

  /** The base unless the user gives another. */
  public static final String DEFAULT_BASE = "https://w3id.org/entente/";

  public Iris {
    if (!base.matches("https?://[^\\s<>\"{}|\\\\^`#]+/")) {
      throw new IllegalArgumentException(
          "base '" + base + "' is not an http or https IRI that ends in '/'");
    }
    base = Normalizer.normalize(base, Normalizer.Form.NFC);
  }

  /** With the default base. */
  public Iris() {
    this(DEFAULT_BASE);
  }

  /** {@code <base>id/actor/iraq}, and the same for places, events and agreements. */
  public String entity(Entity entity) {
    return thing(
        switch (entity.type()) {
          case PLACE -> "place";
          case EVENT -> "event";
          case AGREEMENT -> "agreement";
          default -> "actor";
        },
        entity.id());
  }

  /** {@code <base>id/event/1945-11-08-…}, and the same for the other categories. */
  public String fact(Claim claim) {
    if (claim.factuality() != Factuality.ACTUAL) {
      return thing("situation", claim.id());
    }
    return thing(claim.category().name().toLowerCase(Locale.ROOT), claim.id());
  }

  /**
   * What two states are to each other, {@code <base>id/relationship/iraq-syria-alliance}.
   *
   * @param strand its words
   * @param sides ids of the two states
   */
  public String relationship(String strand, List<String> sides) {
    return thing("relationship", String.join("-", sides) + "-" + strand.replace(' ', '-'));
  }

  /**
   * A phase, {@code <base>id/phase/iraq-syria-in-force-from-1945-11-08}.
   *
   * @param status its words
   * @param sides ids of the two states
   * @param time when it began or ended; empty where that is not told
   */
  public String phase(String status, List<String> sides, String time) {
    String when = time.replaceAll("[^\\p{L}\\p{N}-]+", "-").replaceAll("-$", "");
    return thing("phase", String.join("-", sides) + "-" + status + "-" + when);
  }

  /** {@code <base>article/iraq-syria-relations}. */
  public String article(String name) {
    return base + "article/" + segment(name);
  }

  /**
   * A place in a text, {@code <base>article/iraq-syria-relations#char=6057,6198}.
   *
   * @param codePoints counted in Unicode code points
   * @see <a href="https://www.rfc-editor.org/rfc/rfc5147">RFC 5147</a>
   */
  public String quotation(String name, Span codePoints) {
    return article(name) + "#char=" + codePoints.start() + "," + codePoints.end();
  }

  /** The link of one entity in one article. */
  public String link(String article, Entity entity) {
    return thing("link", article + "_" + entity.id());
  }

  /**
   * The claim that one place of an article states one fact.
   *
   * @param fact IRI of the fact
   */
  public String claim(String article, Span codePoints, String fact) {
    String key = fact.substring((base + "id/").length());
    String place = codePoints.start() + "-" + codePoints.end();
    return thing("claim", article + "_" + place + "_" + key);
  }

  /** A rule, {@code <base>id/rule/diplomacy-establish}. */
  public String rule(String id) {
    return thing("rule", id);
  }

  /** The run; another version of the software or of its models is another run. */
  public String run(Run run) {
    String hash = sha256(run.version() + "\n" + run.analyzer()).substring(0, 8);
    return thing("run", "entente-" + run.version() + "-" + hash);
  }

  /** The named graph of what people said about links. */
  public String links() {
    return base + "links";
  }

  /** The data set of everything below the base. */
  public String dataset() {
    return base + "dataset";
  }

  /** Prefixes for Turtle: one for each sort of thing, and those that do not depend on the base. */
  public Map<String, String> prefixes() {
    Map<String, String> prefixes = new TreeMap<>(Vocabulary.PREFIXES);
    for (String sort :
        new String[] {
          "actor",
          "place",
          "event",
          "agreement",
          "relationship",
          "phase",
          "situation",
          "claim",
          "link",
          "rule",
          "run"
        }) {
      prefixes.put(sort, base + "id/" + sort + "/");
    }
    prefixes.put("article", base + "article/");
    return Collections.unmodifiableMap(prefixes);
  }

  private String thing(String sort, String key) {
    return base + "id/" + sort + "/" + segment(key);
  }

  /**
   * One path segment in NFC; what is no letter, digit, hyphen or underscore becomes a hyphen, and
   * the sign of a year before 1 CE a word.
   */
  static String segment(String key) {
    String segment =
        Normalizer.normalize(key, Normalizer.Form.NFC)
            .replaceFirst("^-(?=\\d)", "minus-")
            .replaceAll("[^\\p{L}\\p{M}\\p{N}_]+", "-")
            .replaceAll("^-|-$", "");
    if (segment.isEmpty()) {
      throw new IllegalArgumentException("nothing in '" + key + "' can name a thing");
    }
    return segment;
  }

  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
