package org.entente.serve.page;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** The description of the data set (VoID, W3C 2011), with the addresses where it is to be had. */
public final class VoidDescription {

  /** Where clients look for it (RFC 8615). */
  public static final String PATH = "/.well-known/void";

  private static final String USUAL = "https://w3id.org/entente/dataset";

  private VoidDescription() {}

  /** The data set's IRI: the one that the data tell and no other contains, else the usual one. */
  public static String dataset(Dataset data) {
    return data.calculateRead(
        () ->
            data
                .getDefaultModel()
                .listSubjectsWithProperty(RDF.type, VOID.Dataset)
                .toList()
                .stream()
                .filter(Resource::isURIResource)
                .map(Resource::getURI)
                .min(Comparator.comparingInt(String::length).thenComparing(iri -> iri))
                .orElse(USUAL));
  }

  /**
   * What the data tell of the data set, and where this server has it.
   *
   * @param base address of this server
   * @param files names of the files below {@code /data/}
   */
  public static Model of(Dataset data, String base, Collection<String> files) {
    String iri = dataset(data);
    Model model = ModelFactory.createDefaultModel();
    data.executeRead(
        () -> {
          model.setNsPrefixes(data.getDefaultModel().getNsPrefixMap());
          copy(data.getDefaultModel().getResource(iri), model);
        });
    model.setNsPrefix("void", VOID.getURI());
    Resource set = model.getResource(iri);
    set.addProperty(RDF.type, VOID.Dataset);
    set.addProperty(VOID.sparqlEndpoint, model.createResource(base + "/sparql"));
    if (!set.hasProperty(VOID.triples)) {
      long triples = data.calculateRead(() -> data.getDefaultModel().size());
      set.addLiteral(VOID.triples, triples);
    }
    files.forEach(
        file ->
            set.addProperty(
                VOID.dataDump, model.createResource(base + "/data/" + Html.encoded(file))));
    return model;
  }

  /** Its statements and those of its parts, whose IRIs begin with its own. */
  private static void copy(Resource set, Model model) {
    Deque<Resource> open = new ArrayDeque<>();
    Set<Resource> seen = new HashSet<>();
    open.push(set);
    while (!open.isEmpty()) {
      Resource part = open.pop();
      if (seen.add(part)) {
        model.add(part.listProperties());
        part.listProperties().toList().stream()
            .map(statement -> statement.getObject())
            .filter(RDFNode::isURIResource)
            .map(RDFNode::asResource)
            .filter(object -> object.getURI().startsWith(set.getURI()))
            .forEach(open::push);
      }
    }
  }
}
