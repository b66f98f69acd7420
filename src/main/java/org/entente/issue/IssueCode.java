package org.entente.issue;

/** What can be imperfect about an article. One constant per cause; the name is the published id. */
public enum IssueCode {
  /** A time expression that no rule can place on the calendar, such as "in recent years". */
  TIME_UNRESOLVED(Severity.NOTE),
  /** A trigger with two actors nearby whose frame found too few roles; nothing is published. */
  ROLE_MISSING(Severity.NOTE),
  /** A name that fits several entities equally well; it stays without a link. */
  LINK_AMBIGUOUS(Severity.NOTE),
  /** A line of the article whose form the reader does not know; kept as a paragraph. */
  FORM_UNKNOWN(Severity.NOTE),
  /** A statement whose names, numbers or dates do not stand in its evidence; left out. */
  UNGROUNDED(Severity.ERROR),
  /** A graph that breaks a SHACL shape; the file is not written. */
  SHAPE_BROKEN(Severity.ERROR);

  private final Severity severity;

  IssueCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }
}
