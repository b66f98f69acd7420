package org.entente.graph;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.entente.claim.Category;
import org.entente.claim.ClaimLink;
import org.entente.claim.Factuality;
import org.entente.claim.Role;
import org.entente.entity.EntityLink;
import org.entente.entity.EntityType;
import org.entente.entity.LinkCandidate;

/**
 * The terms that the graph uses. The ontology's own stand nowhere else in Java; {@code
 * VocabularyTest} compares them with {@code ontology/entente.ttl}, both ways.
 */
public final class Vocabulary {

  /** Namespace of classes and properties, prefix {@code ent}. */
  public static final String ENT = "https://w3id.org/entente/ontology#";

  /** Namespace of kinds, offices and statuses, prefix {@code ety}. */
  public static final String ETY = "https://w3id.org/entente/type/";

  /** Namespace of Wikidata items, prefix {@code wd}. */
  public static final String WD = "http://www.wikidata.org/entity/";

  static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  static final String PROV = "http://www.w3.org/ns/prov#";

  // Classes that Java writes by name; those of events and relationships come from types.ttl.
  static final Resource EVENT = ent("Event");
  static final Resource AGREEMENT = ent("Agreement");
  static final Resource RELATIONSHIP = ent("Relationship");
  static final Resource REPORTED_SITUATION = ent("ReportedSituation");
  static final Resource TENURE = ent("Tenure");
  static final Resource PHASE = ent("Phase");
  static final Resource CLAIM = ent("Claim");
  static final Resource EVIDENCE = ent("Evidence");
  static final Resource MENTION_CLASS = ent("Mention");
  static final Resource REFERENCE = ent("Reference");
  static final Resource ANTECEDENT_CLASS = ent("Antecedent");
  static final Resource SOURCE_DOCUMENT = ent("SourceDocument");
  static final Resource ENTITY_LINK = ent("EntityLink");
  static final Resource LINK_CANDIDATE = ent("LinkCandidate");
  static final Resource EXTRACTION_RUN = ent("ExtractionRun");
  static final Resource RULE_CLASS = ent("Rule");

  static final Property PARTY = of(Role.PARTY);
  static final Property SERVES_FOR = of(Role.SERVES_FOR);
  static final Property ACCREDITED_TO = of(Role.ACCREDITED_TO);
  static final Property INVOLVES = property("involves");
  static final Property KIND = property("kind");
  static final Property CATEGORY = property("category");
  static final Property INSTANCE_CLASS = property("instanceClass");
  static final Property RELATIONSHIP_CLASS = property("relationshipClass");
  static final Property DIRECTED = property("directed");
  static final Property ONLY_NARROWER = property("onlyNarrower");
  static final Property PRE_STATUS = property("preStatus");
  static final Property POST_STATUS = property("postStatus");
  static final Property STATUS_DURING = property("statusDuring");
  static final Property STATUS_IF_NOT = property("statusIfNot");
  static final Property HAS_PHASE = property("hasPhase");
  static final Property STATUS = property("status");
  static final Property STARTED_BY = property("startedBy");
  static final Property ENDED_BY = property("endedBy");
  static final Property STATED_BY = property("statedBy");
  static final Property UNPLACED = property("unplaced");
  static final Property OFFICE = property("office");
  static final Property OF_STATE = property("ofState");
  static final Property PHASE_OF = property("phaseOf");
  static final Property FACTUALITY = property("factuality");
  static final Property ATTRIBUTED_TO = property("attributedTo");
  static final Property EVIDENCE_OF = property("evidence");
  static final Property MENTION = property("mention");
  static final Property STANDS_FOR = property("standsFor");
  static final Property ANTECEDENT = property("antecedent");
  static final Property CHECKED_STATEMENTS = property("checkedStatements");
  static final Property UNGROUNDED_STATEMENTS = property("ungroundedStatements");
  static final Property CONFIDENCE = property("confidence");
  static final Property RULE = property("rule");
  static final Property JUDGED_READINGS = property("judgedReadings");
  static final Property RIGHT_READINGS = property("rightReadings");
  static final Property ENTITY = property("entity");
  static final Property TARGET = property("target");
  static final Property CANDIDATE = property("candidate");
  static final Property CONSIDERS = property("considers");
  static final Property ITEM = property("item");
  static final Property RANK = property("rank");
  static final Property SCORE = property("score");
  static final Property NAME_WEIGHT = property("nameWeight");
  static final Property PRIOR = property("prior");
  static final Property TIME_FIT = property("timeFit");
  static final Property NEAR = property("near");
  static final Property VETO = property("veto");
  static final Property LINK_STATUS = property("linkStatus");
  static final Property REASON = property("reason");
  static final Property SHA256 = property("sha256");
  static final Property ANALYZER = property("analyzer");
  static final Property EARLIEST_START = property("earliestStart");
  static final Property LATEST_START = property("latestStart");
  static final Property EARLIEST_END = property("earliestEnd");
  static final Property LATEST_END = property("latestEnd");
  static final Property EARLIEST_YEAR = property("earliestYear");
  static final Property LATEST_YEAR = property("latestYear");
  static final Property NAMED_YEAR = property("namedYear");
  static final Property EDTF = property("edtf");
  static final Property TIME_TEXT = property("timeText");

