package org.entente.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped query parses, answers alike in two stores, and gives the reviewed rows. */
class QueriesTest {

  private static final Path FOLDER = Path.of("queries");
  private static final Model DATA =
      ModelFactory.createDefaultModel().add(Sample.graph()).add(Ontology.load().model());

  /** RDF4J 5.1.6 shares the hidden middle node of a path between the objects of a list. */
  private static final Pattern PATH_WITH_OBJECT_LIST =
      Pattern.compile("\\S+:\\w+[/|^]\\S+\\s+[?\\w:]+\\s*,");

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rq"))
          .sorted()
          .toList();
    }
  }

  static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean federated(String query) {
    return query.contains("# federated:");
  }

  @Test
  void answersTwentyOneQuestions() throws IOException {
    assertThat(names().stream().filter(name -> name.matches("\\d\\d-.*")))
        .hasSize(21)
        .allSatisfy(name -> assertThat(name).matches("\\d\\d-[a-z-]+\\.rq"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatItAsksAndAvoidsTheTrap(String name) {
    String query = read(name);
    assertThat(query.lines().limit(3).map(line -> line.replaceFirst(":.*", "")))
        .containsExactly("# title", "# question", "# expects");
    assertThat(PATH_WITH_OBJECT_LIST.matcher(query).find()).isFalse();
    Query parsed = QueryFactory.create(query);
    assertThat(parsed.isSelectType()).isTrue();
    assertThat(query.contains("SERVICE")).isEqualTo(federated(query));
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersAlikeInJenaAndRdf4j(String name) {
    String query = read(name);
    if (!federated(query)) {
      assertThat(inRdf4j(query)).isEqualTo(inJena(query, DATA));
    }
  }

  @Test
  void givesTheReviewedRows() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : names()) {
      String query = read(name);
      if (!federated(query)) {
        List<String> rows = inJena(query, DATA);
        assertThat(rows).as("%s answers something on the sample", name).isNotEmpty();
        all.append("== ").append(name).append(" (").append(rows.size()).append(")\n");
        rows.forEach(row -> all.append(row).append('\n'));
      }
    }
    Golden.assertMatches("queries.txt", all.toString());
  }

  @Test
  void loadsInRdf4jWithTheSameCount() throws IOException {
    String turtle = new TurtleWriter(new Iris().prefixes()).write(Sample.graph());
    SailRepository repository = new SailRepository(new MemoryStore());
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.add(new StringReader(turtle), RDFFormat.TURTLE);
      assertThat(connection.size()).isEqualTo(Sample.graph().size());
    } finally {
      repository.shutDown();
    }
  }

  // ---- rows as sorted text, numbers by value

  static List<String> inJena(String query, Model model) {
    List<String> rows = new ArrayList<>();
    try (QueryExecution execution = QueryExecution.model(model).query(query).build()) {
      ResultSet results = execution.execSelect();
      while (results.hasNext()) {
        QuerySolution solution = results.next();
        TreeMap<String, String> row = new TreeMap<>();
        solution
            .varNames()
            .forEachRemaining(variable -> row.put(variable, text(solution.get(variable).asNode())));
        rows.add(row.toString());
      }
    }
    rows.sort(null);
    return rows;
  }

  private static String text(Node node) {
    if (node.isURI()) {
      return "<" + node.getURI() + ">";
    }
    return text(
        node.getLiteralLexicalForm(), node.getLiteralDatatypeURI(), node.getLiteralLanguage());
  }

  private static List<String> inRdf4j(String query) {
    return inRdf4j(query, DATA);
  }

  static List<String> inRdf4j(String query, Model data) {
    String turtle = new TurtleWriter(new Iris().prefixes()).write(data);
    SailRepository repository = new SailRepository(new MemoryStore());
    List<String> rows = new ArrayList<>();
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.add(new StringReader(turtle), RDFFormat.TURTLE);
      try (TupleQueryResult results =
          connection.prepareTupleQuery(QueryLanguage.SPARQL, query).evaluate()) {
        while (results.hasNext()) {
          BindingSet solution = results.next();
          TreeMap<String, String> row = new TreeMap<>();
          solution.forEach(binding -> row.put(binding.getName(), text(binding.getValue())));
          rows.add(row.toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      repository.shutDown();
    }
    rows.sort(null);
    return rows;
  }

  private static String text(Value value) {
    if (value instanceof Literal literal) {
      return text(
          literal.getLabel(),
          literal.getDatatype().stringValue(),
          literal.getLanguage().orElse(""));
    }
    return "<" + value.stringValue() + ">";
  }

  private static String text(String label, String datatype, String language) {
    boolean number =
        Stream.of(XSDDatatype.XSDinteger, XSDDatatype.XSDdecimal, XSDDatatype.XSDnonNegativeInteger)
            .anyMatch(type -> type.getURI().equals(datatype));
    if (number) {
      return new BigDecimal(label).stripTrailingZeros().toPlainString();
    }
    return '"' + label + '"' + (language.isEmpty() ? "" : "@" + language);
  }
}
