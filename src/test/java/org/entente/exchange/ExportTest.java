package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.entente.article.InputException;
import org.entente.graph.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered to Wikidata is told as fact, sure, linked, new, sourced, and no more exact. */
class ExportTest {

  private static final Path SLICES = Path.of("src/test/resources/exchange");
  private static final String URL = "https://example.org/w?title=A%22&oldid=1";

  @TempDir private Path folder = Path.of("");

  private static final String SMALL =
      """
      @prefix ent: <https://w3id.org/entente/ontology#> .
      @prefix ety: <https://w3id.org/entente/type/> .
      @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix wd: <http://www.wikidata.org/entity/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix x: <https://w3id.org/entente/id/x/> .
      @prefix a: <https://w3id.org/entente/article/> .

      x:iraq a ent:Actor, ent:State ; rdfs:label "Iraq" ; skos:exactMatch wd:Q796 .
      x:egypt a ent:Actor, ent:State ; rdfs:label "Egypt" ; skos:exactMatch wd:Q79 .
      x:syria a ent:Actor, ent:State ; rdfs:label "Syria" ; skos:closeMatch wd:Q858 .
      x:torn a ent:Actor, ent:State ; rdfs:label "Torn" ; skos:exactMatch wd:Q794, wd:Q858 .
      x:un a ent:Actor, ent:Organization ; rdfs:label "United Nations" ; skos:exactMatch wd:Q1065 .
      x:saddam a ent:Actor, ent:Person ; rdfs:label "Saddam Hussein" ; skos:exactMatch wd:Q1316 .
      x:president skos:prefLabel "President" ; skos:exactMatch wd:Q7172 .
      x:king skos:prefLabel "King" .
      x:pact a ent:Agreement ; rdfs:label "Pact" ; skos:exactMatch wd:Q211674 ; ent:edtf "1978" ;
        ent:earliestStart "1978-01-01"^^xsd:date ; ent:latestEnd "1978-12-31"^^xsd:date ;
        ent:evidence a:t.1 ; ent:confidence 0.9 .
      a:t.1 nif:sentence a:t.s ; nif:beginIndex 1 ; nif:referenceContext a:t .
      a:t.s nif:anchorOf "They signed \\"it\\" <b>\\n & more." .

      x:signing a ent:Event, ent:AgreementEvent ; ent:kind ety:AgreementSigned ; ent:concludes x:pact ;
        ent:participant x:iraq, x:egypt, x:syria, x:torn ; ent:confidence 0.9 ; ent:evidence a:t.1 ;
        ent:earliestStart "1978-10-01"^^xsd:date ; ent:latestStart "1978-10-31"^^xsd:date ;
        ent:earliestEnd "1978-10-01"^^xsd:date ; ent:latestEnd "1978-10-31"^^xsd:date .
      x:alleged a ent:ReportedSituation ; ent:kind ety:AgreementSigned ; ent:concludes x:pact ;
        ent:participant x:un ; ent:confidence 0.9 ; ent:evidence a:t.1 .
      x:member a ent:Membership, ent:Relationship ; ent:member x:iraq ; ent:organization x:un ;
        ent:confidence 0.9 ; ent:evidence a:t.1 ; ent:edtf "-0043" ;
        ent:earliestYear -43 ; ent:latestYear -43 .
      x:guess a ent:Membership, ent:Relationship ; ent:member x:egypt ; ent:organization x:un ;
        ent:confidence 0.5 ; ent:evidence a:t.1 .
      x:tenure a ent:Tenure, ent:Relationship ; ent:holder x:saddam ; ent:office x:president ;
        ent:confidence 0.9 ; ent:evidence a:t.1 ;
        ent:earliestStart "1979-07-16"^^xsd:date ; ent:latestStart "1979-07-16"^^xsd:date ;
        ent:earliestEnd "2003-01-01"^^xsd:date ; ent:latestEnd "2004-12-31"^^xsd:date .
      x:reign a ent:Tenure, ent:Relationship ; ent:holder x:saddam ; ent:office x:king ;
        ent:confidence 0.9 ; ent:evidence a:t.1 .
      """;

  private static Dataset small() {
    Dataset data = DatasetFactory.createTxnMem();
    RDFParser.fromString(SMALL, Lang.TURTLE).parse(data);
    return data;
  }

  private static Dataset sample() {
    Dataset data = DatasetFactory.createTxnMem();
    data.executeWrite(() -> data.getDefaultModel().add(Sample.graph()));
    return data;
  }

  private static Map<String, String> export(
      Dataset data, double confidence, List<String> existing, Map<String, String> sources)
      throws IOException {
    return new Export(
            new Export.Settings(
                confidence, existing, sources, Optional.of(LocalDate.of(2026, 11, 24)), "Test/1"),
            message -> {})
        .of(data)
        .files();
  }

