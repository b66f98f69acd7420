package org.entente.serve.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.entente.serve.http.Format;

/** A model as text, in a fixed order, so that the same data have the same tag. */
public final class RdfText {

  private static final Comparator<Triple> ORDER =
      Comparator.comparing((Triple triple) -> key(triple.getSubject()))
          .thenComparing(triple -> !triple.getPredicate().equals(RDF.type.asNode()))
          .thenComparing(triple -> key(triple.getPredicate()))
          .thenComparing(triple -> key(triple.getObject()));

  private RdfText() {}

  /**
   * Writes a model.
   *
   * @param form any but HTML
   */
  public static String write(Model model, Format form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (form == Format.JSON_LD) {
      RDFWriter.source(model).format(RDFFormat.JSONLD11).output(out);
      return out.toString(StandardCharsets.UTF_8);
    }
    List<Triple> triples = model.getGraph().find().toList().stream().sorted(ORDER).toList();
    RDFFormat format = form == Format.TURTLE ? RDFFormat.TURTLE_BLOCKS : RDFFormat.NTRIPLES_UTF8;
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
    stream.start();
    if (form == Format.TURTLE) {
      new TreeMap<>(model.getNsPrefixMap()).forEach(stream::prefix);
    }
    triples.forEach(stream::triple);
    stream.finish();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String key(Node node) {
    return node.toString();
  }
}
