package org.entente.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.article.Article;
import org.entente.claim.Argument;
import org.entente.claim.Category;
import org.entente.claim.Claim;
import org.entente.claim.ClaimLink;
import org.entente.claim.ClaimedArticle;
import org.entente.claim.Evidence;
import org.entente.claim.Factuality;
import org.entente.claim.Role;
import org.entente.entity.Entity;
import org.entente.entity.EntityLink;
import org.entente.entity.EntityMention;
import org.entente.entity.EntityType;
import org.entente.entity.LinkCandidate;
import org.entente.phase.PhaseMaker;
import org.entente.text.CodePoints;
import org.entente.text.SourceText;
import org.entente.text.Span;
import org.entente.time.Period;

/**
 * Claims to RDF. The same article gives the same triples; none has a blank node.
 *
 * <p>Every class above a thing's class, and {@code ent:involves} beside every role, are written
 * out, so that no store needs to infer anything.
 */
public final class ClaimGraph {

  private final Ontology ontology;
  private final Iris iris;
  private final Run run;

  public ClaimGraph(Ontology ontology, Iris iris, Run run) {
    this.ontology = ontology;
    this.iris = iris;
    this.run = run;
  }

  /** The graph of an article whose licence is not known. */
  public Model toModel(ClaimedArticle article) {
    return toModel(article, Optional.empty());
  }

  /**
   * The graph of an article.
   *
   * @param licence IRI of the licence of its text
   * @throws IllegalArgumentException when a claim has an unknown kind, or names an entity or a
   *     claim that the article does not have
   */
  public Model toModel(ClaimedArticle article, Optional<String> licence) {
    return new Builder(article).build(licence);
  }

  /** The work on one article. */
  private final class Builder {
    private final Model model = ModelFactory.createDefaultModel();
    private final ClaimedArticle claimed;
    private final SourceText text;
    private final CodePoints positions;
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<Claim, Resource> facts = new LinkedHashMap<>();
    private final Map<Resource, Claim> owners = new HashMap<>();
    private final TenureBook tenures;

    Builder(ClaimedArticle claimed) {
      this.claimed = claimed;
      this.text = claimed.linked().annotated().article().source();
      this.positions = new CodePoints(text);
      for (Entity entity : claimed.linked().entities()) {
        entities.put(entity.id(), entity);
      }
      this.tenures =
          new TenureBook(
              claimed.claims(),
              entities.values().stream()
                  .filter(entity -> entity.type().isState())
                  .map(Entity::id)
                  .collect(Collectors.toSet()),
              ontology);
    }

    Model build(Optional<String> licence) {
      Resource source = source(licence);
      Resource runNode = run();
      source.addProperty(Vocabulary.WAS_GENERATED_BY, runNode);
      for (Entity entity : claimed.linked().entities()) {
        entity(entity, runNode);
      }
      for (EntityMention mention : claimed.linked().mentions()) {
        node(known(mention.entity()))
            .addProperty(Vocabulary.MENTION, quotation(mention.span(), Vocabulary.MENTION_CLASS));
      }
      for (Claim claim : claimed.claims()) {
        facts.put(claim, place(claim));
      }
      facts.forEach((claim, fact) -> fact(claim, fact, runNode));
      PhaseGraph phases = new PhaseGraph(model, ontology, iris, facts, this::known);
      new PhaseMaker(ontology.statusRules()).make(claimed).all().forEach(phases::add);
      return model;
    }

    // ---- the text and the run

    private Resource source(Optional<String> licence) {
      Article article = claimed.linked().annotated().article();
      Resource source = model.createResource(iris.article(text.name()));
      source
          .addProperty(RDF.type, Vocabulary.SOURCE_DOCUMENT)
          .addProperty(RDF.type, model.createResource(Vocabulary.NIF + "Context"))
          .addProperty(RDFS.label, article.title(), "en")
          .addProperty(DCTerms.title, article.title(), "en")
          .addProperty(Vocabulary.IS_STRING, text.content())
          .addProperty(Vocabulary.SHA256, Iris.sha256(text.content()));
      licence.ifPresent(iri -> source.addProperty(DCTerms.license, model.createResource(iri)));
      for (String actor : claimed.linked().titleActors()) {
        source.addProperty(DCTerms.subject, node(known(actor)));
      }
      return source;
    }

