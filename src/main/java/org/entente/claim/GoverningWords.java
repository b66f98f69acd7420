package org.entente.claim;

import java.util.List;
import java.util.Optional;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;

/** What a verb, noun or adjective says of its complement or object, by the word it is. */
final class GoverningWords {

  private final Clauses clauses;
  private final Tree tree;
  private final ClauseWords words;

  GoverningWords(Clauses clauses, ClauseWords words) {
    this.clauses = clauses;
    this.tree = clauses.tree();
    this.words = words;
  }

  /** Of the clause that is its complement. */
  Optional<Cue> verb(Token node, Token verb) {
    String lemma = clauses.lemma(verb);
    if (words.has("denied-verbs", lemma)) {
      return Optional.of(new Cue(Cue.Kind.DENIED, clauses.slot(verb, "subj")));
    }
    if (words.has("alleged-verbs", lemma)) {
      // What somebody believes may be a plan; what seems so is said by nobody.
      return Optional.of(
          new Cue(
              words.has("believing-verbs", lemma) ? Cue.Kind.REPORTED : Cue.Kind.ALLEGED,
              words.has("seeming-verbs", lemma) ? List.of() : clauses.slot(verb, "subj")));
    }
    if (words.has("reporting-verbs", lemma) && !node.tag().equals("VBG")) {
      return Optional.of(new Cue(Cue.Kind.REPORTED, clauses.slot(verb, "subj")));
    }
    if (words.has("withheld-verbs", lemma)) {
      return Optional.of(Cue.WITHHELD);
    }
    if (words.has("negated-verbs", lemma)) {
      // "forgot to sign", but "forgot that it had signed"
      return tree.hasChild(node, GoverningCues::isThat)
          ? Optional.empty()
          : Optional.of(Cue.REVERSED);
    }
    if (words.has("planned-verbs", lemma)
        || (words.has("permitting-verbs", lemma)
            && clauses.slot(verb, "subj").stream()
                .anyMatch(s -> words.has("text-nouns", s.lemma())))) {
      // What a treaty allows need not be done.
      return Optional.of(Cue.PLANNED);
    }
    return Optional.empty();
  }

  /** Of the clause or thing that it is about. */
  Optional<Cue> noun(Token noun) {
    String lemma = noun.lemma();
    if (words.has("denied-nouns", lemma)) {
      return Optional.of(new Cue(Cue.Kind.DENIED, speakers(noun)));
    }
    if (words.has("alleged-nouns", lemma)) {
      return Optional.of(new Cue(Cue.Kind.ALLEGED, speakers(noun)));
    }
    if (words.has("negated-nouns", lemma)) {
      return Optional.of(Cue.REVERSED);
    }
    return words.has("planned-nouns", lemma) ? Optional.of(Cue.PLANNED) : Optional.empty();
  }

  /** "Serbia's claim", "the Serbian claim", "a claim by Serbia" */
  private List<Token> speakers(Token noun) {
    for (String slot : List.of("poss", "by", "subj", "mod")) {
      List<Token> speakers = clauses.slot(noun, slot);
      if (!speakers.isEmpty()) {
        return speakers;
      }
    }
    return List.of();
  }

  /** Of what somebody is ready, unable, likely, quick to do. */
  Optional<Cue> predicate(Token adjective) {
    if (words.has("negated-predicates", adjective.lemma())) {
      return Optional.of(Cue.REVERSED);
    }
    if (adjective.lemma().equals("able") && isPastOfBe(adjective)) {
      // "were able to retreat": and did
      return Optional.empty();
    }
    // Most speak of a mind or a chance: "cautious about joining", "free to leave".
    return words.has("told-predicates", adjective.lemma())
            && !tree.hasChild(adjective, c -> c.lemma().matches("enough|too"))
        ? Optional.empty()
        : Optional.of(Cue.PLANNED);
  }

