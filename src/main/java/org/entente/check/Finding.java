package org.entente.check;

/**
 * One way in which a graph breaks the shapes.
 *
 * @param node IRI of the thing that is wrong
 * @param shape IRI of the shape that it breaks
 * @param message what is wrong, with the value where there is one
 * @param remedy what to do
 * @param blocking whether the graph must not be published
 */
public record Finding(String node, String shape, String message, String remedy, boolean blocking) {

  /** {@code node: message; remedy [shape]}. */
  @Override
  public String toString() {
    return node + ": " + message + "; " + remedy + " [" + shape + "]";
  }
}
