/**
 * Claims to RDF; the only package that names terms of the ontology.
 *
 * <p>In: {@code ClaimedArticle}. Out: a graph, Turtle files. Depends on: text, time, article,
 * language, mention, entity, claim; Jena.
 */
@NullMarked
package org.entente.graph;

import org.jspecify.annotations.NullMarked;
