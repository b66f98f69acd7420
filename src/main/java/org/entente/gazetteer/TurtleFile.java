package org.entente.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.DC_11;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.article.InputException;

/**
 * Names out of Turtle: labels of things that are, or say that they are, items of Wikidata. Graphs
 * that {@code entente extract} wrote are such files too.
 */
final class TurtleFile extends StreamRDFBase {

  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final String ONTOLOGY = "https://w3id.org/entente/ontology#";
  private static final String BASE = "urn:x-entente:";

  private final String file;
  private final Map<String, Thing> things = new TreeMap<>();

  private TurtleFile(String file) {
    this.file = file;
  }

  /**
   * Reads an open file as a stream; only what is said of names is kept.
   *
   * @param known what is known of an item already; such items need neither type nor label
   * @param notes told what was left out
   * @throws InputException where it is no Turtle, or has no item
   */
  static List<GazetteerEntry> read(
      String name,
      InputStream in,
      Function<String, Optional<GazetteerEntry>> known,
      Consumer<String> notes)
      throws IOException {
    TurtleFile reader = new TurtleFile(name);
    RDFParser.source(in).lang(Lang.TURTLE).base(BASE).errorHandler(new Faults(name)).parse(reader);
    return reader.entries(known, notes);
  }

  private List<GazetteerEntry> entries(
      Function<String, Optional<GazetteerEntry>> known, Consumer<String> notes) {
    List<GazetteerEntry> entries = new ArrayList<>();
    int skipped = 0;
    for (Map.Entry<String, Thing> each : things.entrySet()) {
      Thing thing = each.getValue();
      if (thing.items().size() > 1) {
        throw new InputException(
            file,
            "<" + each.getKey() + "> is " + String.join(" and ", thing.items()),
            "keep one link to Wikidata");
      }
      if (thing.items().isEmpty()) {
        continue;
      }
      Optional<GazetteerEntry> entry =
          thing.entry(thing.items().first(), known.apply(thing.items().first()));
      entry.ifPresent(entries::add);
      skipped += entry.isEmpty() ? 1 : 0;
    }
    if (skipped > 0) {
      notes.accept(
          file
              + ": "
              + skipped
              + " new items left out, without an English label or a class that is known; add"
              + " rdfs:label \"…\"@en and a type such as ent:Place");
    }
    if (entries.isEmpty()) {
      throw new InputException(
          file,
          "no item with a name",
          "add skos:exactMatch <" + WIKIDATA + "Q…> and rdfs:label to what it describes");
    }
    return entries;
  }

  @Override
  public void triple(Triple triple) {
    String predicate = triple.getPredicate().getURI();
    Node object = triple.getObject();
    if (object.isLiteral()) {
      literal(triple.getSubject(), predicate, object);
    } else if (object.isURI()) {
      link(triple.getSubject(), predicate, object.getURI());
    }
  }

  private void literal(Node subject, String predicate, Node object) {
    String language = object.getLiteralLanguage();
    String text = GazetteerEntry.plain(object.getLiteralLexicalForm());
    boolean english = language.isEmpty() || language.equals("mul") || language.startsWith("en");
    if (!english || text.isEmpty()) {
      return;
    }
    if (predicate.equals(SKOS.prefLabel.getURI())) {
      thing(subject).label(text, 0);
    } else if (predicate.equals(RDFS.label.getURI())) {
      thing(subject).label(text, 1);
    } else if (predicate.equals(SKOS.altLabel.getURI())) {
      thing(subject).others().add(text);
    } else if (predicate.equals(DCTerms.description.getURI())
        || predicate.equals(DC_11.description.getURI())
        || predicate.matches("https?://schema\\.org/description")) {
      thing(subject).description(text);
    } else if (predicate.equals(ONTOLOGY + "earliestYear")) {
      thing(subject).start(year(text));
    } else if (predicate.equals(ONTOLOGY + "latestYear")) {
      thing(subject).end(year(text));
    }
  }

  private void link(Node subject, String predicate, String object) {
    if (predicate.equals(OWL.sameAs.getURI()) || predicate.equals(SKOS.exactMatch.getURI())) {
      if (isItem(object)) {
        thing(subject).items().add(item(object));
      }
    } else if (predicate.equals(RDF.type.getURI())) {
      if (isItem(object)) {
        ClassTable.shipped()
            .typeOf(List.of(item(object)), Map.of())
            .ifPresent(type -> thing(subject).types().add(type));
      } else if (object.startsWith(ONTOLOGY)) {
        GazetteerEntry.typeOfClass(object.substring(ONTOLOGY.length()))
            .ifPresent(type -> thing(subject).types().add(type));
      }
    }
  }

  private Thing thing(Node subject) {
    return things.computeIfAbsent(
        subject.toString(),
        name -> {
          Thing thing = new Thing();
          if (isItem(name)) {
            thing.items().add(item(name));
          }
          return thing;
        });
  }

  /** The ontology counts the year 0, files do not. */
  private int year(String text) {
    try {
      int year = Integer.parseInt(text);
      return year <= 0 ? year - 1 : year;
    } catch (NumberFormatException e) {
      throw new InputException(file, "'" + text + "' is not a year", "write a whole number");
    }
  }

  private static boolean isItem(String iri) {
    return iri.startsWith(WIKIDATA) && GazetteerEntry.isItem(item(iri));
  }

  private static String item(String iri) {
    return iri.substring(WIKIDATA.length());
  }

  /** Says where in the file a fault is. */
  private record Faults(String file) implements ErrorHandler {

    @Override
    public void warning(String message, long line, long column) {
      // An odd IRI or literal is no name that we look at.
    }

    @Override
    public void error(String message, long line, long column) {
      throw new InputException(
          line < 0 ? file : file + ":" + line + ":" + column,
          "no Turtle: " + message,
          "mend it there");
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }
}