    private Resource run() {
      return model
          .createResource(iris.run(run))
          .addProperty(RDF.type, Vocabulary.EXTRACTION_RUN)
          .addProperty(RDFS.label, "Entente " + run.version(), "en")
          .addProperty(Vocabulary.ANALYZER, run.analyzer());
    }

    /** A stretch of the text as a NIF string. */
    private Resource quotation(Span span, Resource type) {
      Span codePoints = positions.span(span);
      return model
          .createResource(iris.quotation(text.name(), codePoints))
          .addProperty(RDF.type, type)
          .addProperty(
              Vocabulary.REFERENCE_CONTEXT, model.createResource(iris.article(text.name())))
          .addProperty(Vocabulary.BEGIN_INDEX, offset(codePoints.start()))
          .addProperty(Vocabulary.END_INDEX, offset(codePoints.end()))
          .addProperty(Vocabulary.ANCHOR_OF, text.slice(span));
    }

    // ---- entities

    private Entity known(String id) {
      Entity entity = entities.get(id);
      if (entity == null) {
        throw new IllegalArgumentException("the article has no entity '" + id + "'");
      }
      return entity;
    }

    private Resource node(Entity entity) {
      return model.createResource(iris.entity(entity));
    }

    private void entity(Entity entity, Resource runNode) {
      Resource node = node(entity);
      types(node, Vocabulary.of(entity.type()));
      node.addProperty(RDFS.label, entity.label(), "en");
      for (String name : entity.names()) {
        if (!name.equals(entity.label())) {
          node.addProperty(SKOS.altLabel, name, "en");
        }
      }
      entity
          .ofState()
          .ifPresent(
              state ->
                  node.addProperty(
                      entity.type() == EntityType.HISTORIC_STATE
                          ? Vocabulary.PHASE_OF
                          : Vocabulary.OF_STATE,
                      node(known(state))));
      link(entity, node, runNode);
    }

    private void link(Entity entity, Resource node, Resource runNode) {
      EntityLink link = entity.link();
      Resource linkNode =
          model
              .createResource(iris.link(text.name(), entity))
              .addProperty(RDF.type, Vocabulary.ENTITY_LINK)
              .addProperty(Vocabulary.ENTITY, node)
              .addProperty(Vocabulary.LINK_STATUS, Vocabulary.concept(link.status()))
              .addProperty(Vocabulary.REASON, link.reason())
              .addProperty(Vocabulary.WAS_GENERATED_BY, runNode);
      link.item()
          .ifPresent(
              item -> {
                node.addProperty(SKOS.exactMatch, Vocabulary.item(item));
                linkNode.addProperty(Vocabulary.TARGET, Vocabulary.item(item));
              });
      for (LinkCandidate candidate : link.fitting()) {
        if (!link.item().equals(Optional.of(candidate.item()))) {
          linkNode.addProperty(Vocabulary.CANDIDATE, Vocabulary.item(candidate.item()));
        }
      }
      for (int rank = 1; rank <= link.candidates().size(); rank++) {
        linkNode.addProperty(
            Vocabulary.CONSIDERS, candidate(linkNode, link.candidates().get(rank - 1), rank));
      }
      // A period of a state is close to the item of the whole state.
      if (link.status() == EntityLink.Status.AMBIGUOUS
          && entity.type() == EntityType.HISTORIC_STATE
          && !link.fitting().isEmpty()) {
        node.addProperty(SKOS.closeMatch, Vocabulary.item(link.fitting().get(0).item()));
      }
    }