  private static List<String> lines(Map<String, String> files) {
    List<String> lines = files.getOrDefault("quickstatements.txt", "").lines().toList();
    lines.forEach(QuickStatementsReader::read);
    return lines;
  }

  @Test
  void offersWhatIsLinkedSureAndToldAsFact() throws IOException {
    Map<String, String> files = export(small(), 0.85, List.of(), Map.of("t", URL));
    String source = "\tS854\t\"" + URL + "\"\tS813\t+2026-11-24T00:00:00Z/11";
    assertThat(lines(files))
        .containsExactly(
            "Q1316\tP39\tQ7172\tP580\t+1979-07-16T00:00:00Z/11" + source,
            "Q211674\tP1891\tQ79\tP585\t+1978-10-00T00:00:00Z/10" + source,
            "Q211674\tP1891\tQ796\tP585\t+1978-10-00T00:00:00Z/10" + source,
            "Q796\tP463\tQ1065\tP580\t-0044-00-00T00:00:00Z/9/J\tP582\t-0044-00-00T00:00:00Z/9/J"
                + source);
    assertThat(files.get("left-out.tsv"))
        .contains(
            "Pact\tsignatory\tSyria\tSyria has no one item",
            "Pact\tsignatory\tTorn\tTorn has no one item",
            "Egypt\tmember of\tUnited Nations\tconfidence 0.5, less than 0.85",
            "Saddam Hussein\tposition held\tKing\tKing has no one item")
        .doesNotContain("Pact\tsignatory\tUnited Nations");
  }

  @Test
  void offersNothingWithoutTheAddressOfTheText() throws IOException {
    Map<String, String> files = export(small(), 0, List.of(), Map.of("other", URL));
    assertThat(lines(files)).isEmpty();
    assertThat(files.get("left-out.tsv"))
        .contains("no address of the text t; give it with --source-url");
  }

  @Test
  void textsOfAUrlCannotEndACell() {
    assertThat(QuickStatements.quoted("a\"b\tc\nd|e")).isEqualTo("\"a%22b%09c%0Ad%7Ce\"");
  }

  @Test
  void restoredRelationsAreOneStatementWithoutAnEnd() throws IOException {
    Map<String, String> files = export(sample(), 0, List.of(), Map.of("sample", URL));
    assertThat(lines(files))
        .filteredOn(line -> line.contains("\tP530\t"))
        .hasSize(2)
        .allMatch(line -> line.contains("\tP580\t+1945-11-08T00:00:00Z/11\tS854\t"))
        .anyMatch(line -> line.startsWith("Q796\tP530\tQ858\t"))
        .anyMatch(line -> line.startsWith("Q858\tP530\tQ796\t"));
    assertThat(files.get("left-out.tsv")).contains("a later stretch");
  }

  @Test
  void relationsThatBrokeAgainAreNotOffered() throws IOException {
    Dataset broken = sample();
    broken.executeWrite(
        () -> {
          Model graph = broken.getDefaultModel();
          graph.add(
              graph.createResource(
                  "https://w3id.org/entente/id/phase/iraq-syria-in-force-from-2006-11"),
              graph.createProperty("https://w3id.org/entente/ontology#latestEnd"),
              graph.createTypedLiteral("2012-12-31", XSDDatatype.XSDdate));
        });
    Map<String, String> files = export(broken, 0, List.of(), Map.of("sample", URL));
    assertThat(lines(files)).noneMatch(line -> line.contains("\tP530\t"));
    assertThat(files.get("left-out.tsv")).contains("several stretches");
  }

  @Test
  void seesWhatWikidataHasAndWhereItDiffers() throws IOException {
    for (String slice : List.of("slice.json", "slice.ttl")) {
      Map<String, String> files =
          export(sample(), 0, List.of(SLICES.resolve(slice).toString()), Map.of());
      String theirs = slice.endsWith("json") ? "1944" : "1946-01-01";
      assertThat(files.getOrDefault("differs-from-wikidata.tsv", "").lines())
          .as(slice)
          .hasSize(2)
          .last()
          .asString()
          .startsWith("Q796\tIraq\tP530\tQ858\tSyria\tstart time\t1945-11-08\t" + theirs + "\t")
          .contains("Syria and Iraq established diplomatic relations on 8 November 1945");
      assertThat(files.get("differs-from-wikidata.html"))
          .contains("1 time differs", "1945-11-08", theirs, "https://example.org/")
          .doesNotContain("<relations>");
    }
  }