  static final Property ANCHOR_OF = foreign(NIF, "anchorOf");
  static final Property BEGIN_INDEX = foreign(NIF, "beginIndex");
  static final Property END_INDEX = foreign(NIF, "endIndex");
  static final Property REFERENCE_CONTEXT = foreign(NIF, "referenceContext");
  static final Property SENTENCE = foreign(NIF, "sentence");
  static final Property IS_STRING = foreign(NIF, "isString");
  static final Resource SENTENCE_CLASS = ResourceFactory.createResource(NIF + "Sentence");
  static final Property WAS_GENERATED_BY = foreign(PROV, "wasGeneratedBy");

  /** Prefixes of every namespace that is not below the base. */
  static final Map<String, String> PREFIXES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("ent", ENT),
                  Map.entry("ety", ETY),
                  Map.entry("wd", WD),
                  Map.entry("nif", NIF),
                  Map.entry("prov", PROV),
                  Map.entry("crm", "http://www.cidoc-crm.org/cidoc-crm/"),
                  Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
                  Map.entry("dcterms", "http://purl.org/dc/terms/"),
                  Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
                  Map.entry("org", "http://www.w3.org/ns/org#"),
                  Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
                  Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
                  Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
                  Map.entry("schema", "https://schema.org/"),
                  Map.entry("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"),
                  Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
                  Map.entry("time", "http://www.w3.org/2006/time#"),
                  Map.entry("vann", "http://purl.org/vocab/vann/"),
                  Map.entry("void", "http://rdfs.org/ns/void#"),
                  Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"))));

  private Vocabulary() {}

  static Property of(Role role) {
    return property(role.property());
  }

  static Property of(ClaimLink.Property tie) {
    return property(tie.localName());
  }

  static Resource of(EntityType type) {
    return ent(type.className());
  }

  /** The class of all facts of the category. */
  static Resource of(Category category) {
    return switch (category) {
      case EVENT -> EVENT;
      case AGREEMENT -> AGREEMENT;
      case RELATIONSHIP -> RELATIONSHIP;
    };
  }

  static Resource concept(String localName) {
    return ResourceFactory.createResource(ETY + localName);
  }

  static Resource concept(Category category) {
    return switch (category) {
      case EVENT -> concept("event");
      case AGREEMENT -> concept("agreement");
      case RELATIONSHIP -> concept("relationship");
    };
  }

  static Resource concept(Factuality factuality) {
    return switch (factuality) {
      case ACTUAL -> concept("actual");
      case PLANNED -> concept("planned");
      case NEGATED -> concept("negated");
      case ALLEGED -> concept("alleged");
      case DENIED -> concept("denied");
    };
  }

  static Resource concept(EntityLink.Status status) {
    return switch (status) {
      case ACCEPTED -> concept("accepted");
      case AMBIGUOUS -> concept("ambiguous");
      case UNLINKED -> concept("unlinked");
    };
  }

  static Resource concept(LinkCandidate.TimeFit fit) {
    return switch (fit) {
      case FITS -> concept("timeFit");
      case UNKNOWN -> concept("timeUnknown");
      case APART -> concept("timeApart");
    };
  }

  static Resource item(String qid) {
    return ResourceFactory.createResource(WD + qid);
  }

  private static Resource ent(String localName) {
    return ResourceFactory.createResource(ENT + localName);
  }

  private static Property property(String localName) {
    return ResourceFactory.createProperty(ENT, localName);
  }

  private static Property foreign(String namespace, String localName) {
    return ResourceFactory.createProperty(namespace, localName);
  }
}
