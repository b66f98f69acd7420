package org.entente.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How English says one kind of fact: which words trigger it and which places of the clause fill its
 * roles.
 *
 * @param id such as {@code diplomacy.establish}; the published rule
 * @param kind local name of the SKOS concept
 * @param category {@code event}, {@code agreement} or {@code relationship}
 * @param patterns triggers, of which one suffices
 * @param roles in the order in which they take their fillers
 * @param needs for each role how many fillers it must have for the frame to apply
 * @param pair role that the two actors of the article's title fill where the sentence names fewer
 *     than two fillers; empty where no such default holds
 * @param place whether a place or state after "in", "at" tells where it happened
 * @param regards whether the act is about what its object or complement says: a rejection regards
 *     an offer
 * @param factuality factuality where the words alone settle it, such as a plot that is only
 *     alleged; empty otherwise
 * @param examples sentences that run as tests
 */
public record Frame(
    String id,
    String kind,
    String category,
    List<Pattern> patterns,
    List<RoleRule> roles,
    Map<String, Integer> needs,
    String pair,
    boolean place,
    boolean regards,
    String factuality,
    List<Example> examples) {

  /**
   * One trigger.
   *
   * @param verbal whether the trigger is a verb; otherwise a noun
   * @param lemmas dictionary forms, verbs with their particle ({@code break off})
   * @param tests for each slot the words of which one must head a filler; a word that starts with
   *     {@code @} names a type of entity ({@code @state}, {@code @actor}, {@code @place} …)
   * @param absent for each slot the words of which none may head a filler; {@code *} forbids any
   */
  public record Pattern(
      boolean verbal,
      Set<String> lemmas,
      Map<String, Set<String>> tests,
      Map<String, Set<String>> absent) {
    public Pattern {
      lemmas = Set.copyOf(lemmas);
      tests = Map.copyOf(tests);
      absent = Map.copyOf(absent);
    }
  }

  /**
   * How one role is filled.
   *
   * @param role local name of the property
   * @param from slots that fill it; a name with {@code *} looks for the preposition anywhere below
   *     the trigger
   * @param is the type that a filler must have: {@code actor}, {@code state}, {@code person},
   *     {@code organization}, {@code place}, {@code polity} (an actor, or a place that may be one)
   *     or {@code any}
   */
  public record RoleRule(String role, List<String> from, String is) {
    public RoleRule {
      from = List.copyOf(from);
    }
  }

  /**
   * A sentence with what the frame must read from it.
   *
   * @param text one sentence
   * @param title title of the article that it stands in; may be empty
   * @param says parts such as {@code initiator=iraq}, {@code status=planned}, {@code when=1990};
   *     none for a sentence from which the frame must read nothing
   */
  public record Example(String text, String title, List<String> says) {
    public Example {
      says = List.copyOf(says);
    }
  }

  public Frame {
    patterns = List.copyOf(patterns);
    roles = List.copyOf(roles);
    needs = Map.copyOf(needs);
    examples = List.copyOf(examples);
  }
}
