package org.entente.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.entente.claim.Role;
import org.entente.lexicon.Frame;

/**
 * Proves a finished graph statement by statement: who, where, when, what kind and who says so must
 * stand in the words that the fact quotes, or be licensed by a background source with a name.
 *
 * <p>It reads triples alone. {@link GroundingCheck} works on claims before there is a graph; what
 * one of them gets wrong the other can see.
 */
public final class GroundingAudit {

  private static final Set<Property> ROLES =
      Stream.of(Role.values()).map(role -> Terms.ent(role.property())).collect(Collectors.toSet());

  private final KindWords kinds;

  /** An audit that knows the trigger words of these frames. */
  public GroundingAudit(List<Frame> frames) {
    this.kinds = new KindWords(frames);
  }

  /** The proof of every fact of the graph. */
  public Proof audit(Model graph) {
    Work work = new Work(graph);
    graph.listSubjectsWithProperty(Terms.EVIDENCE).toList().stream()
        .filter(fact -> fact.hasProperty(Terms.KIND))
        .sorted(Comparator.comparing(Resource::getURI))
        .forEach(work::fact);
    graph.listSubjectsWithProperty(RDF.type, Terms.CLAIM).toList().stream()
        .sorted(Comparator.comparing(Resource::getURI))
        .forEach(work::claim);
    return new Proof(work.grounds, work.findings);
  }

  private final class Work {
    private final NamedThings things;
    private final Model graph;
    private final Map<String, ArticleYears> years = new HashMap<>();
    private final Map<Ground, Integer> grounds = new EnumMap<>(Ground.class);
    private final List<Finding> findings = new ArrayList<>();

    Work(Model graph) {
      this.graph = graph;
      this.things = new NamedThings(graph);
    }

    void fact(Resource fact) {
      List<Quote> quotes = quotes(fact, false);
      List<Quote> sentences = quotes(fact, true);
      List<Resource> fillers = new ArrayList<>();
      for (Statement statement : fact.listProperties().toList()) {
        Property property = statement.getPredicate();
        if (ROLES.contains(property)) {
          fillers.add(statement.getResource());
          settle(statement, spokenOf(statement.getResource(), quotes), "its words name it not");
        } else if (property.equals(Terms.ATTRIBUTED_TO)) {
          settle(
              statement, spokenOf(statement.getResource(), sentences), "its sentence names it not");
        } else if (property.equals(Terms.REGARDS)) {
          Set<Quote> own = Set.copyOf(sentences);
          boolean shared = quotes(statement.getResource(), true).stream().anyMatch(own::contains);
          settle(statement, words(shared), "no sentence tells both");
        }
      }
      for (Statement involved : fact.listProperties(Terms.INVOLVES).toList()) {
        if (!fillers.contains(involved.getResource())) {
          settle(involved, belongs(fillers, involved.getResource()), "no filler belongs to it");
        }
      }
      new TimeAudit(fact, sentences, this::yearsAround).statements().forEach(this::settle);
      for (Quote sentence : sentences) {
        boolean speaks =
            things.isNamedIn(fact, sentence)
                || fillers.stream().anyMatch(f -> things.spokenOf(f, sentence).isPresent())
                // Of a fact told twice the graph keeps the words for each filler once.
                || (sentences.size() > 1
                    && GroundingCheck.POINTING.matcher(sentence.words()).find());
        settle(
            fact,
            Terms.EVIDENCE,
            words(speaks),
            "\"" + sentence.words() + "\" speaks of none of it");
      }
    }

    private ArticleYears yearsAround(Quote quote) {
      return years.computeIfAbsent(
          quote.text(),
          text ->
              new ArticleYears(
                  graph.getResource(text).getRequiredProperty(Terms.IS_STRING).getString()));
    }

    /** One reading: the words that it quotes must be its fact's, and tell its kind. */
    void claim(Resource claim) {
      Resource fact = claim.getRequiredProperty(RDF.subject).getResource();
      Resource evidence = claim.getRequiredProperty(Terms.EVIDENCE).getResource();
      String rule = claim.getRequiredProperty(Terms.RULE).getString();
      boolean told =
          fact.hasProperty(Terms.EVIDENCE, evidence)
              && kinds.tell(rule, Quote.of(evidence).words());
      settle(claim, Terms.RULE, words(told), "its words tell no " + rule);
    }

    private Optional<Ground> spokenOf(Resource thing, List<Quote> quotes) {
      return quotes.stream()
          .flatMap(q -> things.spokenOf(thing, q).stream())
          .min(Ground::compareTo);
    }

    private Optional<Ground> belongs(List<Resource> fillers, Resource state) {
      boolean belongs =
          fillers.stream()
              .anyMatch(
                  filler ->
                      filler.hasProperty(Terms.OF_STATE, state)
                          || filler.hasProperty(Terms.PHASE_OF, state)
                          || serves(filler, state));
      return belongs ? Optional.of(Ground.BELONGING) : Optional.empty();
    }

    private boolean serves(Resource person, Resource state) {
      return graph.listSubjectsWithProperty(Terms.HOLDER, person).toList().stream()
          .anyMatch(tenure -> tenure.hasProperty(Terms.SERVES_FOR, state));
    }

    private void settle(TimeAudit.Settled settled) {
      settle(settled.statement(), settled.ground(), settled.problem());
    }

    private void settle(Statement statement, Optional<Ground> ground, String problem) {
      RDFNode value = statement.getObject();
      String shown = value.isLiteral() ? value.asLiteral().getLexicalForm() : value.toString();
      settle(statement.getSubject(), statement.getPredicate(), ground, shown + ": " + problem);
    }

    private void settle(Resource node, Property property, Optional<Ground> ground, String problem) {
      if (ground.isPresent()) {
        grounds.merge(ground.get(), 1, Integer::sum);
      } else {
        findings.add(
            new Finding(node.getURI(), property.getURI(), problem, "no ground for it", true));
      }
    }
  }

  static Optional<Ground> words(boolean proved) {
    return proved ? Optional.of(Ground.WORDS) : Optional.empty();
  }

  /** What the fact quotes, or the whole sentences, in order. */
  private static List<Quote> quotes(Resource fact, boolean sentences) {
    return fact.listProperties(Terms.EVIDENCE).toList().stream()
        .map(Statement::getResource)
        .map(q -> sentences ? q.getRequiredProperty(Terms.SENTENCE).getResource() : q)
        .map(Quote::of)
        .distinct()
        .sorted(Comparator.comparingInt(Quote::begin).thenComparingInt(Quote::end))
        .toList();
  }
}
