package org.entente.evaluate;

/** What a public set asks for; it is recognised by what its documents hold. */
enum Task {
  /** Headings of histories: what happened in which year, and in which paragraph it stands. */
  HISTORIES,
  /** Times and the days that they mean. */
  TIMES,
  /** Names and their types. */
  NAMES,
  /** Names and their Wikidata items. */
  LINKS
}
