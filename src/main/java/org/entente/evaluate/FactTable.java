package org.entente.evaluate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.system.Txn;
import org.entente.article.InputException;

/**
 * The facts of a table as {@code queries/facts.rq} gives it; rows of one fact are merged.
 *
 * @param facts in the order of the table
 */
public record FactTable(List<Fact> facts) {

  /** An argument's place among those of its fact. */
  record Key(String role, String argument) {}

  /** What an argument is called, and its Wikidata items. */
  record Called(Set<String> names, Set<String> items) {}

  /** A stretch of the text in code points. */
  record Stretch(int start, int end) implements Comparable<Stretch> {
    @Override
    public int compareTo(Stretch other) {
      return Comparator.comparingInt(Stretch::start)
          .thenComparingInt(Stretch::end)
          .compare(this, other);
    }
  }

  /** One fact of the table. */
  record Fact(
      String id,
      String kind,
      Set<String> types,
      Map<Key, Called> arguments,
      String status,
      Set<Stretch> evidence,
      Optional<Bounds> bounds) {}

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setAllowMissingColumnNames(true)
          .setTrailingData(true)
          .setLenientEof(true)
          .get();

  public FactTable {
    facts = List.copyOf(facts);
  }

  /**
   * Reads a file.
   *
   * @throws InputException where it is no such table
   */
  public static FactTable read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", "give a table of facts (CSV)");
    }
    return parse(Files.readString(file), file);
  }

  /**
   * The facts of a graph.
   *
   * @param where stands in messages
   */
  public static FactTable of(Dataset graph, Object where) {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    Query query = query();
    Txn.executeRead(
        graph,
        () -> {
          try (QueryExecution execution = QueryExecution.create(query, graph)) {
            ResultSetFormatter.outputAsCSV(csv, execution.execSelect());
          }
        });
    return parse(csv.toString(StandardCharsets.UTF_8), where);
  }

  private static Query query() {
    try (InputStream in = FactTable.class.getResourceAsStream("/org/entente/queries/facts.rq")) {
      if (in == null) {
        throw new IllegalStateException("facts.rq is not on the class path");
      }
      return QueryFactory.create(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @param where stands in messages
   */
  public static FactTable parse(String csv, Object where) {
    Map<String, Growing> facts = new LinkedHashMap<>();
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    try (CSVParser rows = CSVParser.parse(new StringReader(text), FORMAT)) {
      for (String column : List.of("fact", "kind", "type", "role", "arg", "evBegin", "evEnd")) {
        if (!rows.getHeaderNames().contains(column)) {
          throw new InputException(
              where, "no column '" + column + "'", "make the table with queries/facts.rq");
        }
      }
      for (CSVRecord row : rows) {
        facts.computeIfAbsent(value(row, "fact"), id -> new Growing(id, row)).add(row, where);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(where, "no CSV", "make the table with queries/facts.rq");
    }
    return new FactTable(facts.values().stream().map(Growing::fact).toList());
  }

  private static String value(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
  }

  /** A fact of which more rows may come. */
  private static final class Growing {
    private final String id;
    private final String kind;
    private final String status;
    private final Set<String> types = new TreeSet<>();
    private final Map<Key, Called> arguments = new LinkedHashMap<>();
    private final Set<Stretch> evidence = new TreeSet<>();
    private String begin = "";
    private String end = "";

    Growing(String id, CSVRecord row) {
      this.id = id;
      this.kind = value(row, "kind").toLowerCase(Locale.ROOT);
      String said = Names.local(value(row, "status")).toLowerCase(Locale.ROOT);
      this.status = said.isEmpty() ? "actual" : said;
    }

    void add(CSVRecord row, Object where) {
      types.add(Names.local(value(row, "type")));
      if (!value(row, "arg").isEmpty()) {
        Called called =
            arguments.computeIfAbsent(
                new Key(Names.local(value(row, "role")), value(row, "arg")),
                key -> new Called(new HashSet<>(), new HashSet<>()));
        if (!value(row, "argName").isEmpty()) {
          called.names().add(Names.folded(value(row, "argName")));
        }
        if (!value(row, "argQid").isEmpty()) {
          called.items().add(Names.local(value(row, "argQid")));
        }
      }
      begin = value(row, "begin").isEmpty() ? begin : value(row, "begin");
      end = value(row, "end").isEmpty() ? end : value(row, "end");
      if (!value(row, "evBegin").isEmpty()) {
        evidence.add(new Stretch(offset(row, "evBegin", where), offset(row, "evEnd", where)));
      }
    }

    private static int offset(CSVRecord row, String column, Object where) {
      try {
        return (int) Double.parseDouble(value(row, column).strip());
      } catch (NumberFormatException e) {
        throw new InputException(
            where + ", row " + row.getRecordNumber(),
            column + " is '" + value(row, column) + "', no number",
            "make the table with queries/facts.rq");
      }
    }

    Fact fact() {
      return new Fact(id, kind, types, arguments, status, evidence, Bounds.of(begin, end));
    }
  }
}
