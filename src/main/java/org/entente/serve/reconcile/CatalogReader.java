package org.entente.serve.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.RDFNode;
import org.entente.text.Folded;

/** Reads the catalogue from the default graph, once; the data do not change afterwards. */
final class CatalogReader {

  private static final String PREFIXES =
      """
      PREFIX ent:  <https://w3id.org/entente/ontology#>
      PREFIX nif:  <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
      PREFIX owl:  <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static final String TYPES =
      """
      SELECT DISTINCT ?thing ?type WHERE {
        VALUES ?root { ent:Actor ent:Place ent:Event ent:Agreement ent:Relationship }
        ?thing a ?root ; a ?type
        FILTER(isIRI(?thing) && STRSTARTS(STR(?type), STR(ent:)))
      }""";

  private static final String CLASSES =
      """
      SELECT ?class ?super ?comment WHERE {
        ?class a owl:Class
        FILTER(isIRI(?class) && STRSTARTS(STR(?class), STR(ent:)))
        OPTIONAL { ?class rdfs:comment ?comment }
        OPTIONAL { ?class rdfs:subClassOf ?super FILTER(STRSTARTS(STR(?super), STR(ent:))) }
      }""";

  private static final String LABELS =
      "SELECT ?it ?name WHERE { ?it rdfs:label|skos:prefLabel ?name FILTER(isIRI(?it)) }";

  private static final String OTHER_NAMES =
      "SELECT ?it ?name WHERE { ?it skos:altLabel ?name FILTER(isIRI(?it)) }";

  private static final String VALUES =
      """
      SELECT ?it ?property ?value WHERE {
        VALUES ?property {
          skos:exactMatch ent:kind ent:edtf ent:earliestYear ent:latestYear ent:namedYear
          ent:involves ent:party ent:participant ent:initiator ent:recipient ent:holder ent:office
          ent:place ent:confidence
        }
        ?it ?property ?value FILTER(isIRI(?it))
      }""";

  private static final String QUOTES =
      """
      SELECT ?it ?quote ?article ?begin WHERE {
        ?it ent:evidence ?evidence .
        ?evidence nif:anchorOf ?quote ; nif:referenceContext ?article ; nif:beginIndex ?begin
        FILTER(isIRI(?it))
      }""";

  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,9}(?:\\.\\d{0,20})?");

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, SortedSet<String>> otherNames = new HashMap<>();
  private final SortedMap<String, SortedSet<String>> types = new TreeMap<>();
  private final Map<String, SortedSet<String>> broader = new HashMap<>();
  private final Map<String, String> comments = new HashMap<>();
  private final Map<String, Map<Property, SortedSet<Value>>> values = new HashMap<>();
  private final Map<String, List<Value>> quotes = new HashMap<>();
  private final Map<String, SortedSet<Value>> articles = new HashMap<>();

  private CatalogReader() {}

  static Catalog read(Dataset data) {
    CatalogReader reader = new CatalogReader();
    data.executeRead(() -> reader.gather(data));
    return reader.catalog();
  }

  private void gather(Dataset data) {
    each(
        data, LABELS, row -> labels.merge(iri(row, "it"), text(row, "name"), CatalogReader::first));
    each(
        data,
        OTHER_NAMES,
        row ->
            otherNames
                .computeIfAbsent(iri(row, "it"), it -> new TreeSet<>())
                .add(text(row, "name")));
    each(
        data,
        TYPES,
        row ->
            types
                .computeIfAbsent(iri(row, "thing"), it -> new TreeSet<>())
                .add(Spaces.term(iri(row, "type"))));
    each(data, CLASSES, this::addClass);
    each(data, VALUES, this::addValue);
    SortedMap<String, SortedMap<String, String>> ordered = new TreeMap<>();
    each(data, QUOTES, row -> addQuote(row, ordered));
    ordered.forEach(
        (it, texts) ->
            quotes.put(
                it,
                texts.values().stream()
                    .distinct()
                    .map(text -> Value.literal(Value.Form.TEXT, text))
                    .toList()));
  }

  private void addClass(QuerySolution row) {
    String id = Spaces.term(iri(row, "class"));
    SortedSet<String> above = broader.computeIfAbsent(id, it -> new TreeSet<>());
    if (row.contains("super")) {
      above.add(Spaces.term(iri(row, "super")));
    }
    if (row.contains("comment")) {
      comments.merge(id, text(row, "comment"), CatalogReader::first);
    }
  }

  private void addValue(QuerySolution row) {
    RDFNode node = row.get("value");
    String term = Spaces.term(iri(row, "property"));
    Property property = Property.find(term).orElse(Property.ITEM);
    if (property == Property.ITEM) {
      if (node.isURIResource() && Spaces.isItem(node.asResource().getURI())) {
        String item = Spaces.item(node.asResource().getURI());
        add(iri(row, "it"), property, Value.literal(Value.Form.TEXT, item));
      }
    } else if (node.isLiteral()) {
      String text = node.asLiteral().getLexicalForm();
      if (isOf(property.form(), text)) {
        add(iri(row, "it"), property, Value.literal(property.form(), text));
      }
    } else if (node.isURIResource()) {
      add(iri(row, "it"), property, resource(property, node.asResource().getURI()));
    }
  }

  private static boolean isOf(Value.Form form, String text) {
    return switch (form) {
      case ENTITY -> false;
      case TEXT -> true;
      case INTEGER -> PropertyMatch.year(text) != PropertyMatch.NO_YEAR;
      case DECIMAL -> DECIMAL.matcher(text).matches();
    };
  }

  private Value resource(Property property, String iri) {
    String label = labels.getOrDefault(iri, Spaces.id(iri));
    if (property.form() == Value.Form.ENTITY) {
      return Value.entity(Spaces.id(iri), label, keys(iri, label));
    }
    String id = iri.startsWith(Spaces.KINDS) ? iri.substring(Spaces.KINDS.length()) : iri;
    return Value.concept(id, labels.getOrDefault(iri, id));
  }

  private Set<String> keys(String iri, String label) {
    Set<String> keys = new TreeSet<>(Set.of(Folded.of(label)));
    otherNames.getOrDefault(iri, new TreeSet<>()).forEach(other -> keys.add(Folded.of(other)));
    return keys;
  }

  private void add(String it, Property property, Value value) {
    values
        .computeIfAbsent(it, any -> new EnumMap<>(Property.class))
        .computeIfAbsent(property, any -> new TreeSet<>(ORDER))
        .add(value);
  }

  private void addQuote(QuerySolution row, Map<String, SortedMap<String, String>> ordered) {
    String it = iri(row, "it");
    String article = iri(row, "article");
    int begin = row.getLiteral("begin").getInt();
    String quote = text(row, "quote").replaceAll("\\s+", " ").strip();
    ordered
        .computeIfAbsent(it, any -> new TreeMap<>())
        .put("%s %09d %s".formatted(article, begin, quote), quote);
    String title = labels.getOrDefault(article, article);
    articles
        .computeIfAbsent(it, any -> new TreeSet<>(ORDER))
        .add(Value.literal(Value.Form.TEXT, title));
  }

  private static final Comparator<Value> ORDER =
      Comparator.comparing(Value::text).thenComparing(Value::id);

  private Catalog catalog() {
    Histories histories = new Histories();
    types.forEach((iri, any) -> histories.add(values(iri)));
    NavigableMap<String, Thing> things = new TreeMap<>();
    types.forEach((iri, any) -> things.put(Spaces.id(iri), thing(iri, histories)));
    NavigableMap<String, Type> used = new TreeMap<>();
    things
        .values()
        .forEach(thing -> thing.types().forEach(id -> used.computeIfAbsent(id, this::type)));
    return new Catalog(things, used);
  }

  private Thing thing(String iri, Histories histories) {
    String id = Spaces.id(iri);
    String name = labels.getOrDefault(iri, id);
    SortedSet<String> others = new TreeSet<>(otherNames.getOrDefault(iri, new TreeSet<>()));
    Map<Property, List<Value>> known = values(iri);
    // "Gulf War (1990)" is also sought without its time.
    known
        .getOrDefault(Property.EDTF, List.of())
        .forEach(
            time -> {
              String tail = " (" + time.text() + ")";
              if (name.endsWith(tail) && name.length() > tail.length()) {
                others.add(name.substring(0, name.length() - tail.length()));
              }
            });
    others.remove(name);
    List<String> narrowestFirst = narrowestFirst(types.getOrDefault(iri, new TreeSet<>()));
    String kind = narrowestFirst.isEmpty() ? "" : type(narrowestFirst.get(0)).name();
    return new Thing(
        iri,
        id,
        name,
        List.copyOf(others),
        narrowestFirst,
        known,
        histories.facts(id),
        Description.of(kind, known, histories, id));
  }

  private Map<Property, List<Value>> values(String iri) {
    Map<Property, List<Value>> all = new EnumMap<>(Property.class);
    values
        .getOrDefault(iri, Map.of())
        .forEach((property, set) -> all.put(property, List.copyOf(set)));
    SortedSet<String> others = otherNames.getOrDefault(iri, new TreeSet<>());
    put(all, Property.OTHER_NAME, literals(others));
    put(all, Property.QUOTE, quotes.getOrDefault(iri, List.of()));
    put(all, Property.ARTICLE, articles.getOrDefault(iri, new TreeSet<>(ORDER)));
    return all;
  }

  private static List<Value> literals(Collection<String> texts) {
    return texts.stream().map(text -> Value.literal(Value.Form.TEXT, text)).toList();
  }

  private static void put(
      Map<Property, List<Value>> all, Property property, Collection<Value> values) {
    if (!values.isEmpty()) {
      all.put(property, List.copyOf(values));
    }
  }

  private Type type(String id) {
    return new Type(
        id,
        labels.getOrDefault(Spaces.SCHEMA + id, id),
        comments.getOrDefault(id, ""),
        List.copyOf(broader.getOrDefault(id, new TreeSet<>())));
  }

  /** All classes of a thing; one that is above another of them stands behind it. */
  private List<String> narrowestFirst(Set<String> stated) {
    Map<String, Set<String>> above = new TreeMap<>();
    List<String> open = new ArrayList<>(stated);
    for (int i = 0; i < open.size(); i++) {
      String id = open.get(i);
      if (!above.containsKey(id)) {
        above.put(id, broader.getOrDefault(id, new TreeSet<>()));
        open.addAll(broader.getOrDefault(id, new TreeSet<>()));
      }
    }
    Comparator<String> narrow =
        Comparator.comparing(
            (String id) -> above.values().stream().anyMatch(set -> set.contains(id)));
    return above.keySet().stream()
        .sorted(
            narrow.thenComparing(Catalog.ROOTS::contains).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Of two labels the one that sorts first, so that the order of the rows does not matter. */
  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static String iri(QuerySolution row, String variable) {
    return row.getResource(variable).getURI();
  }

  private static String text(QuerySolution row, String variable) {
    return row.getLiteral(variable).getLexicalForm();
  }

  private static void each(Dataset data, String query, Consumer<QuerySolution> use) {
    try (QueryExecution execution = QueryExecution.create(PREFIXES + query, data)) {
      execution.execSelect().forEachRemaining(use);
    }
  }
}
