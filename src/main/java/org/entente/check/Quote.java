package org.entente.check;

import org.apache.jena.rdf.model.Resource;

/**
 * A stretch of a text, as a graph gives it.
 *
 * @param text IRI of the text
 * @param begin first code point
 * @param end code point after the last
 * @param words what stands there
 */
record Quote(String text, int begin, int end, String words) {

  static Quote of(Resource node) {
    return new Quote(
        node.getRequiredProperty(Terms.CONTEXT).getResource().getURI(),
        node.getRequiredProperty(Terms.BEGIN).getInt(),
        node.getRequiredProperty(Terms.END).getInt(),
        node.getRequiredProperty(Terms.ANCHOR_OF).getString());
  }

  boolean contains(Quote other) {
    return text.equals(other.text) && begin <= other.begin && other.end <= end;
  }

  boolean overlaps(Quote other) {
    return text.equals(other.text) && begin < other.end && other.begin < end;
  }
}
