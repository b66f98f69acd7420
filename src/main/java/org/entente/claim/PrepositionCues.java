package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;

/** What stands above a preposition says of what the preposition introduces. */
final class PrepositionCues {

  /** Prepositions by which a noun says what it is about: "threat of", "plan for". */
  static final String ABOUT = "of|for|to|on|about|toward|towards";

  private final Clauses clauses;
  private final Tree tree;
  private final ClauseWords words;
  private final OwnCues own;
  private final GoverningWords governing;
  private final Function<Token, Standing> standing;

  PrepositionCues(
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

  Step of(Token node, Token given) {
    Token preposition = given;
    while (preposition.relation().equals("conj")
        && tree.token(preposition.head()).tag().equals("IN")) {
      // "calling for the one and for the other"
      preposition = tree.token(preposition.head());
    }
    String name = preposition.lemma();
    if (name.equals("without") && isUnderNegation(preposition)) {
      // "will not join without leaving": who does the one may do the other.
      return Step.end(Cue.PLANNED);
    }
    if (name.equals("without")
        || tree.hasChild(preposition, c -> c.lemma().matches("instead|rather"))) {
      return Step.end(Cue.NEGATED);
    }
    if (words.has("conditional-marks", name)) {
      // "provided that"
      return Step.end(Cue.PLANNED);
    }
    if (preposition.head() < 0) {
      return Step.END;
    }
    Token above = tree.token(preposition.head());
    if (above.relation().equals("cc") && above.head() >= 0) {
      // "calling for the one, and for the other"
      above = tree.token(above.head());
    }
    above = noun(above, preposition).orElse(above);
    if (above.lemma().equals("instead")) {
      return Step.end(Cue.NEGATED);
    }
    if (name.equals("for") && servesAs(above)) {
      return Step.end(Cue.PLANNED);
    }
    if (above.lemma().matches("exchange|return") && name.equals("for")) {
      return inReturn(above);
    }
    if (Clauses.isNoun(above)
        && name.matches("on|for|concerning|regarding")
        && words.has("text-nouns", above.lemma())) {
      // "an accord on the withdrawal": what is agreed is still to be done.
      return Step.end(Cue.PLANNED);
    }
    if (Clauses.isNoun(above)
        && name.matches("beyond|besides")
        && node.relation().equals("pcomp")
        && words.has("planned-nouns", above.lemma())) {
      return Step.end(Cue.PLANNED);
    }
    if (Clauses.isNoun(above)) {
      boolean about =
          name.matches(ABOUT)
              || (name.equals("at") && node.relation().equals("pcomp"))
              || (name.equals("in") && node.relation().equals("pcomp"))
              || (name.equals("at") && above.lemma().equals("attempt"));
      return about && !isOwner(node, name, above) ? about(node, above) : Step.END;
    }
    if (Clauses.isVerb(above) && isMeansOfPlan(node, preposition, above)) {
      return Step.end(Cue.PLANNED);
    }
    if (Clauses.isVerb(above)) {
      return name.equals("to")
              && node.relation().equals("pcomp")
              && words.has("negated-verbs", clauses.lemma(above))
          // "opposed to attacking"; the occupation that somebody is opposed to is there.
          ? own.up(Optional.of(Cue.REVERSED), above)
          : ofVerb(node, name, above);
    }
    if (!name.matches(ABOUT + "|from|in")) {
      return Step.END;
    }
    // "close to attacking", "close to war", "ready for war"; but "due to the war"
    Optional<Cue> cue =
        node.relation().equals("pcomp")
            ? governing.predicate(above)
            : governing.verdict(above).filter(c -> !name.equals("to") || c.equals(Cue.REVERSED));
    return cue.isPresent() ? own.up(cue, above) : Step.END;
  }

  private boolean isUnderNegation(Token preposition) {
    return tree.head(preposition)
        .filter(Clauses::isVerb)
        .filter(verb -> standing.apply(verb).factuality() == Factuality.NEGATED)
        .isPresent();
  }

  /**
   * The noun that a phrase says more of, where the parser hung it to the verb: "begin planning for
   * a war", "had a fear of revolts, of a war".
   */
  private Optional<Token> noun(Token verb, Token preposition) {
    if (!Clauses.isVerb(verb)) {
      return Optional.empty();
    }
    return tree.children(verb).stream()
        .filter(c -> c.relation().matches("dobj|attr") && c.index() < preposition.index())
        .filter(c -> words.has("planned-nouns", c.lemma()))
        .filter(
            c ->
                c.index() == preposition.index() - 1
                    || (tree.token(preposition.index() - 1).form().equals(",")
                        && tree.hasChild(
                            c,
                            p ->
                                p.relation().equals("prep")
                                    && p.lemma().equals(preposition.lemma()))))
        .findFirst();
  }

  /** "the goals of the revolution" are a revolution's, "the goal of union" is union. */
  private boolean isOwner(Token node, String preposition, Token noun) {
    return preposition.equals("of")
        && words.has("purpose-nouns", noun.lemma())
        && tree.hasChild(node, c -> c.lemma().equals("the"));
  }

  /** "By capturing it they would have access", "would be enforced by the annexation of". */
  private boolean isMeansOfPlan(Token node, Token preposition, Token verb) {
    return preposition.lemma().equals("by")
        && (node.relation().equals("pcomp") || preposition.relation().equals("agent"))
        && (own.hasModal(verb)
            || (verb.relation().matches("xcomp|ccomp")
                && standing.apply(verb).factuality() == Factuality.PLANNED)
            || sharedModal(verb));
  }

  private boolean sharedModal(Token verb) {
    return verb.relation().matches("conj|advcl")
        && !tree.hasChild(verb, c -> c.relation().startsWith("nsubj"))
        && tree.head(verb).filter(own::isOpen).isPresent();
  }

  /** "could use it as a base for attacks": what a thing might serve for has not come. */
  private boolean servesAs(Token noun) {
    return Clauses.isNoun(noun)
        && noun.relation().equals("pobj")
        && tree.head(noun)
            .filter(as -> as.lemma().equals("as"))
            .flatMap(tree::head)
            .map(above -> Clauses.isVerb(above) ? above : tree.head(above).orElse(above))
            .filter(above -> Clauses.isVerb(above) && own.isOpen(above))
            .isPresent();
  }

  /** "offered arms in exchange for a treaty": what is asked for an offer is still to come. */
  private Step inReturn(Token exchange) {
    Optional<Token> verb =
        tree.head(exchange)
            .filter(in -> in.lemma().equals("in"))
            .flatMap(tree::head)
            .map(above -> Clauses.isVerb(above) ? above : tree.head(above).orElse(above))
            .filter(Clauses::isVerb);
    boolean open =
        verb.filter(
                v ->
                    words.has("planned-verbs", clauses.lemma(v))
                        || standing.apply(v).factuality() == Factuality.PLANNED)
            .isPresent();
    return open ? Step.end(Cue.PLANNED) : Step.END;
  }

  private Step about(Token node, Token noun) {
    if (noun.lemma().equals("negotiation") && node.tag().equals("NNP")) {
      // "the negotiation of the Treaty of Rome": what has a name has come about.
      return Step.END;
    }
    Optional<Cue> cue = governing.noun(noun);
    List<Cue> cues = new ArrayList<>(cue.stream().toList());
    // "an alleged discovery of a plot", but "the apparent success of the plot"
    if (!words.has("circumstance-nouns", noun.lemma())) {
      own.of(noun).stream().filter(c -> c.kind() == Cue.Kind.ALLEGED).forEach(cues::add);
    }
    return new Step(cues, !cues.isEmpty() || words.has("quantity-nouns", noun.lemma()));
  }

  private Step ofVerb(Token node, String name, Token verb) {
    Optional<Cue> cue = governing.preposition(node, name, verb);
    boolean brings =
        (name.matches("to|in|with") && words.has("causing-verbs", clauses.lemma(verb)))
            // "a way of pressuring them into selling it"
            || (name.equals("into") && node.relation().equals("pcomp"));
    return cue.isPresent() || brings ? own.up(cue, verb) : Step.END;
  }
}
