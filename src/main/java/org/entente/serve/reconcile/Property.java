package org.entente.serve.reconcile;

import java.util.Optional;
import java.util.stream.Stream;

/** What a client may ask of a thing, or give to find it; in the order in which it is proposed. */
enum Property {
  ITEM("item", "Wikidata item", "the item that it is, such as Q796", Value.Form.TEXT),
  OTHER_NAME("otherName", "other name", "a short name, an adjective", Value.Form.TEXT),
  KIND("kind", "kind", "what kind of fact it is", Value.Form.TEXT),
  EDTF("edtf", "date", "its time in the Extended Date/Time Format", Value.Form.TEXT),
  EARLIEST_YEAR("earliestYear", "earliest year", "year of its earliest start", Value.Form.INTEGER),
  LATEST_YEAR("latestYear", "latest year", "year of its latest end", Value.Form.INTEGER),
  NAMED_YEAR("namedYear", "named year", "the year to plot it at", Value.Form.INTEGER),
  INVOLVES("involves", "involves", "whom it is about, in any role", Value.Form.ENTITY),
  PARTY("party", "party", "a side of an agreement or relationship", Value.Form.ENTITY),
  PARTICIPANT("participant", "participant", "an equal side of an event", Value.Form.ENTITY),
  INITIATOR("initiator", "initiator", "who acts", Value.Form.ENTITY),
  RECIPIENT("recipient", "recipient", "whom the act is directed at", Value.Form.ENTITY),
  HOLDER("holder", "holder", "the person in an office", Value.Form.ENTITY),
  OFFICE("office", "office", "the office that a tenure is in", Value.Form.TEXT),
  PLACE("place", "place", "where it happened", Value.Form.ENTITY),
  CONFIDENCE("confidence", "confidence", "probability that it is right", Value.Form.DECIMAL),
  QUOTE("quote", "quotation", "the words that state it", Value.Form.TEXT),
  ARTICLE("article", "article", "title of the article that states it", Value.Form.TEXT);

  private final String id;
  private final String label;
  private final String meaning;
  private final Value.Form form;

  Property(String id, String label, String meaning, Value.Form form) {
    this.id = id;
    this.label = label;
    this.meaning = meaning;
    this.form = form;
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  String meaning() {
    return meaning;
  }

  Value.Form form() {
    return form;
  }

  /** Class of its values, where they are entities. */
  Optional<String> valueType() {
    return form == Value.Form.ENTITY
        ? Optional.of(this == PLACE ? "Place" : "Actor")
        : Optional.empty();
  }

  /** The property that a client names by its id or by the IRI of the ontology's term. */
  static Optional<Property> find(String name) {
    String term = Spaces.term(name);
    return Stream.of(values()).filter(property -> property.id.equals(term)).findFirst();
  }
}
