package org.entente.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.jetty.io.EndPoint;
import org.entente.serve.http.Accept;

/**
 * Fuseki's query service within limits. An answer is whole or an error: rows are gathered before
 * the first byte is sent, so that a time-out never looks like a short answer.
 */
final class GuardedQuery extends SPARQL_QueryDataset {

  /** Longest query, in characters and in bytes of a request's body. */
  static final int MAX_QUERY = 64 << 10;

  /** Deepest nesting of brackets; the parser itself has no bound but the stack. */
  static final int MAX_DEPTH = 200;

  private static final int UNAVAILABLE = 503;

  private final Limits limits;
  private final Lanes lanes;
  private final QueryWatch watch;

  GuardedQuery(Limits limits, QueryWatch watch) {
    this.limits = limits;
    this.lanes = new Lanes(limits.maxQueries());
    this.watch = watch;
  }

  @Override
  protected void executeBody(HttpAction action) {
    byte[] body;
    try (InputStream in = action.getRequestInputStream()) {
      body = in.readNBytes(MAX_QUERY + 1);
    } catch (IOException e) {
      ServletOps.errorBadRequest("the body of the request cannot be read");
      return;
    }
    execute(new String(body, StandardCharsets.UTF_8), action);
  }

  @Override
  protected void execute(String query, HttpAction action) {
    if (query.length() > MAX_QUERY) {
      ServletOps.error(413, "the query is longer than " + MAX_QUERY + " characters");
    }
    if (depth(query) > MAX_DEPTH) {
      ServletOps.errorBadRequest("the query nests deeper than " + MAX_DEPTH + " brackets");
    }
    try {
      super.execute(query, action);
    } catch (CostlyQueryException e) {
      ServletOps.errorBadRequest(e.getMessage());
    } catch (QueryCancelledException e) {
      action.setResponseHeader("Retry-After", Integer.toString(limits.timeoutSeconds()));
      ServletOps.error(UNAVAILABLE, "the query took too long and was stopped; ask for less");
    } catch (ActionErrorException e) {
      throw e;
    } catch (QueryException e) {
      ServletOps.errorBadRequest("the query cannot be answered; change it");
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("the query is too large; split it");
    } catch (OutOfMemoryError e) {
      ServletOps.error(UNAVAILABLE, "the query needs too much memory; ask for less");
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    try {
      QueryPolicy.check(query, false);
    } catch (RefusedQueryException e) {
      ServletOps.error(e.status(), e.getMessage());
    }
    List<String> offered = ResultForms.of(query);
    if (action.getRequestParameter("output") == null
        && Accept.of(action.getRequestHeader("Accept")).best(offered).isEmpty()) {
      ServletOps.error(406, "here is: " + String.join(", ", offered));
    }
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    try (Lanes.Place place = lanes.enter(QueryShape.looksCheap(query))) {
      if (!place.isHeld()) {
        throw busy(action);
      }
      Optional<EndPoint> client =
          Optional.ofNullable(action.getRequest().getAttribute(ClientHandler.CONNECTION))
              .map(EndPoint.class::cast);
      try (QueryWatch.Watched watched = watch.watch(execution, place, client)) {
        try {
          return gathered(action, execution, query, log);
        } catch (CostlyQueryException e) {
          throw e;
        } catch (QueryCancelledException e) {
          if (watched.wasCrowdedOut()) {
            throw busy(action);
          }
          throw e;
        } finally {
          if (watched.hasRead()) {
            action.setResponseHeader("Connection", "close");
          }
        }
      }
    }
  }

  private static ActionErrorException busy(HttpAction action) {
    action.setResponseHeader("Retry-After", Integer.toString(Lanes.WAIT_SECONDS));
    return new ActionErrorException(
        UNAVAILABLE, "too many costly queries at once; try again", null);
  }

  /** The whole answer, within its limit. */
  private QueryExecResult gathered(
      HttpAction action, QueryExec execution, Query query, String log) {
    if (query.isConstructType() && !query.isConstructQuad()) {
      Graph graph = GraphFactory.createDefaultGraph();
      graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
      Iterator<Triple> triples = execution.constructTriples();
      while (triples.hasNext()) {
        checkLength(graph.size());
        graph.add(triples.next());
      }
      return new QueryExecResult(graph);
    }
    if (!query.isSelectType()) {
      QueryExecResult result = super.executeQuery(action, execution, query, log);
      checkLength(result.isGraph() ? result.graph().size() : result.isDataset() ? size(result) : 0);
      return result;
    }
    RowSet rows = execution.select();
    List<Binding> gathered = new ArrayList<>();
    while (rows.hasNext()) {
      checkLength(gathered.size());
      gathered.add(rows.next());
    }
    return new QueryExecResult(RowSetStream.create(rows.getResultVars(), gathered.iterator()));
  }

  private static long size(QueryExecResult result) {
    return Iter.count(result.dataset().find());
  }

  private void checkLength(long length) {
    if (length >= limits.maxRows()) {
      ServletOps.errorBadRequest(
          "the answer has more than " + limits.maxRows() + " rows; add a LIMIT");
    }
  }

  private static int depth(String query) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < query.length(); i++) {
      switch (query.charAt(i)) {
        case '(', '{', '[' -> deepest = Math.max(deepest, ++depth);
        case ')', '}', ']' -> depth--;
        default -> {}
      }
    }
    return deepest;
  }
}
