package org.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.update.UpdateFactory;
import org.entente.serve.QueryPolicy;
import org.entente.serve.RefusedQueryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the extracted graph. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Run a SPARQL query on the extracted graph.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:answered", "2:the query or the graph cannot be used"},
    footer = {
      "",
      "Examples:",
      "  entente query queries/01-timeline.rq",
      "  entente query queries/facts.rq --format csv > facts.csv",
      "  entente query --remote queries/17-wikidata-relations.rq   calls query.wikidata.org"
    })
public final class QueryCommand implements Callable<Integer> {

  /** Forms of an answer. */
  enum Format {
    text,
    csv,
    tsv,
    json,
    xml,
    ttl;

    /** The form of a table, where this is one. */
    Optional<Lang> table() {
      return switch (this) {
        case csv -> Optional.of(ResultSetLang.RS_CSV);
        case tsv -> Optional.of(ResultSetLang.RS_TSV);
        case json -> Optional.of(ResultSetLang.RS_JSON);
        case xml -> Optional.of(ResultSetLang.RS_XML);
        case text, ttl -> Optional.empty();
      };
    }

    /** The form of a graph, where this is one. */
    Optional<Lang> graph() {
      return switch (this) {
        case text, ttl -> Optional.of(Lang.TURTLE);
        case json -> Optional.of(Lang.JSONLD);
        case xml -> Optional.of(Lang.RDFXML);
        case csv, tsv -> Optional.empty();
      };
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE.rq", description = "A SPARQL query.")
  private Path file = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of Turtle files. Default: target/graph")
  private @Nullable Path data;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private Format format = Format.text;

  @Option(
      names = "--remote",
      description = "Let SERVICE call other endpoints, as queries/17-wikidata-relations.rq does.")
  private boolean remote;

  @Override
  public Integer call() throws IOException {
    Query query = parse();
    if ((query.isSelectType() && format == Format.ttl)
        || (query.isConstructType() && format.graph().isEmpty())
        || (query.isDescribeType() && format.graph().isEmpty())) {
      throw new UsageException(
          "--format " + format,
          "not a form of this query's answer",
          query.isSelectType() ? "take text, csv, tsv, json or xml" : "take ttl, json or xml");
    }
    Dataset dataset = Data.load(Optional.ofNullable(data).orElseGet(Home::graph));
    // A query file from elsewhere must not make this machine call others, or run what it names.
    QueryPolicy.close(dataset.getContext(), remote);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    dataset.begin(ReadWrite.READ);
    try (QueryExecution execution = QueryExecution.create(query, dataset)) {
      write(execution, bytes);
    } catch (QueryException e) {
      throw new UsageException(file, "cannot be answered: " + oneLine(e), "change the query");
    } finally {
      dataset.end();
    }
    spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private void write(QueryExecution execution, ByteArrayOutputStream bytes) {
    Query query = execution.getQuery();
    if (query.isSelectType() && format.table().isPresent()) {
      ResultSetFormatter.output(bytes, execution.execSelect(), format.table().get());
    } else if (query.isSelectType()) {
      ResultSetFormatter.out(bytes, execution.execSelect(), query);
    } else if (query.isAskType() && format.table().isPresent()) {
      ResultSetFormatter.output(bytes, execution.execAsk(), format.table().get());
    } else if (query.isAskType()) {
      bytes.writeBytes((execution.execAsk() + "\n").getBytes(StandardCharsets.UTF_8));
    } else {
      RDFDataMgr.write(
          bytes,
          query.isConstructType() ? execution.execConstruct() : execution.execDescribe(),
          format.graph().orElse(Lang.TURTLE));
    }
  }

  private Query parse() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(file, "no such file", "give the path of a query");
    }
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new UsageException(file, "not UTF-8", "give a SPARQL query as plain text");
    }
    try {
      Query query = QueryFactory.create(text);
      if (query.isJsonType()) {
        throw new UsageException(file, "a JSON query", "write SELECT, ASK, CONSTRUCT or DESCRIBE");
      }
      QueryPolicy.check(query, remote);
      return query;
    } catch (RefusedQueryException e) {
      throw new UsageException(
          file, String.valueOf(e.getMessage()), "change the query, or see --remote");
    } catch (QueryParseException e) {
      if (isUpdate(text)) {
        throw new UsageException(file, "an update; the graph is read-only", "write a query");
      }
      throw new UsageException(where(e), oneLine(e), "correct the query");
    } catch (QueryException e) {
      throw new UsageException(file, oneLine(e), "correct the query");
    }
  }

  private static boolean isUpdate(String text) {
    try {
      return !UpdateFactory.create(text).getOperations().isEmpty();
    } catch (QueryException e) {
      return false;
    }
  }

  private String where(QueryParseException e) {
    return e.getLine() < 1 ? file.toString() : file + ":" + e.getLine() + ":" + e.getColumn();
  }

  private static String oneLine(QueryException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no SPARQL query").strip();
  }
}
