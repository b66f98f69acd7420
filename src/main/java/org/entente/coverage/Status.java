package org.entente.coverage;

/** What became of a sentence; of several, the first that holds. */
public enum Status {
  /** At least one fact quotes it. */
  FACTS("facts", "facts", "at least one published fact quotes it"),
  /** Something was read that the sentence does not prove. */
  REFUSED("refused", "refused", "a fact was read that its words do not prove, and left out"),
  /** Two actors and a word that frames listen to, but none of them fits. */
  NO_FRAME("no-frame", "no frame fits", "two actors and a trigger word, but no frame fits"),
  /** Two actors and no word that any frame listens to. */
  NO_TRIGGER("no-trigger", "no trigger", "two actors, but no word that any frame listens to"),
  /** Fewer than two actors. */
  NOTHING("nothing", "nothing to say", "fewer than two actors");

  private final String id;
  private final String label;
  private final String meaning;

  Status(String id, String label, String meaning) {
    this.id = id;
    this.label = label;
    this.meaning = meaning;
  }

  /** Name for anchors and style classes. */
  public String id() {
    return id;
  }

  /** One to three words. */
  public String label() {
    return label;
  }

  /** When a sentence has it. */
  public String meaning() {
    return meaning;
  }
}
