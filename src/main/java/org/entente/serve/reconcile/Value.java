package org.entente.serve.reconcile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.text.Folded;

/**
 * A value of a property of a thing.
 *
 * @param form how it is written in JSON
 * @param id identifier of the entity, local name of the concept; empty for a literal
 * @param text what people read
 * @param keys folded forms under which a client may name it
 */
record Value(Form form, String id, String text, Set<String> keys) {

  /** What a value is. */
  enum Form {
    ENTITY,
    TEXT,
    INTEGER,
    DECIMAL
  }

  Value {
    keys = Set.copyOf(keys);
  }

  static Value entity(String id, String name, Set<String> keys) {
    return new Value(Form.ENTITY, id, name, keys);
  }

  static Value concept(String id, String label) {
    return new Value(Form.TEXT, id, label, new TreeSet<>(List.of(Folded.of(id), Folded.of(label))));
  }

  static Value literal(Form form, String text) {
    return new Value(form, "", text, Set.of(Folded.of(text)));
  }
}
