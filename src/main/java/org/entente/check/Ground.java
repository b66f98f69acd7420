package org.entente.check;

/** What licenses one statement of a graph: the quoted words, or a background source by its name. */
public enum Ground {
  /** The quoted words say it. */
  WORDS("quoted words"),
  /** A pronoun or noun of the quoted words, through earlier words that name what it stands for. */
  ANTECEDENT("antecedent of a pronoun or noun"),
  /** The pair that the article's title names. */
  TITLE("title of the article"),
  /** The year that earlier words of the paragraph, section, heading or article set. */
  RUNNING_YEAR("running year of the text"),
  /** The state that an organ or regime belongs to, or that a person serves, as the graph says. */
  BELONGING("state of an organ, regime or office-holder"),
  /** A name that the gazetteer has for a linked item. */
  GAZETTEER("gazetteer, by link");

  private final String label;

  Ground(String label) {
    this.label = label;
  }

  /** For reports. */
  public String label() {
    return label;
  }
}
