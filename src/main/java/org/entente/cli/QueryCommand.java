package org.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
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
    exitCodeList = {"0:answered", "2:the query or the graph cannot be used"},
    footer = {"", "Example:", "  entente query queries/facts.rq --format csv > facts.csv"})
public final class QueryCommand implements Callable<Integer> {

  /** Forms of an answer. */
  enum Format {
    text,
    csv,
    tsv,
    json,
    xml,
    ttl
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE.rq", description = "A SPARQL query.")
  private Path file = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "target/graph",
      description = "Folder of Turtle files. Default: ${DEFAULT-VALUE}")
  private Path data = Path.of("target/graph");

  @Option(
      names = "--format",
      defaultValue = "text",
      description =
          "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}; graphs always come as ttl")
  private Format format = Format.text;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(file.toString(), "no such file", "give the path of a query");
    }
    Query query = parse();
    Dataset dataset = Data.load(data);
    // A query file from elsewhere must not make this machine call others.
    ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    dataset.begin(ReadWrite.READ);
    try (QueryExecution execution = QueryExecution.create(query, dataset)) {
      if (query.isSelectType()) {
        select(execution, bytes);
      } else if (query.isAskType()) {
        bytes.write((execution.execAsk() + "\n").getBytes(StandardCharsets.UTF_8));
      } else {
        RDFDataMgr.write(
            bytes,
            query.isConstructType() ? execution.execConstruct() : execution.execDescribe(),
            Lang.TURTLE);
      }
    } finally {
      dataset.end();
    }
    spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private Query parse() throws IOException {
    try {
      return QueryFactory.create(Files.readString(file, StandardCharsets.UTF_8));
    } catch (QueryParseException e) {
      throw new UsageException(
          file + ":" + e.getLine() + ":" + e.getColumn(),
          String.valueOf(e.getMessage()).lines().findFirst().orElse("no SPARQL query"),
          "only SELECT, ASK, CONSTRUCT and DESCRIBE are run");
    }
  }

  private void select(QueryExecution execution, ByteArrayOutputStream bytes) {
    switch (format) {
      case csv -> ResultSetFormatter.output(bytes, execution.execSelect(), ResultSetLang.RS_CSV);
      case tsv -> ResultSetFormatter.output(bytes, execution.execSelect(), ResultSetLang.RS_TSV);
      case json -> ResultSetFormatter.output(bytes, execution.execSelect(), ResultSetLang.RS_JSON);
      case xml -> ResultSetFormatter.output(bytes, execution.execSelect(), ResultSetLang.RS_XML);
      case ttl, text -> ResultSetFormatter.out(bytes, execution.execSelect(), execution.getQuery());
    }
  }
}
