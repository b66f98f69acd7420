package org.entente.serve.reconcile;

import java.util.List;

/**
 * A class of things.
 *
 * @param id local name, such as {@code State}
 * @param name for people
 * @param comment what the class means; empty where the data do not say
 * @param broader ids of the classes directly above, sorted
 */
record Type(String id, String name, String comment, List<String> broader) {
  Type {
    broader = List.copyOf(broader);
  }
}
