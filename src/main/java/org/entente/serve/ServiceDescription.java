package org.entente.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.entente.serve.http.Address;
import org.entente.serve.http.Format;
import org.entente.serve.page.RdfText;
import org.entente.serve.page.VoidDescription;

/**
 * What the endpoint can do and how much it does for one query, in the words of SPARQL 1.1 Service
 * Description (W3C, 2013). It has no word for limits; they are property values of schema.org.
 */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String SCHEMA = "https://schema.org/";

  private static final List<String> RESULT_FORMATS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "JSON-LD",
          "RDF_XML");

  private final Dataset data;
  private final Limits limits;
  private final Address address;
  private final long triples;
  private final Map<String, Long> graphs = new TreeMap<>();

  ServiceDescription(Dataset data, Limits limits, Address address) {
    this.data = data;
    this.limits = limits;
    this.address = address;
    this.triples = data.calculateRead(() -> data.getDefaultModel().size());
    data.executeRead(
        () ->
            data.listNames()
                .forEachRemaining(name -> graphs.put(name, data.getNamedModel(name).size())));
  }

  String of(HttpServletRequest request, Format form) {
    return RdfText.write(model(address.of(request)), form);
  }

  Model model(String base) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("sd", SD).setNsPrefix("schema", SCHEMA).setNsPrefix("formats", FORMATS);
    model.setNsPrefix("void", VOID.getURI()).setNsPrefix("rdfs", RDFS.getURI());
    model.setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    String url = base + FrontDoor.SPARQL;
    Resource dataset = model.createResource(VoidDescription.dataset(data));
    Resource defaultGraph = model.createResource(url + "#default-graph");
    Resource service =
        model
            .createResource(url)
            .addProperty(RDF.type, sd("Service"))
            .addProperty(property("endpoint"), model.createResource(url))
            .addProperty(property("supportedLanguage"), sd("SPARQL11Query"))
            .addProperty(property("defaultDataset"), dataset)
            .addProperty(RDFS.label, "Entente: SPARQL 1.1 query, read-only", "en")
            .addProperty(
                RDFS.comment,
                "No update, no SERVICE, no graph is fetched; functions are those of SPARQL and"
                    + " XPath. Beyond a limit the answer is an error, never a part.",
                "en");
    RESULT_FORMATS.forEach(
        form ->
            service.addProperty(property("resultFormat"), model.createResource(FORMATS + form)));
    limit(service, "timeout", "longest run of a query", limits.timeoutSeconds(), "SEC");
    limit(service, "max-rows", "most rows or triples of an answer", limits.maxRows(), "C62");
    limit(service, "max-bytes", "most bytes of an answer", limits.maxBytes(), "AD");
    limit(service, "max-queries", "costly queries at once", limits.maxQueries(), "C62");
    limit(service, "max-query", "longest query in characters", GuardedQuery.MAX_QUERY, "C62");
    dataset
        .addProperty(RDF.type, sd("Dataset"))
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(VOID.sparqlEndpoint, service)
        .addProperty(RDFS.seeAlso, model.createResource(base + VoidDescription.PATH))
        .addProperty(property("defaultGraph"), defaultGraph);
    defaultGraph.addProperty(RDF.type, sd("Graph")).addLiteral(VOID.triples, triples);
    int number = 0;
    for (Map.Entry<String, Long> graph : graphs.entrySet()) {
      number++;
      Resource content = model.createResource(url + "#graph-" + number);
      content.addProperty(RDF.type, sd("Graph")).addLiteral(VOID.triples, (long) graph.getValue());
      Resource named = model.createResource(url + "#named-graph-" + number);
      named
          .addProperty(RDF.type, sd("NamedGraph"))
          .addProperty(property("name"), model.createResource(graph.getKey()))
          .addProperty(property("graph"), content);
      dataset.addProperty(property("namedGraph"), named);
    }
    return model;
  }

  /** Units are codes of UN/CEFACT, as schema.org asks for. */
  private static void limit(Resource service, String name, String label, long most, String unit) {
    Model model = service.getModel();
    service.addProperty(
        model.createProperty(SCHEMA, "additionalProperty"),
        model
            .createResource(service.getURI() + "#" + name)
            .addProperty(RDF.type, model.createResource(SCHEMA + "PropertyValue"))
            .addProperty(model.createProperty(SCHEMA, "propertyID"), name)
            .addProperty(model.createProperty(SCHEMA, "name"), label, "en")
            .addLiteral(model.createProperty(SCHEMA, "maxValue"), most)
            .addProperty(model.createProperty(SCHEMA, "unitCode"), unit));
  }

  private static Resource sd(String name) {
    return ResourceFactory.createResource(SD + name);
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(SD, name);
  }
}