    /** What spoke for an item and against it. */
    private Resource candidate(Resource link, LinkCandidate candidate, int rank) {
      Resource node =
          model
              .createResource(link.getURI() + "_" + candidate.item())
              .addProperty(RDF.type, Vocabulary.LINK_CANDIDATE)
              .addProperty(RDFS.label, candidate.label(), "en")
              .addProperty(Vocabulary.ITEM, Vocabulary.item(candidate.item()))
              .addProperty(Vocabulary.RANK, Integer.toString(rank), XSDDatatype.XSDpositiveInteger)
              .addProperty(Vocabulary.SCORE, decimal(candidate.score()))
              .addProperty(Vocabulary.NAME_WEIGHT, decimal(candidate.nameWeight()))
              .addProperty(Vocabulary.PRIOR, decimal(candidate.prior()))
              .addProperty(Vocabulary.TIME_FIT, Vocabulary.concept(candidate.time()))
              .addProperty(
                  Vocabulary.NEAR, Boolean.toString(candidate.near()), XSDDatatype.XSDboolean);
      candidate.veto().ifPresent(veto -> node.addProperty(Vocabulary.VETO, veto));
      return node;
    }

    // ---- facts

    /** The node of a claim: that of the thing that its name names, or its own. */
    private Resource place(Claim claim) {
      Optional<Resource> named = claim.name().map(this::known).flatMap(e -> named(claim, e));
      if (named.isPresent()) {
        owners.putIfAbsent(named.get(), claim);
        return named.get();
      }
      String iri = iris.fact(claim);
      Resource node = model.createResource(iri);
      for (int i = 2; owners.containsKey(node) || model.contains(node, RDF.type); i++) {
        node = model.createResource(iri + "-" + i);
      }
      owners.put(node, claim);
      return node;
    }

    private Optional<Resource> named(Claim claim, Entity entity) {
      boolean fits =
          (claim.category() == Category.EVENT && entity.type() == EntityType.EVENT)
              || (claim.category() == Category.AGREEMENT && entity.type() == EntityType.AGREEMENT);
      if (!fits || claim.factuality() != Factuality.ACTUAL) {
        return Optional.empty();
      }
      Resource node = node(entity);
      Claim first = owners.get(node);
      boolean free =
          first == null
              || first.time().isEmpty()
              || claim.time().isEmpty()
              || period(first).equals(period(claim));
      return free ? Optional.of(node) : Optional.empty();
    }

    private Optional<Period> period(Claim claim) {
      return claim.time().map(time -> time.period());
    }

    private void fact(Claim claim, Resource fact, Resource runNode) {
      if (claim.factuality() == Factuality.ACTUAL) {
        types(fact, ontology.classFor(claim.kind(), claim.category()));
      } else {
        ontology.classFor(claim.kind(), claim.category());
        fact.addProperty(RDF.type, Vocabulary.REPORTED_SITUATION)
            .addProperty(Vocabulary.FACTUALITY, Vocabulary.concept(claim.factuality()));
      }
      if (!fact.hasProperty(RDFS.label)) {
        fact.addProperty(RDFS.label, claim.label(), "en");
      }
      fact.addProperty(Vocabulary.KIND, Vocabulary.concept(claim.kind()))
          .addProperty(Vocabulary.CATEGORY, Vocabulary.concept(claim.category()))
          .addProperty(Vocabulary.CONFIDENCE, decimal(claim.confidence()));
      for (Argument argument : claim.arguments()) {
        argument(fact, argument, period(claim));
      }
      claim.time().ifPresent(time -> TimeTriples.add(fact, time.period(), text.slice(time.span())));
      claim
          .attributedTo()
          .ifPresent(id -> fact.addProperty(Vocabulary.ATTRIBUTED_TO, node(known(id))));
      for (ClaimLink link : claim.links()) {
        fact.addProperty(Vocabulary.of(link.property()), target(claim, link));
        if (link.property() == ClaimLink.Property.CONTRADICTS) {
          target(claim, link).addProperty(Vocabulary.of(link.property()), fact);
        }
      }
      for (Evidence evidence : claim.evidence()) {
        evidence(claim, fact, evidence, runNode);
      }
    }

