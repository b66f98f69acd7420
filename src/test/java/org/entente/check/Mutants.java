package org.entente.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.entente.claim.Role;

/**
 * False graphs made of a true one, always the same. A graph is spoilt in all facts at once, each
 * fact in one way; the audit must then complain of each.
 */
final class Mutants {

  static final Property PLACE = Terms.ent("place");
  static final List<Property> ROLES =
      Stream.of(Role.values()).map(role -> Terms.ent(role.property())).toList();
  private static final List<Property> DAYS =
      Stream.of("earliestStart", "latestStart", "earliestEnd", "latestEnd")
          .map(Terms::ent)
          .toList();
  private static final List<Property> YEARS =
      Stream.of("earliestYear", "latestYear", "namedYear").map(Terms::ent).toList();

  /**
   * A spoilt graph.
   *
   * @param spoilt the facts that are wrong
   * @param foreign those of them whose new words or things are strangers: the words neither name
   *     nor point to the actor, the actor or place is not in the words
   */
  record Mutant(Model graph, Set<Resource> spoilt, Set<Resource> foreign) {}

  private final Model original;
  private final NamedThings things;
  private final List<Resource> facts;

  Mutants(Model original) {
    this.original = original;
    this.things = new NamedThings(original);
    this.facts =
        original.listSubjectsWithProperty(Terms.EVIDENCE).toList().stream()
            .filter(fact -> fact.hasProperty(Terms.KIND))
            .sorted(Comparator.comparing(Resource::getURI))
            .toList();
  }

  int size() {
    return facts.size();
  }

  /** Each fact with the quotation of the fact {@code shift} places on, its readings likewise. */
  Mutant borrowedEvidence(int shift) {
    Mutant mutant = copy();
    for (int i = 0; i < facts.size(); i++) {
      Resource fact = facts.get(i);
      Resource lent = evidence(facts.get((i + shift) % facts.size())).get(0);
      Quote sentence = sentence(lent);
      if (evidence(fact).stream().map(Mutants::sentence).anyMatch(sentence::equals)) {
        continue;
      }
      Resource copy = mutant.graph.getResource(fact.getURI());
      copy.removeAll(Terms.EVIDENCE).addProperty(Terms.EVIDENCE, lent);
      for (Resource claim : original.listSubjectsWithProperty(RDF.subject, fact).toList()) {
        mutant
            .graph
            .getResource(claim.getURI())
            .removeAll(Terms.EVIDENCE)
            .addProperty(Terms.EVIDENCE, lent);
      }
      mutant.spoilt.add(fact);
      if (fillers(fact).stream().anyMatch(filler -> things.spokenOf(filler, sentence).isEmpty())) {
        mutant.foreign.add(fact);
      }
    }
    return mutant;
  }

  /** One filler of each fact replaced by one of the fact {@code shift} places on. */
  Mutant otherFiller(int shift, boolean place) {
    Mutant mutant = copy();
    for (int i = 0; i < facts.size(); i++) {
      Resource fact = facts.get(i);
      Optional<Statement> old = filler(fact, place);
      Optional<Statement> other = Optional.empty();
      for (int k = shift; k < facts.size() + shift && other.isEmpty(); k++) {
        other =
            filler(facts.get((i + k) % facts.size()), place)
                .filter(s -> !fillers(fact).contains(s.getResource()));
      }
      if (old.isEmpty() || other.isEmpty()) {
        continue;
      }
      RDFNode stranger = other.get().getObject();
      Resource copy = mutant.graph.getResource(fact.getURI());
      mutant.graph.remove(old.get());
      copy.addProperty(old.get().getPredicate(), stranger);
      if (!place) {
        mutant.graph.remove(fact, Terms.INVOLVES, old.get().getObject());
        copy.addProperty(Terms.INVOLVES, stranger);
      }
      mutant.spoilt.add(fact);
      if (evidence(fact).stream()
          .allMatch(e -> things.spokenOf(stranger.asResource(), sentence(e)).isEmpty())) {
        mutant.foreign.add(fact);
      }
    }
    return mutant;
  }

