package org.entente.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.claim.Category;
import org.entente.phase.StatusRules;

/**
 * The files of {@code ontology/} as the program needs them: which class the facts of a kind have,
 * and which classes stand above it. A new kind is a concept in {@code types.ttl}, not Java.
 */
public final class Ontology {

  private static final Comparator<Resource> BY_IRI = Comparator.comparing(Resource::getURI);

  private final Model model;
  private final Model shapes;
  private final Map<String, SortedSet<Resource>> instanceClasses = new TreeMap<>();
  private final Map<Pattern, Resource> offices = new HashMap<>();

  private Ontology(Model model, Model shapes) {
    this.model = model;
    this.shapes = shapes;
    for (Statement statement :
        model.listStatements(null, Vocabulary.INSTANCE_CLASS, (RDFNode) null).toList()) {
      instanceClasses
          .computeIfAbsent(localName(statement.getSubject()), kind -> new TreeSet<>(BY_IRI))
          .add(statement.getResource());
    }
    for (Resource office :
        model.listSubjectsWithProperty(SKOS.inScheme, Vocabulary.concept("offices")).toList()) {
      for (var labels :
          List.of(office.listProperties(SKOS.prefLabel), office.listProperties(SKOS.altLabel))) {
        labels.forEach(label -> offices.put(words(label.getString()), office));
      }
    }
  }

  /** Reads the files from the class path. */
  public static Ontology load() {
    Model model = ModelFactory.createDefaultModel();
    for (String file : List.of("entente", "types", "alignments")) {
      model.add(read(file));
    }
    return new Ontology(model, read("shapes"));
  }

  private static Model read(String file) {
    String path = "/org/entente/ontology/" + file + ".ttl";
    Model model = ModelFactory.createDefaultModel();
    try (InputStream in = Ontology.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      RDFDataMgr.read(model, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    return model;
  }

  /** Classes and properties, concepts, and their ties to other vocabularies. */
  public Model model() {
    return model;
  }

  /** The SHACL shapes. */
  public Model shapes() {
    return shapes;
  }

  /** Which kinds of facts lead to which status of a relationship. */
  public StatusRules statusRules() {
    return statuses().rules();
  }

  StatusConcepts statuses() {
    return new StatusConcepts(model);
  }

  /** Local names of all kinds of facts, sorted. */
  public Set<String> kinds() {
    return instanceClasses.keySet();
  }

  /**
   * The class of the actual facts of a kind: the one under the category, or the category's own.
   *
   * @throws IllegalArgumentException when no such kind is declared
   */
  Resource classFor(String kind, Category category) {
    SortedSet<Resource> classes = instanceClasses.get(kind);
    if (classes == null) {
      throw new IllegalArgumentException(
          "unknown kind '" + kind + "'; declare it in ontology/types.ttl");
    }
    Resource top = Vocabulary.of(category);
    return classes.stream()
        .filter(candidate -> withSuperclasses(candidate).contains(top))
        .findFirst()
        .orElse(top);
  }

  /** A class and all of the ontology's classes above it. */
  SortedSet<Resource> withSuperclasses(Resource type) {
    SortedSet<Resource> found = new TreeSet<>(BY_IRI);
    collect(type, found);
    return found;
  }

  private void collect(Resource type, SortedSet<Resource> found) {
    if (type.getURI().startsWith(Vocabulary.ENT) && found.add(type)) {
      model
          .listObjectsOfProperty(type, RDFS.subClassOf)
          .forEach(above -> collect(above.asResource(), found));
    }
  }

  /** The one office that the words name; a longer name hides the shorter ones inside it. */
  Optional<Resource> office(String quote) {
    record Hit(int start, int end, Resource office) {
      boolean inside(Hit other) {
        return other.start <= start && end <= other.end && other.end - other.start > end - start;
      }
    }
    List<Hit> hits =
        offices.entrySet().stream()
            .flatMap(
                entry -> {
                  Matcher matcher = entry.getKey().matcher(quote);
                  return matcher
                      .results()
                      .map(result -> new Hit(result.start(), result.end(), entry.getValue()));
                })
            .toList();
    Set<Resource> named =
        hits.stream()
            .filter(hit -> hits.stream().noneMatch(hit::inside))
            .map(Hit::office)
            .collect(Collectors.toSet());
    return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
  }

  private static Pattern words(String label) {
    String text = Pattern.quote(label).replace("'", "\\E['’]\\Q");
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + text + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String localName(Resource concept) {
    return concept.getURI().substring(Vocabulary.ETY.length());
  }
}
