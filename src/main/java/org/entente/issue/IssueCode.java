package org.entente.issue;

/** What can be imperfect about an article. One constant per cause; the name is the published id. */
public enum IssueCode {
  /** A statement whose names, numbers or dates do not stand in its evidence; left out. */
  UNGROUNDED
}
