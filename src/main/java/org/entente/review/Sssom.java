package org.entente.review;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of the Simple Standard for Sharing Ontological Mappings, version 1.1.
 *
 * @see <a href="https://mapping-commons.github.io/sssom/">SSSOM</a>
 */
final class Sssom {

  static final String SUBJECT = "subject_id";
  static final String SUBJECT_LABEL = "subject_label";
  static final String PREDICATE = "predicate_id";
  static final String MODIFIER = "predicate_modifier";
  static final String OBJECT = "object_id";
  static final String OBJECT_LABEL = "object_label";
  static final String JUSTIFICATION = "mapping_justification";
  static final String AUTHOR = "author_id";
  static final String AUTHOR_LABEL = "author_label";
  static final String TOOL = "mapping_tool";
  static final String TOOL_VERSION = "mapping_tool_version";
  static final String DATE = "mapping_date";
  static final String CONFIDENCE = "confidence";
  static final String OTHER = "other";
  static final String COMMENT = "comment";

  /** The columns that we write, in the order of the slots of the standard's class of mappings. */
  static final List<String> COLUMNS =
      List.of(
          SUBJECT,
          SUBJECT_LABEL,
          PREDICATE,
          MODIFIER,
          OBJECT,
          OBJECT_LABEL,
          JUSTIFICATION,
          AUTHOR,
          AUTHOR_LABEL,
          TOOL,
          TOOL_VERSION,
          DATE,
          CONFIDENCE,
          OTHER,
          COMMENT);

  /** Without them a row is no mapping. */
  static final List<String> MANDATORY = List.of(SUBJECT, PREDICATE, OBJECT, JUSTIFICATION);

  /** Columns whose values are identifiers, several of them separated by bars. */
  static final Set<String> IDENTIFIERS =
      Set.of(SUBJECT, PREDICATE, OBJECT, JUSTIFICATION, AUTHOR, "reviewer_id", "creator_id");

  /** A value of the metadata that stands for all rows, where no row has one of its own. */
  static final Set<String> PROPAGATED =
      Set.of(
          "mapping_date",
          "mapping_provider",
          "mapping_tool",
          "mapping_tool_version",
          "object_match_field",
          "object_preprocessing",
          "object_source",
          "object_source_version",
          "object_type",
          "subject_match_field",
          "subject_preprocessing",
          "subject_source",
          "subject_source_version",
          "subject_type");

  static final String SEMAPV = "https://w3id.org/semapv/vocab/";
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  /** Prefixes that need not be declared. */
  static final Map<String, String> BUILT_IN =
      Map.of(
          "owl", "http://www.w3.org/2002/07/owl#",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "semapv", SEMAPV,
          "skos", SKOS,
          "sssom", "https://w3id.org/sssom/",
          "xsd", "http://www.w3.org/2001/XMLSchema#",
          "linkml", "https://w3id.org/linkml/");

  static final String MANUAL = SEMAPV + "ManualMappingCuration";
  static final String LEXICAL = SEMAPV + "LexicalMatching";
  static final String COMPOSITE = SEMAPV + "CompositeMatching";
  static final String EXACT = SKOS + "exactMatch";
  static final String CLOSE = SKOS + "closeMatch";
  static final String SAME = "http://www.w3.org/2002/07/owl#sameAs";

  /** In place of an object: none was found. */
  static final String NONE = "https://w3id.org/sssom/NoTermFound";

  static final String NOT = "Not";

  private Sssom() {}
}
