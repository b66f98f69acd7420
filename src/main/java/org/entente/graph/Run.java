package org.entente.graph;

/**
 * Which software read the text. It holds no time of day: equal runs give equal graphs.
 *
 * @param version version of Entente, such as {@code 0.1.0}
 * @param analyzer name and version of the language toolkit and its models
 */
public record Run(String version, String analyzer) {}
