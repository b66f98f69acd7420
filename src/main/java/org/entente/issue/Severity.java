package org.entente.issue;

/** How much an imperfection matters. */
public enum Severity {
  /** Worth counting; nothing is lost that the text said clearly. */
  NOTE,
  /** Something the text says was left out. */
  WARNING,
  /** Something was refused; {@code extract} ends with exit code 1. */
  ERROR
}
