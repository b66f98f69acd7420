package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Literal;
import org.entente.claim.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why the graph says something. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Say which words, rule and confidence stand behind a fact, or what an actor is.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:explained", "2:the graph cannot be used or has no such thing"},
    footer = {
      "",
      "Examples:",
      "  entente explain event/1945-11-08-diplomatic-relations-established-iraq-syria",
      "  entente explain https://w3id.org/entente/id/actor/iraq"
    })
public final class ExplainCommand implements Callable<Integer> {

  private static final String PREFIXES =
      """
      PREFIX ent:  <https://w3id.org/entente/ontology#>
      PREFIX nif:  <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static final String FACT =
      """
      SELECT ?label ?kind ?category ?status ?when ?words ?source ?confidence WHERE {
        ?it rdfs:label ?label ; ent:kind ?kind ; ent:category ?category .
        OPTIONAL { ?it ent:factuality ?status }
        OPTIONAL { ?it ent:edtf ?when }
        OPTIONAL { ?it ent:timeText ?words }
        OPTIONAL { ?it ent:attributedTo/rdfs:label ?source }
        OPTIONAL { ?it ent:confidence ?confidence }
      } ORDER BY ?label ?kind ?words LIMIT 1""";

  private static final String ARGUMENTS =
      """
      SELECT ?role ?arg ?name WHERE { ?it ?property ?arg . ?arg rdfs:label ?name .
        BIND(STRAFTER(STR(?property), STR(ent:)) AS ?role) } ORDER BY ?role ?arg ?name""";

  private static final String EVIDENCE =
      """
      SELECT DISTINCT ?kind ?rule ?confidence ?text ?first ?begin ?end ?article WHERE {
        ?claim a ent:Claim ; rdf:subject ?it ; rdf:object ?kind ; ent:rule ?rule ;
          ent:confidence ?confidence ; ent:evidence ?evidence .
        ?evidence nif:beginIndex ?begin ; nif:endIndex ?end ; nif:sentence ?sentence .
        ?sentence nif:anchorOf ?text ; nif:beginIndex ?first ; nif:referenceContext ?source .
        ?source rdfs:label ?article .
      } ORDER BY ?article ?begin ?rule""";

  private static final String TYPES =
      "SELECT ?type WHERE { ?it a ?type FILTER(STRSTARTS(STR(?type), STR(ent:))) } ORDER BY ?type";

  private static final String NAMES =
      "SELECT DISTINCT ?name WHERE { ?it rdfs:label|skos:altLabel ?name } ORDER BY ?name";

  private static final String LINKS =
      """
      SELECT ?status ?reason ?target
      WHERE { ?link ent:entity ?it ; ent:linkStatus ?status ; ent:reason ?reason .
        OPTIONAL { ?link ent:target ?target } } ORDER BY ?link""";

  private static final String CANDIDATES =
      """
      SELECT ?article ?rank ?item ?label ?score ?weight ?prior ?fit ?near ?veto
      WHERE { ?link ent:entity ?it ; ent:considers ?candidate .
        ?candidate ent:rank ?rank ; ent:item ?item ; rdfs:label ?label ; ent:score ?score ;
          ent:nameWeight ?weight ; ent:prior ?prior ; ent:near ?near ; ent:timeFit ?fit .
        OPTIONAL { ?candidate ent:veto ?veto }
      } ORDER BY ?link ?rank""";

  private static final String FACTS =
      """
      SELECT DISTINCT ?fact ?label WHERE {
        { ?fact ent:involves ?it }
        UNION { ?it ent:hasPhase|ent:startedBy|ent:endedBy|ent:statedBy|ent:unplaced ?fact }
        ?fact rdfs:label ?label } ORDER BY ?fact""";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "IRI",
      description = "Of a fact or an actor: in full, or the part after /id/")
  private String name = "";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of Turtle files. Default: target/graph")
  private @Nullable Path data;

  @Override
  public Integer call() throws IOException {
    Dataset dataset = Data.load(Optional.ofNullable(data).orElseGet(Home::graph));
    PrintWriter out = spec.commandLine().getOut();
    dataset.executeRead(
        () -> {
          String iri = find(dataset);
          List<QuerySolution> fact = ask(dataset, FACT, iri);
          out.println(iri);
          if (fact.isEmpty()) {
            entity(dataset, iri, out);
          } else {
            fact(dataset, iri, fact.get(0), out);
          }
        });
    out.flush();
    return ExitCode.DONE;
  }

  private String find(Dataset dataset) {
    ParameterizedSparqlString query =
        new ParameterizedSparqlString(
            PREFIXES
                + "SELECT DISTINCT ?it WHERE { ?it rdfs:label ?label "
                + "FILTER(ISIRI(?it) && (STR(?it) = ?name || STRENDS(STR(?it), ?end))) }"
                + " ORDER BY ?it LIMIT 1");
    query.setLiteral("name", name);
    query.setLiteral("end", "/id/" + name.replaceFirst("^(\\w+):(?!/)", "$1/"));
    try (QueryExecution execution = QueryExecution.create(query.asQuery(), dataset)) {
      List<QuerySolution> rows = ResultSetFormatter.toList(execution.execSelect());
      if (rows.isEmpty()) {
        throw new UsageException(
            name, "not in the graph", "./entente query queries/facts.rq lists what is");
      }
      return rows.get(0).getResource("it").getURI();
    }
  }

  private static List<QuerySolution> ask(Dataset dataset, String text, String iri) {
    ParameterizedSparqlString query = new ParameterizedSparqlString(PREFIXES + text);
    query.setIri("it", iri);
    try (QueryExecution execution = QueryExecution.create(query.asQuery(), dataset)) {
      return ResultSetFormatter.toList(execution.execSelect());
    }
  }

  private static void fact(Dataset dataset, String iri, QuerySolution fact, PrintWriter out) {
    line(out, "label", words(fact, "label"));
    line(out, "kind", words(fact, "kind") + " (" + words(fact, "category") + ")");
    line(out, "status", fact.contains("status") ? words(fact, "status") : "actual");
    if (fact.contains("source")) {
      line(out, "according to", words(fact, "source"));
    }
    Set<String> roles =
        Arrays.stream(Role.values()).map(Role::property).collect(Collectors.toSet());
    for (QuerySolution row : ask(dataset, ARGUMENTS, iri)) {
      if (roles.contains(words(row, "role"))) {
        line(out, words(row, "role"), words(row, "name") + "  <" + row.getResource("arg") + ">");
      }
    }
    if (fact.contains("when")) {
      String quoted = fact.contains("words") ? "  (\"" + words(fact, "words") + "\")" : "";
      line(out, "time", words(fact, "when") + quoted);
    }
    if (fact.contains("confidence")) {
      line(out, "confidence", words(fact, "confidence"));
    }
    for (QuerySolution row : ask(dataset, EVIDENCE, iri)) {
      out.println();
      out.println("  " + marked(row));
      line(out, "in", words(row, "article") + ", characters " + span(row));
      line(out, "read as", words(row, "kind"));
      line(out, "by rule", words(row, "rule") + ", confidence " + words(row, "confidence"));
    }
  }

  private static void entity(Dataset dataset, String iri, PrintWriter out) {
    line(out, "type", list(ask(dataset, TYPES, iri), "type"));
    line(out, "names", list(ask(dataset, NAMES, iri), "name"));
    for (QuerySolution row : ask(dataset, LINKS, iri)) {
      String target = row.contains("target") ? " <" + row.getResource("target") + ">" : "";
      line(out, "link", words(row, "status") + target);
      line(out, "reason", words(row, "reason"));
    }
    for (QuerySolution row : ask(dataset, CANDIDATES, iri)) {
      line(out, "candidate " + words(row, "rank"), words(row, "item") + " " + candidate(row));
    }
    List<QuerySolution> facts = ask(dataset, FACTS, iri);
    line(out, "facts", String.valueOf(facts.size()));
    for (QuerySolution row : facts) {
      out.println("    " + words(row, "label") + "  <" + row.getResource("fact") + ">");
    }
  }

  private static String candidate(QuerySolution row) {
    return words(row, "label")
        + (row.contains("veto") ? ": " + words(row, "veto") : "")
        + " (score "
        + words(row, "score")
        + ": name "
        + words(row, "weight")
        + ", prior "
        + words(row, "prior")
        + ", "
        + words(row, "fit").replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)
        + (row.getLiteral("near").getBoolean() ? ", near)" : ", not near)");
  }

  /** The sentence, with the words that state the fact between «». Offsets count code points. */
  private static String marked(QuerySolution row) {
    String text = words(row, "text");
    int first = row.getLiteral("first").getInt();
    int length = text.codePointCount(0, text.length());
    int begin = Math.min(Math.max(row.getLiteral("begin").getInt() - first, 0), length);
    int end = Math.min(Math.max(row.getLiteral("end").getInt() - first, begin), length);
    int from = text.offsetByCodePoints(0, begin);
    int to = text.offsetByCodePoints(0, end);
    return text.substring(0, from) + "«" + text.substring(from, to) + "»" + text.substring(to);
  }

  private static String span(QuerySolution row) {
    return words(row, "begin") + "–" + words(row, "end");
  }

  private static String list(List<QuerySolution> rows, String variable) {
    Set<String> all = new LinkedHashSet<>();
    rows.forEach(row -> all.add(words(row, variable)));
    return String.join(", ", all);
  }

  /** A literal's words, or the last part of an IRI. */
  private static String words(QuerySolution row, String variable) {
    if (!row.contains(variable)) {
      return "";
    }
    if (row.get(variable) instanceof Literal literal) {
      return literal.getLexicalForm();
    }
    return row.getResource(variable).toString().replaceFirst("^.*[/#]", "");
  }

  private static void line(PrintWriter out, String name, String value) {
    out.println("  " + name + " ".repeat(Math.max(1, 14 - name.length())) + value);
  }
}
