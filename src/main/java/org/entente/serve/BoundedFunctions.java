package org.entente.serve;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * REGEX, REPLACE, CONCAT and multiplication within bounds. Java looks at no clock in a regular
 * expression, and ARQ at none in arithmetic, so one short query held its thread for hours.
 *
 * <p>Before a query is optimised, its operators are exchanged for functions of the same meaning,
 * which refuse the query beyond their bounds. Each evaluation ends after a number of steps,
 * whatever the machine; between evaluations ARQ sees by itself that the time is over.
 */
final class BoundedFunctions {

  /** Longest text that CONCAT and REPLACE make, in UTF-16 units. */
  static final int MAX_TEXT = 1 << 20;

  /** Longest factor of a product, in bits: 4,000 decimal digits. */
  static final int MAX_FACTOR = 13_000;

  /** Most characters that one regular expression reads in one text, a fraction of a second. */
  static final int MAX_STEPS = 10_000_000;

  private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
  private static final String OURS = "urn:entente:bounded:";

  private static final Map<String, Evaluation> FUNCTIONS =
      Map.of(
          XPATH + "matches", BoundedFunctions::matches,
          XPATH + "replace", BoundedFunctions::replace,
          OURS + "concat", args -> XSDFuncOp.strConcat(lengthsChecked(args)),
          XPATH + "concat", args -> XSDFuncOp.fnConcat(lengthsChecked(args)),
          OURS + "multiply", args -> multiply(args.get(0), args.get(1)));

  private BoundedFunctions() {}

  /** What a function does with its arguments. */
  private interface Evaluation {
    NodeValue of(List<NodeValue> args);
  }

  /** The function that stands in for one of the standard, or for an operator. */
  static Optional<FunctionFactory> find(String uri) {
    return Optional.ofNullable(FUNCTIONS.get(uri))
        .map(evaluation -> any -> new Bounded(evaluation));
  }

  /** Lets the queries of a context use them. */
  static void use(Context context) {
    RewriteFactory usual = Optimize.stdOptimizationFactory;
    RewriteFactory bounded =
        of -> op -> usual.create(of).rewrite(Transformer.transform(null, new Exchange(), op));
    context.set(ARQConstants.sysOptimizerFactory, bounded);
  }

  /** Operators for functions. */
  private static final class Exchange extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      if (function instanceof E_Regex) {
        return new E_Function(XPATH + "matches", args);
      }
      if (function instanceof E_StrReplace) {
        return new E_Function(XPATH + "replace", args);
      }
      return function instanceof E_StrConcat
          ? new E_Function(OURS + "concat", args)
          : super.transform(function, args);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr one, Expr other) {
      return function instanceof E_Multiply
          ? new E_Function(OURS + "multiply", new ExprList(List.of(one, other)))
          : super.transform(function, one, other);
    }
  }

  private static final class Bounded extends FunctionBase {
    private final Evaluation evaluation;

    Bounded(Evaluation evaluation) {
      this.evaluation = evaluation;
    }

    @Override
    public NodeValue exec(List<NodeValue> args) {
      return evaluation.of(args);
    }

    @Override
    public void checkBuild(String uri, ExprList args) {
      int most = uri.equals(XPATH + "replace") ? 4 : uri.equals(XPATH + "matches") ? 3 : 9999;
      int least = uri.endsWith("concat") ? 0 : uri.equals(XPATH + "replace") ? 3 : 2;
      if (args.size() < least || args.size() > most) {
        throw new QueryBuildException("<" + uri + "> has " + least + " to " + most + " arguments");
      }
    }
  }

  private static NodeValue matches(List<NodeValue> args) {
    Pattern pattern = pattern(args.get(1), args.size() > 2 ? args.get(2) : null);
    return NodeValue.booleanReturn(pattern.matcher(watched(args.get(0))).find());
  }

  private static NodeValue replace(List<NodeValue> args) {
    NodeValue text = args.get(0);
    Pattern pattern = pattern(args.get(1), args.size() > 3 ? args.get(3) : null);
    Matcher matcher = pattern.matcher(watched(text));
    StringBuilder out = new StringBuilder();
    try {
      boolean first = true;
      while (matcher.find()) {
        // As ARQ does: an empty match counts only where it is the first one.
        if (first || matcher.start() != matcher.end()) {
          matcher.appendReplacement(out, text(args.get(2)));
          checkLength(out.length());
        }
        first = false;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ExprEvalException("replace: the replacement has a group that the pattern has not");
    }
    matcher.appendTail(out);
    checkLength(out.length());
    return text.asNode().getLiteralLanguage().isEmpty()
        ? NodeValue.makeString(out.toString())
        : NodeValue.makeLangString(out.toString(), text.asNode().getLiteralLanguage());
  }

  private static Pattern pattern(NodeValue pattern, @Nullable NodeValue flags) {
    return RegexEngine.makePattern("regex", text(pattern), flags == null ? "" : text(flags));
  }

  private static String text(NodeValue value) {
    if (!value.isString() && !value.isLangString()) {
      throw new ExprEvalException("not a string");
    }
    return value.asNode().getLiteralLexicalForm();
  }

  private static CharSequence watched(NodeValue value) {
    return new Watched(text(value));
  }

  /** A text that can be read only so often. */
  private static final class Watched implements CharSequence {
    private final String text;
    private int left = MAX_STEPS;

    Watched(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (left == 0) {
        throw new CostlyQueryException(
            "a regular expression takes too many steps; make it simpler");
      }
      left--;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static List<NodeValue> lengthsChecked(List<NodeValue> args) {
    long length = 0;
    for (NodeValue arg : args) {
      length += arg.isLiteral() ? arg.asNode().getLiteralLexicalForm().length() : 0;
    }
    checkLength(length);
    return args;
  }

  private static void checkLength(long length) {
    if (length > MAX_TEXT) {
      throw new CostlyQueryException(
          "the query makes a text of more than " + MAX_TEXT + " characters");
    }
  }

  private static NodeValue multiply(NodeValue one, NodeValue other) {
    for (NodeValue factor : List.of(one, other)) {
      BigInteger digits =
          factor.isInteger()
              ? factor.getInteger()
              : factor.isDecimal() ? factor.getDecimal().unscaledValue() : BigInteger.ZERO;
      if (digits.bitLength() > MAX_FACTOR) {
        throw new CostlyQueryException(
            "the query multiplies a number of more than " + MAX_FACTOR + " bits");
      }
    }
    return XSDFuncOp.numMultiply(one, other);
  }
}