    private void argument(Resource fact, Argument argument, Optional<Period> when) {
      Entity entity = known(argument.entity());
      fact.addProperty(Vocabulary.of(argument.role()), node(entity));
      argument.antecedent().ifPresent(named -> reference(argument.mention(), entity, named));
      if (!argument.role().isInvolvement()) {
        return;
      }
      fact.addProperty(Vocabulary.INVOLVES, node(entity));
      // An organ or a regime belongs to its state; a person in an office acts for it.
      Optional<String> state =
          entity.type() == EntityType.PERSON && acts(argument.role())
              ? tenures.stateOf(entity.id(), when)
              : entity.ofState();
      state.ifPresent(id -> fact.addProperty(Vocabulary.INVOLVES, node(known(id))));
    }

    /** Words that name nobody themselves, with the words that do. */
    private void reference(Span words, Entity entity, Span antecedent) {
      quotation(words, Vocabulary.REFERENCE)
          .addProperty(Vocabulary.STANDS_FOR, node(entity))
          .addProperty(Vocabulary.ANTECEDENT, quotation(antecedent, Vocabulary.ANTECEDENT_CLASS));
    }

    private boolean acts(Role role) {
      return switch (role) {
        case INITIATOR, RECIPIENT, PARTICIPANT, AGENT, PARTY, SUPPORTER, OPPONENT -> true;
        default -> false;
      };
    }

    /** Ids are unique in a category only: an agreement for a signing, else the same category. */
    private Resource target(Claim claim, ClaimLink link) {
      Category preferred =
          link.property() == ClaimLink.Property.CONCLUDES ? Category.AGREEMENT : claim.category();
      List<Claim> found =
          claimed.claims().stream().filter(other -> other.id().equals(link.target())).toList();
      Optional<Claim> best =
          found.stream()
              .filter(other -> other.category() == preferred)
              .findFirst()
              .or(() -> found.stream().findFirst());
      return best.map(facts::get)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "claim " + claim.id() + " links to '" + link.target() + "', which is none"));
    }

    private void evidence(Claim claim, Resource fact, Evidence evidence, Resource runNode) {
      Resource quote = quotation(evidence.span(), Vocabulary.EVIDENCE);
      quote.addProperty(
          Vocabulary.SENTENCE, quotation(evidence.sentence(), Vocabulary.SENTENCE_CLASS));
      fact.addProperty(Vocabulary.EVIDENCE_OF, quote);
      if (fact.hasProperty(RDF.type, Vocabulary.TENURE) && !fact.hasProperty(Vocabulary.OFFICE)) {
        ontology
            .office(text.slice(evidence.span()))
            .ifPresent(office -> fact.addProperty(Vocabulary.OFFICE, office));
      }
      Span codePoints = positions.span(evidence.span());
      model
          .createResource(iris.claim(text.name(), codePoints, fact.getURI()))
          .addProperty(RDF.type, Vocabulary.CLAIM)
          .addProperty(RDF.subject, fact)
          .addProperty(RDF.predicate, Vocabulary.KIND)
          .addProperty(RDF.object, Vocabulary.concept(claim.kind()))
          .addProperty(Vocabulary.EVIDENCE_OF, quote)
          .addProperty(Vocabulary.RULE, evidence.rule())
          .addProperty(Vocabulary.FACTUALITY, Vocabulary.concept(claim.factuality()))
          .addProperty(Vocabulary.CONFIDENCE, decimal(claim.confidence()))
          .addProperty(Vocabulary.WAS_GENERATED_BY, runNode);
    }

    private void types(Resource node, Resource type) {
      for (Resource above : ontology.withSuperclasses(type)) {
        node.addProperty(RDF.type, above);
      }
    }

    private Literal offset(int codePoints) {
      return model.createTypedLiteral(
          Integer.toString(codePoints), XSDDatatype.XSDnonNegativeInteger);
    }
  }

  /** Canonical xsd:decimal with at most three places: no trailing zero but one. */
  static Literal decimal(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
    String plain = rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
    return ResourceFactory.createTypedLiteral(plain, XSDDatatype.XSDdecimal);
  }
}
