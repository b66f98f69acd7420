package org.entente.check;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Terms of the graph that the checks read; named anew, so that a check trusts no writer. */
final class Terms {

  static final String ENT = "https://w3id.org/entente/ontology#";
  private static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

  static final Property ANCHOR_OF = nif("anchorOf");
  static final Property BEGIN = nif("beginIndex");
  static final Property END = nif("endIndex");
  static final Property CONTEXT = nif("referenceContext");
  static final Property IS_STRING = nif("isString");
  static final Property SENTENCE = nif("sentence");

  static final Property EVIDENCE = ent("evidence");
  static final Property KIND = ent("kind");
  static final Property RULE = ent("rule");
  static final Property MENTION = ent("mention");
  static final Property STANDS_FOR = ent("standsFor");
  static final Property ANTECEDENT = ent("antecedent");
  static final Property INVOLVES = ent("involves");
  static final Property ATTRIBUTED_TO = ent("attributedTo");
  static final Property OF_STATE = ent("ofState");
  static final Property PHASE_OF = ent("phaseOf");
  static final Property HOLDER = ent("holder");
  static final Property SERVES_FOR = ent("servesFor");
  static final Property TIME_TEXT = ent("timeText");
  static final Property REGARDS = ent("regards");
  static final Property ENTITY = ent("entity");
  static final Resource CLAIM = ResourceFactory.createResource(ENT + "Claim");

  private Terms() {}

  static Property ent(String localName) {
    return ResourceFactory.createProperty(ENT, localName);
  }

  private static Property nif(String localName) {
    return ResourceFactory.createProperty(NIF, localName);
  }
}