  /** Initiator and recipient change places. */
  Mutant turned() {
    Property from = Terms.ent("initiator");
    Property to = Terms.ent("recipient");
    Mutant mutant = copy();
    for (Resource fact : facts) {
      if (fact.hasProperty(from) && fact.hasProperty(to)) {
        Resource copy = mutant.graph.getResource(fact.getURI()).removeAll(from).removeAll(to);
        original.listObjectsOfProperty(fact, from).forEach(o -> copy.addProperty(to, o));
        original.listObjectsOfProperty(fact, to).forEach(o -> copy.addProperty(from, o));
        mutant.spoilt.add(fact);
      }
    }
    return mutant;
  }

  /** Every bound moved. */
  Mutant shifted(int years, int months) {
    Mutant mutant = copy();
    for (Resource fact : facts) {
      // A month more changes no year-wide time in a way that a reader would see.
      boolean moves = months == 0 || isInOneMonth(fact);
      for (Property day : DAYS) {
        for (Statement old : moves ? fact.listProperties(day).toList() : List.<Statement>of()) {
          LocalDate moved = LocalDate.parse(old.getString()).plusYears(years).plusMonths(months);
          replace(mutant, old, moved.toString());
        }
      }
      for (Property year : YEARS) {
        for (Statement old : moves ? fact.listProperties(year).toList() : List.<Statement>of()) {
          replace(mutant, old, Integer.toString(old.getInt() + years));
        }
      }
    }
    return mutant;
  }

  /** Each time word of a fact replaced by that of another. */
  Mutant borrowedTime(int shift) {
    Mutant mutant = copy();
    List<Resource> timed = facts.stream().filter(f -> f.hasProperty(Terms.TIME_TEXT)).toList();
    for (int i = 0; i < timed.size(); i++) {
      Statement old = timed.get(i).getProperty(Terms.TIME_TEXT);
      String other = timed.get((i + shift) % timed.size()).getProperty(Terms.TIME_TEXT).getString();
      if (!other.equals(old.getString())) {
        replace(mutant, old, other);
      }
    }
    return mutant;
  }

  private boolean isInOneMonth(Resource fact) {
    return fact.hasProperty(DAYS.get(0))
        && fact.hasProperty(DAYS.get(1))
        && fact.getProperty(DAYS.get(0))
            .getString()
            .substring(0, 7)
            .equals(fact.getProperty(DAYS.get(1)).getString().substring(0, 7));
  }

  private void replace(Mutant mutant, Statement old, String value) {
    Literal was = old.getLiteral();
    mutant.graph.remove(old);
    mutant.graph.add(
        old.getSubject(),
        old.getPredicate(),
        mutant.graph.createTypedLiteral(value, was.getDatatype()));
    mutant.spoilt.add(old.getSubject());
  }

  private Mutant copy() {
    Comparator<Resource> byIri = Comparator.comparing(Resource::getURI);
    return new Mutant(
        ModelFactory.createDefaultModel().add(original),
        new TreeSet<>(byIri),
        new TreeSet<>(byIri));
  }

  private static List<Resource> evidence(Resource fact) {
    return fact.listProperties(Terms.EVIDENCE).toList().stream()
        .map(Statement::getResource)
        .sorted(Comparator.comparing(Resource::getURI))
        .toList();
  }

  private static Quote sentence(Resource evidence) {
    return Quote.of(evidence.getRequiredProperty(Terms.SENTENCE).getResource());
  }

  private static Optional<Statement> filler(Resource fact, boolean place) {
    return ROLES.stream()
        .filter(role -> role.equals(PLACE) == place)
        .flatMap(role -> fact.listProperties(role).toList().stream())
        .min(Comparator.comparing((Statement s) -> s.getPredicate().getURI() + s.getObject()));
  }

  private static Set<Resource> fillers(Resource fact) {
    return ROLES.stream()
        .flatMap(role -> fact.listProperties(role).toList().stream())
        .map(Statement::getResource)
        .collect(Collectors.toSet());
  }
}