  private boolean isPastOfBe(Token adjective) {
    return tree.head(adjective)
        .filter(be -> be.lemma().equals("be") && be.tag().equals("VBD"))
        .filter(be -> !tree.hasChild(be, c -> words.has("conditional-marks", c.lemma())))
        .isPresent();
  }

  /** Of a thing or a clause with "that": "close to war", "It is possible that". */
  Optional<Cue> verdict(Token adjective) {
    if (words.has("negated-predicates", adjective.lemma())) {
      return Optional.of(Cue.REVERSED);
    }
    return words.has("planned-verbs", adjective.lemma())
            || words.has("planned-predicates", adjective.lemma())
        ? Optional.of(Cue.PLANNED)
        : Optional.empty();
  }

  /** Of the noun that is its object. */
  Optional<Cue> object(Token node, Token verb) {
    String lemma = clauses.lemma(verb);
    if (words.has("denied-verbs", lemma)
        || (words.has("rebutting-verbs", lemma) && words.has("alleged-nouns", node.lemma()))) {
      return Optional.of(
          isWithheld(verb) ? Cue.REVERSED : new Cue(Cue.Kind.DENIED, clauses.slot(verb, "subj")));
    }
    if (words.has("alleged-object-verbs", lemma)) {
      return Optional.of(new Cue(Cue.Kind.ALLEGED, clauses.slot(verb, "subj")));
    }
    if (words.has("negated-object-verbs", lemma)
        || (words.has("deciding-verbs", lemma) && isOwnAct(node))) {
      return Optional.of(Cue.REVERSED);
    }
    return words.has("planned-object-verbs", lemma) ? Optional.of(Cue.PLANNED) : Optional.empty();
  }

  /** Of what its preposition introduces. */
  Optional<Cue> preposition(Token node, String name, Token verb) {
    String lemma = clauses.lemma(verb);
    if (words.has("denied-verbs", lemma)) {
      return Optional.of(new Cue(Cue.Kind.DENIED, clauses.slot(verb, "subj")));
    }
    if (name.equals("of") && words.has("alleged-verbs", lemma)) {
      return Optional.of(new Cue(Cue.Kind.ALLEGED, clauses.slot(verb, "subj")));
    }
    // "blamed for supporting rebels" is a charge, "blamed for the attack" names a known one.
    if (name.matches("for|with")
        && node.relation().equals("pcomp")
        && words.has("blaming-verbs", lemma)) {
      return Optional.of(new Cue(Cue.Kind.ALLEGED, clauses.slot(verb, "subj")));
    }
    if (words.has("negated-verbs", lemma + " " + name)
        || (name.matches("from|in") && words.has("negated-verbs", lemma))
        || (name.equals("from") && words.has("hindering-verbs", lemma))) {
      return Optional.of(Cue.REVERSED);
    }
    return words.has("planned-verbs", lemma + " " + name)
            || (name.matches("for|against|on|upon|of|about|into")
                && words.has("planned-verbs", lemma))
            // "committed to the overthrow of"
            || (name.equals("to") && lemma.equals("commit"))
        ? Optional.of(Cue.PLANNED)
        : Optional.empty();
  }

  /** "denied Estonia recognition": to deny somebody a thing is to withhold it. */
  private boolean isWithheld(Token verb) {
    return tree.hasChild(verb, c -> c.relation().matches("dative|iobj"))
        || (tree.hasChild(verb, c -> c.relation().equals("nsubjpass"))
            && tree.hasChild(verb, c -> c.relation().equals("dobj")));
  }

  /** Whether nobody but the subject of its verb does what the noun says. */
  private boolean isOwnAct(Token noun) {
    // A treaty that is rejected has been written.
    return !words.has("text-nouns", noun.lemma())
        && clauses.slot(noun, "poss").isEmpty()
        && clauses.slot(noun, "mod").isEmpty()
        && clauses.slot(noun, "by").isEmpty();
  }
}
