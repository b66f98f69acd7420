package org.entente.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A statement that the graph could tell Wikidata.
 *
 * @param property what it says
 * @param subject of whom or what
 * @param value whom or what it says of it
 * @param times by property; for a statement about a point in time the value itself
 * @param ground where the text says so
 */
record Proposal(
    WikidataProperty property,
    Thing subject,
    Thing value,
    Map<WikidataProperty, Extent> times,
    Ground ground) {
  Proposal {
    times = new LinkedHashMap<>(times);
  }

  /**
   * A thing of the graph.
   *
   * @param iri ours
   * @param label ours
   * @param item Wikidata's; empty where it has none, or several
   */
  record Thing(String iri, String label, String item) {}

  /**
   * Where a fact comes from.
   *
   * @param fact IRI
   * @param article IRI of the text
   * @param url address of the text on the web; empty where not known
   * @param sentence the words
   * @param confidence from 0 to 1
   */
  record Ground(String fact, String article, String url, String sentence, double confidence) {}

  /** In one line, for messages. */
  String summary() {
    return subject.label() + " – " + property.label() + " – " + value.label();
  }
}
