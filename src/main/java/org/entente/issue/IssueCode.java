package org.entente.issue;

/** What can be imperfect about an article. One constant per cause; the name is the published id. */
public enum IssueCode {
  /**
   * Words that speak of a time that no rule can place on the calendar, such as "in recent years" or
   * "on 25 August" where no year was named; they bound nothing.
   */
  TIME_UNRESOLVED,
  /** A statement whose names, numbers or dates do not stand in its evidence; left out. */
  UNGROUNDED,
  /** A change of status whose place among the pair's other changes is open; it opens no phase. */
  PHASE_ORDER_OPEN,
  /** A change of status that only the order of telling puts after or before another. */
  PHASE_ORDER_TOLD,
  /** A change of status that cannot follow the one told before it: one between must be missing. */
  PHASE_EVENT_MISSING
}
