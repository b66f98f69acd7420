package org.entente.graph;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * RDF 1.1 Turtle that is the same to the byte for the same graph, on every machine: sorted, only
 * the prefixes in use, LF line ends, no blank nodes. A local name that would need an escape is
 * written as a full IRI, because some readers keep the backslash.
 *
 * @see <a href="https://www.w3.org/TR/turtle/">RDF 1.1 Turtle</a>
 */
public final class TurtleWriter {

  private static final Pattern PLAIN_LOCAL_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");
  private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]*)\\.(?:0|[0-9]*[1-9])");

  /** Subjects are grouped by the first of these classes that they belong to, the rest last. */
  private static final List<Resource> ORDER =
      List.of(
          OWL.Ontology,
          SKOS.ConceptScheme,
          OWL.Class,
          OWL.ObjectProperty,
          OWL.DatatypeProperty,
          OWL.AnnotationProperty,
          RDFS.Datatype,
          SKOS.Concept,
          Vocabulary.EXTRACTION_RUN,
          Vocabulary.SOURCE_DOCUMENT,
          Vocabulary.EVENT,
          Vocabulary.AGREEMENT,
          Vocabulary.RELATIONSHIP,
          Vocabulary.PHASE,
          Vocabulary.REPORTED_SITUATION,
          Vocabulary.CLAIM,
          Vocabulary.EVIDENCE,
          Vocabulary.SENTENCE_CLASS,
          Vocabulary.ENTITY_LINK,
          Vocabulary.MENTION_CLASS);

  private static final Comparator<String> NATURAL = TurtleWriter::compareNaturally;

  /** rdf:type, then what names the thing, then the rest by IRI. */
  private static final Comparator<String> PREDICATES =
      Comparator.comparing(
              (String iri) ->
                  iri.equals(RDF.type.getURI())
                      ? 0
                      : iri.equals(RDFS.label.getURI()) || iri.equals(SKOS.prefLabel.getURI())
                          ? 1
                          : 2)
          .thenComparing(Comparator.naturalOrder());

  private final Map<String, String> prefixes;

  /**
   * Makes a writer.
   *
   * @param prefixes namespaces by prefix; only those in use are written
   */
  public TurtleWriter(Map<String, String> prefixes) {
    this.prefixes = new TreeMap<>(prefixes);
  }

  /**
   * The whole graph.
   *
   * @throws IllegalArgumentException for blank nodes, language tags that are no tags, and IRIs that
   *     Turtle cannot hold
   */
  public String write(Model model) {
    SortedMap<String, String> used = new TreeMap<>();
    StringBuilder body = new StringBuilder();
    for (Resource subject : subjects(model)) {
      body.append('\n');
      subject(subject, body, used);
    }
    StringBuilder head = new StringBuilder();
    used.forEach(
        (prefix, namespace) ->
            head.append("@prefix ").append(prefix).append(": <").append(namespace).append("> .\n"));
    return head.append(body).toString();
  }

  private static List<Resource> subjects(Model model) {
    Map<Resource, Integer> rank = new LinkedHashMap<>();
    for (Resource subject : model.listSubjects().toList()) {
      int first = ORDER.size();
      for (int i = 0; i < ORDER.size() && first == ORDER.size(); i++) {
        if (subject.hasProperty(RDF.type, ORDER.get(i))) {
          first = i;
        }
      }
      // Actors and places stand behind the text and before the facts.
      rank.put(subject, first == ORDER.size() ? ORDER.indexOf(Vocabulary.SOURCE_DOCUMENT) : first);
    }
    return rank.keySet().stream()
        .sorted(
            Comparator.comparing((Resource subject) -> rank.get(subject))
                .thenComparing(TurtleWriter::iri, NATURAL))
        .toList();
  }

  private void subject(Resource subject, StringBuilder out, Map<String, String> used) {
    SortedMap<String, SortedSet<RDFNode>> byPredicate = new TreeMap<>(PREDICATES);
    for (Statement statement : subject.listProperties().toList()) {
      byPredicate
          .computeIfAbsent(iri(statement.getPredicate()), p -> new TreeSet<>(OBJECTS))
          .add(statement.getObject());
    }
    out.append(name(iri(subject), used));
    String separator = "\n    ";
    for (Map.Entry<String, SortedSet<RDFNode>> entry : byPredicate.entrySet()) {
      String predicate = entry.getKey();
      out.append(separator)
          .append(predicate.equals(RDF.type.getURI()) ? "a" : name(predicate, used));
      // Long lists have a line for each object, so that differences are easy to read.
      String indent = entry.getValue().size() > 3 ? "\n        " : " ";
      String before = indent;
      for (RDFNode object : entry.getValue()) {
        out.append(before).append(object(object, used));
        before = "," + indent;
      }
      separator = " ;\n    ";
    }
    out.append(" .\n");
  }

  private static final Comparator<RDFNode> OBJECTS =
      Comparator.comparing(RDFNode::isLiteral)
          .thenComparing(
              node -> node.isLiteral() ? node.asLiteral().getLexicalForm() : iri(node.asResource()),
              NATURAL)
          .thenComparing(
              node ->
                  node.isLiteral()
                      ? node.asLiteral().getLanguage() + node.asLiteral().getDatatypeURI()
                      : "");

  private String object(RDFNode node, Map<String, String> used) {
    return node.isLiteral() ? literal(node.asLiteral(), used) : name(iri(node.asResource()), used);
  }

  private String literal(Literal literal, Map<String, String> used) {
    String text = literal.getLexicalForm();
    String datatype = literal.getDatatypeURI();
    if ((datatype.equals(XSDDatatype.XSDinteger.getURI()) && INTEGER.matcher(text).matches())
        || (datatype.equals(XSDDatatype.XSDdecimal.getURI()) && DECIMAL.matcher(text).matches())
        || (datatype.equals(XSDDatatype.XSDboolean.getURI()) && text.matches("true|false"))) {
      return text;
    }
    String quoted = quote(text);
    if (!literal.getLanguage().isEmpty()) {
      return quoted + "@" + literal.getLanguage();
    }
    return datatype.equals(XSDDatatype.XSDstring.getURI())
        ? quoted
        : quoted + "^^" + name(datatype, used);
  }

  private String name(String iri, Map<String, String> used) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      String namespace = prefix.getValue();
      if (iri.startsWith(namespace)
          && PLAIN_LOCAL_NAME.matcher(iri.substring(namespace.length())).matches()) {
        used.put(prefix.getKey(), namespace);
        return prefix.getKey() + ":" + iri.substring(namespace.length());
      }
    }
    if (FORBIDDEN.matcher(iri).find()) {
      throw new IllegalArgumentException("Turtle cannot hold the IRI <" + iri + ">");
    }
    return "<" + iri + ">";
  }

  private static String iri(Resource resource) {
    Node node = resource.asNode();
    if (!node.isURI()) {
      throw new IllegalArgumentException("the graph has a blank node: " + resource);
    }
    return node.getURI();
  }

  private static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7F) {
            out.append("\\u00")
                .append(Character.forDigit(c >> 4, 16))
                .append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /** Digits count as numbers, so that {@code char=942,950} stands before {@code char=1050,1060}. */
  static int compareNaturally(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = endOfDigits(a, i);
        int endB = endOfDigits(b, j);
        String x = a.substring(withoutZeros(a, i, endA), endA);
        String y = b.substring(withoutZeros(b, j, endB), endB);
        int order =
            x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
        if (order != 0) {
          return order;
        }
        i = endA;
        j = endB;
      } else if (a.charAt(i) != b.charAt(j)) {
        return Character.compare(a.charAt(i), b.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  /** Where a number begins that may have zeros before it. */
  private static int withoutZeros(String text, int from, int end) {
    int start = from;
    while (start < end - 1 && text.charAt(start) == '0') {
      start++;
    }
    return start;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int endOfDigits(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