  @Test
  void offersNothingThatWikidataHas() throws IOException {
    String had = "Q211674\tP1891\tQ79\t";
    String item =
        "{\"id\":\"Q211674\",\"claims\":{\"P1891\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q79\"}}}%s}]}},";
    Path dated =
        write(
            "a.json",
            item.formatted(
                ",\"qualifiers\":{\"P585\":[{\"datavalue\":{\"value\":{\"time\":\"+1978-00-00T00:00:00Z\",\"precision\":9}}}]}"));
    Map<String, String> files = export(small(), 0.85, List.of(dated.toString()), Map.of("t", URL));
    assertThat(lines(files)).hasSize(3).noneMatch(line -> line.startsWith(had));
    assertThat(files.get("left-out.tsv")).contains("Pact\tsignatory\tEgypt\tWikidata has it");
    assertThat(files.get("differs-from-wikidata.tsv")).hasLineCount(1);
    // Without any date there, ours is new.
    Path bare = write("b.json", item.formatted(""));
    assertThat(lines(export(small(), 0.85, List.of(bare.toString()), Map.of("t", URL))))
        .anyMatch(line -> line.startsWith(had));
  }

  @Test
  void comparesTheTimesOfNamedThings() throws IOException {
    Path slice =
        write(
            "n.nt",
            "<http://www.wikidata.org/entity/Q211674> <http://www.wikidata.org/prop/direct/P585> \"1916-05-16T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n");
    assertThat(
            export(small(), 0.85, List.of(slice.toString()), Map.of())
                .get("differs-from-wikidata.tsv"))
        .contains("Q211674\tPact\tP585\t\t\tpoint in time\t1978-01-01/1978-12-31\t1916-05-16\t");
  }

  @Test
  void readsPackedSlices() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(Files.readAllBytes(SLICES.resolve("slice.json")));
    }
    Path slice = Files.write(folder.resolve("slice.json.gz"), bytes.toByteArray());
    assertThat(
            export(sample(), 0, List.of(slice.toString()), Map.of())
                .get("differs-from-wikidata.tsv"))
        .hasLineCount(2);
  }

  @Test
  void saysWhichLineOfASliceIsBroken() throws IOException {
    Path slice =
        write("bad.json", "[\n{\"id\": \"Q796\", \"claims\": []},\n{\"id\": \"Q858\", \n]\n");
    assertThatThrownBy(() -> export(small(), 0, List.of(slice.toString()), Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(slice + ":3: no item of Wikidata");
    Path rdf = write("bad.ttl", "<x:s> <x:p>");
    assertThatThrownBy(() -> export(small(), 0, List.of(rdf.toString()), Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(rdf + ": no RDF");
    assertThatThrownBy(() -> export(small(), 0, List.of("nowhere.json"), Map.of()))
        .hasMessageStartingWith("nowhere.json: no such file");
  }

  @Test
  void asksAnEndpointOnlyWhenTold() throws IOException {
    AtomicReference<String> agent = new AtomicReference<>("");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/sparql",
        exchange -> {
          agent.set(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
          ByteArrayOutputStream graph = new ByteArrayOutputStream();
          RDFDataMgr.write(
              graph,
              RDFDataMgr.loadModel(SLICES.resolve("slice.ttl").toUri().toString()),
              Lang.TURTLE);
          exchange.getResponseHeaders().add("Content-Type", "text/turtle");
          exchange.sendResponseHeaders(200, graph.size());
          exchange.getResponseBody().write(graph.toByteArray());
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/sparql";
      assertThat(export(sample(), 0, List.of(url), Map.of()).get("differs-from-wikidata.tsv"))
          .contains("1946-01-01");
      assertThat(agent.get()).isEqualTo("Test/1");
      assertThatThrownBy(
              () -> export(sample(), 0, List.of(url.replace("sparql", "gone")), Map.of()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("no answer");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void tableForOpenRefineHasTheItemsInAColumn() throws IOException {
    String table = export(sample(), 0, List.of(), Map.of()).getOrDefault("openrefine.csv", "");
    assertThat(table)
        .startsWith("name,type,iri,item,fact,kind,partner,partner_iri,partner_item,")
        .contains("Iraq,State,https://w3id.org/entente/id/actor/iraq,Q796,")
        .contains(
            ",DiplomaticRelationsEstablished,Syria,https://w3id.org/entente/id/actor/syria,Q858,1945-11-08,1945-11-08,1945-11-08,")
        .doesNotContain("situation/");
  }

  @Test
  void everyPropertyHasASourceThatConfirmsIt() {
    assertThat(WikidataProperties.resource("properties.tsv").lines().skip(2))
        .isNotEmpty()
        .allMatch(line -> line.matches("P\\d+\\t[^\\t]+\\t[^\\t]+"))
        .noneMatch(line -> line.contains("memory"));
  }

  @Test
  void sameInputGivesTheSameBytes() throws IOException {
    assertThat(export(sample(), 0, List.of(), Map.of("sample", URL)))
        .isEqualTo(export(sample(), 0, List.of(), Map.of("sample", URL)));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
