package org.entente.claim;

import java.util.Optional;
import java.util.function.Function;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;

/** What a verb says of the noun that is its object or subject. */
final class ArgumentCues {

  private final Clauses clauses;
  private final Tree tree;
  private final ClauseWords words;
  private final OwnCues own;
  private final GoverningWords governing;
  private final Function<Token, Standing> standing;

  ArgumentCues(
      Clauses clauses,
      ClauseWords words,
      OwnCues own,
      GoverningWords governing,
      Function<Token, Standing> standing) {
    this.clauses = clauses;
    this.tree = clauses.tree();
    this.words = words;
    this.own = own;
    this.governing = governing;
    this.standing = standing;
  }

  /** A noun as object: only some verbs doubt their object, and only light verbs share its fate. */
  Step object(Token node, Token verb) {
    String lemma = clauses.lemma(verb);
    if (words.has("presupposing-verbs", lemma)) {
      // Whoever asks to end a war says that there is one.
      return Step.END;
    }
    if (lemma.equals("offer") && words.has("result-nouns", node.lemma())) {
      // "offered a deal", unlike "offered support"
      return Step.end(Cue.PLANNED);
    }
    if (isOneOfMany(node)
        && own.isOpen(verb)
        && !clauses.isLight(verb)
        && !words.has("factive-verbs", lemma)) {
      return Step.end(Cue.PLANNED);
    }
    if (isUnnamed(node)
        && words.has("meeting-verbs", lemma)
        && standing.apply(verb).factuality() != Factuality.ACTUAL) {
      // "had no troops to resist an invasion", "willing to accept withdrawal"
      return Step.end(Cue.PLANNED);
    }
    if (words.has("containing-verbs", lemma)) {
      // "The proposal included the annexation of", "a peace to include the withdrawal"
      boolean plan =
          clauses.slot(verb, "subj").stream().anyMatch(s -> words.has("planned-nouns", s.lemma()));
      return plan ? Step.end(Cue.PLANNED) : own.up(Optional.empty(), verb);
    }
    Optional<Cue> cue = governing.object(node, verb);
    return cue.isPresent()
            || clauses.isLight(verb)
            || words.has("causing-verbs", lemma)
            || words.has("obtaining-verbs", lemma)
        ? own.up(cue, verb)
        : Step.END;
  }

  /** The subject of what comes to pass: "talks did not take place", but "the war did not end". */
  Step subject(Token node, Token head) {
    if (isOneOfMany(node) && Clauses.isVerb(head) && own.isOpen(head)) {
      return Step.end(Cue.PLANNED);
    }
    if (tree.hasChild(
        head, c -> c.relation().equals("acomp") && words.has("planned-predicates", c.lemma()))) {
      return Step.end(Cue.PLANNED);
    }
    if (head.lemma().equals("be")
        && clauses.slot(head, "in").stream().anyMatch(ArgumentCues::isMaking)) {
      // "An agreement is in the process of being negotiated."
      return Step.end(Cue.PLANNED);
    }
    String lemma = clauses.lemma(head);
    boolean happens =
        Clauses.isVerb(head)
            && clauses.isLight(head)
            && !words.has("presupposing-verbs", lemma)
            && !tree.hasChild(
                head,
                c ->
                    c.relation().matches("acomp|attr")
                        // "The refusal was due to": what is explained is there.
                        || words.has("explaining-words", c.lemma())
                        || (c.relation().equals("dobj") && !c.lemma().equals("place")));
    return happens ? own.up(Optional.empty(), head) : Step.END;
  }

  private static boolean isMaking(Token noun) {
    return noun.lemma().matches("process|preparation|negotiation|discussion|planning");
  }

  /** "an invasion", "withdrawal", but "the invasion", "his withdrawal" */
  private boolean isUnnamed(Token noun) {
    return isOneOfMany(noun)
        || (Clauses.isNoun(noun)
            && !tree.hasChild(noun, c -> c.relation().matches("det|poss") || c.tag().equals("CD")));
  }

  /** "an attack would mean war", "could not regard an attack as just": no attack is told. */
  private boolean isOneOfMany(Token noun) {
    return Clauses.isNoun(noun)
        && tree.hasChild(
            noun, c -> c.relation().equals("det") && c.lemma().matches("a|an|any|another"));
  }
}
