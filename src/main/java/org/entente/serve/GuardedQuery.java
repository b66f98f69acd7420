package org.entente.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Fuseki's query service within limits. An answer is whole or an error: rows are gathered before
 * the first byte is sent, so that a time-out never looks like a short answer.
 */
final class GuardedQuery extends SPARQL_QueryDataset {

  /** Longest query, in characters and in bytes of a request's body. */
  static final int MAX_QUERY = 64 << 10;

  /** Deepest nesting of brackets; the parser itself has no bound but the stack. */
  static final int MAX_DEPTH = 200;

  static final int MAX_ROWS = 1_000_000;

  private static final int AT_ONCE = 4;
  private static final int WAIT_SECONDS = 2;
  private static final int UNAVAILABLE = 503;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

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
    if (!enter()) {
      action.setResponseHeader("Retry-After", Integer.toString(WAIT_SECONDS));
      ServletOps.error(UNAVAILABLE, "too many queries at once; try again");
    }
    try {
      super.execute(query, action);
    } catch (CostlyQueryException e) {
      ServletOps.errorBadRequest(e.getMessage());
    } catch (QueryCancelledException e) {
      action.setResponseHeader("Retry-After", "30");
      ServletOps.error(UNAVAILABLE, "the query took too long and was stopped; ask for less");
    } catch (ActionErrorException e) {
      throw e;
    } catch (QueryException e) {
      ServletOps.errorBadRequest("the query cannot be answered; change it");
    } catch (StackOverflowError e) {
      ServletOps.errorBadRequest("the query is too large; split it");
    } catch (OutOfMemoryError e) {
      ServletOps.error(UNAVAILABLE, "the query needs too much memory; ask for less");
    } finally {
      places.release();
    }
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    try {
      QueryPolicy.check(query, false);
    } catch (RefusedQueryException e) {
      ServletOps.error(e.status(), e.getMessage());
    }
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    if (!query.isSelectType()) {
      return super.executeQuery(action, execution, query, log);
    }
    RowSet rows = execution.select();
    List<Binding> gathered = new ArrayList<>();
    while (rows.hasNext()) {
      if (gathered.size() == MAX_ROWS) {
        ServletOps.errorBadRequest("the answer has more than " + MAX_ROWS + " rows; add a LIMIT");
      }
      gathered.add(rows.next());
    }
    return new QueryExecResult(RowSetStream.create(rows.getResultVars(), gathered.iterator()));
  }

  private boolean enter() {
    try {
      return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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
