package org.entente.serve.reconcile;

/** The two spaces that a service names in its manifest, and identifiers within them. */
final class Spaces {

  /** Before every identifier of a thing. */
  static final String IDENTIFIERS = "https://w3id.org/entente/id/";

  /** Before every identifier of a type and of most properties. */
  static final String SCHEMA = "https://w3id.org/entente/ontology#";

  static final String KINDS = "https://w3id.org/entente/type/";

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";

  private Spaces() {}

  /**
   * Identifier of a thing: its IRI without the identifier space, or whole where it is elsewhere.
   */
  static String id(String iri) {
    return without(IDENTIFIERS, iri);
  }

  /** IRI of the thing that a client means, who may write the identifier or the whole IRI. */
  static String iri(String id) {
    return id.contains(":") ? id : IDENTIFIERS + id;
  }

  /** Identifier of a type or property, which may be written as IRI or with our prefix. */
  static String term(String name) {
    return without("ent:", without(SCHEMA, name));
  }

  /** Whether this is the IRI of an item of Wikidata. */
  static boolean isItem(String iri) {
    return iri.startsWith(WIKIDATA);
  }

  /** Name of an item, such as Q796, without what may stand before it. */
  static String item(String name) {
    return without("wd:", without("https://www.wikidata.org/wiki/", without(WIKIDATA, name)));
  }

  private static String without(String space, String iri) {
    return iri.startsWith(space) && iri.length() > space.length()
        ? iri.substring(space.length())
        : iri;
  }
}
