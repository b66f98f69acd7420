package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;

/**
 * What the word that governs a verb or noun says of it, and whether that word's own standing bears
 * on it.
 */
final class GoverningCues {

  /** Prepositions by which a noun says what it is about: "threat of", "plan for". */
  private static final String ABOUT = "of|for|to|on|about|toward|towards";

  private final Clauses clauses;
  private final Tree tree;
  private final ClauseWords words;
  private final OwnCues own;
  private final GoverningWords governing;
  private final Function<Token, Standing> standing;

  /**
   * Cues of one sentence.
   *
   * @param standing of a word whose own place in the tree is not the one asked about
   */
  GoverningCues(
      Clauses clauses, ClauseWords words, OwnCues own, Function<Token, Standing> standing) {
    this.clauses = clauses;
    this.tree = clauses.tree();
    this.words = words;
    this.own = own;
    this.governing = new GoverningWords(clauses, words);
    this.standing = standing;
  }

  /**
   * One step up the tree.
   *
   * @param cues the nearest to the node first
   * @param further whether what governs the head counts, too
   */
  record Step(List<Cue> cues, boolean further) {
    static final Step END = new Step(List.of(), false);

    static Step end(Cue cue) {
      return new Step(List.of(cue), false);
    }
  }

  /** The cue, then what the head's own words say of it; upwards from there. */
  private Step up(Optional<Cue> cue, Token head) {
    List<Cue> cues = new ArrayList<>();
    cue.ifPresent(cues::add);
    cues.addAll(own.of(head));
    return new Step(cues, true);
  }

  private Step up(Token head) {
    return up(Optional.empty(), head);
  }

  Step cross(Token node, Token head) {
    return switch (node.relation()) {
      // "Attacking him means war" tells of no attack.
      case "csubj", "csubjpass" -> Step.end(Cue.PLANNED);
      case "xcomp", "ccomp" -> complement(node, head);
      case "acl", "relcl" -> ofNoun(node, head);
      case "dobj", "nsubjpass" -> Clauses.isVerb(head) ? object(node, head) : Step.END;
      case "nsubj" -> subject(node, head);
      case "attr", "acomp" -> up(head);
      case "pobj", "pcomp" -> preposition(node, head);
      // What stands under a preposition has already heard the word above it.
      case "prep" -> new Step(List.of(), true);
      case "advcl" -> adverbial(node, head);
      case "conj" -> conjunct(node, head);
      case "compound", "nmod" ->
          words.has("planned-nouns", head.lemma())
              ? new Step(List.of(Cue.PLANNED), true)
              : Step.END;
      default -> Step.END;
    };
  }

  private Step complement(Token node, Token head) {
    if (Clauses.isNoun(head)) {
      return up(governing.noun(head), head);
    }
    if (!Clauses.isVerb(head)) {
      // "so obsessed that it refused" tells of a refusal, "ready to refuse" of none.
      boolean clause = !tree.hasChild(node, c -> c.lemma().equals("to"));
      return up(clause ? governing.verdict(head) : governing.predicate(head), head);
    }
    if (isSideBySide(node, head)) {
      return Step.END;
    }
    boolean infinitive = tree.hasChild(node, c -> c.lemma().equals("to"));
    String lemma = clauses.lemma(head);
    if ((!infinitive && words.has("factive-verbs", lemma))
        || (words.has("presupposing-verbs", lemma) && node.relation().equals("xcomp"))) {
      // Whoever admits, regrets or stops a thing says that it was so.
      return Step.END;
    }
    if (infinitive && tree.hasChild(head, c -> c.lemma().equals("yet"))) {
      return new Step(List.of(Cue.NEGATED), false);
    }
    if (head.lemma().equals("be")) {
      if (infinitive
          && !own.isToldFuture(node)
          && !tree.hasChild(head, c -> isComplementBetween(head, c, node))) {
        return up(Optional.of(Cue.PLANNED), head);
      }
      // "It is possible that"
      return up(
          tree.children(head, "acomp").stream()
              .map(governing::verdict)
              .flatMap(Optional::stream)
              .findFirst(),
          head);
    }
    if (infinitive && words.has("sending-verbs", lemma)) {
      // "sent troops to occupy it", "commissioned him to draw the border": for what purpose
      return up(Optional.of(Cue.PLANNED), head);
    }
    return up(governing.verb(node, head), head);
  }

  /** "Togo accused Ghana; Ghana denied it": two main clauses, of which the parser hung up one. */
  private boolean isSideBySide(Token clause, Token head) {
    return clause.relation().equals("ccomp")
        && clause.index() < head.index()
        && (tree.hasChild(head, c -> c.relation().matches("dobj|xcomp") || isOtherClause(clause, c))
            || tree.tokens().subList(clause.index(), head.index()).stream()
                .anyMatch(t -> t.form().equals(";")));
  }

  private static boolean isOtherClause(Token clause, Token child) {
    return child.relation().equals("ccomp") && !child.equals(clause);
  }

  static boolean isThat(Token token) {
    return token.relation().equals("mark") && token.lemma().equals("that");
  }

  /**
   * "lacked the ships to attack": what is not done cannot serve its purpose; "would withdraw once
   * the others left": what is to come waits for what is to come, unless a year says when that was.
   */
  private Step adverbial(Token node, Token head) {
    boolean waits =
        isOpen(head)
            && tree.hasChild(
                node, c -> c.index() < node.index() && words.has("waiting-words", c.lemma()))
            && !tree.hasChild(node, c -> c.form().equalsIgnoreCase("had"))
            && tree.subtree(node).stream().noneMatch(t -> t.tag().equals("CD"));
    if (waits) {
      return Step.end(Cue.PLANNED);
    }
    return node.tag().equals("VB")
            && Clauses.isVerb(head)
            && words.has("negated-object-verbs", clauses.lemma(head))
        ? up(Optional.of(Cue.REVERSED), head)
        : Step.END;
  }

  private boolean isComplementBetween(Token be, Token child, Token infinitive) {
    return child.index() > be.index()
        && child.index() < infinitive.index()
        && !child.relation().matches("advmod|neg|punct");
  }

  /** "a plan to attack", "the claim that it attacked"; other clauses only say more of the noun. */
  private Step ofNoun(Token node, Token head) {
    boolean infinitive = node.tag().equals("VB");
    if (infinitive && own.isNobody(head)) {
      // "did nothing to prevent"
      return Step.end(Cue.NEGATED);
    }
    if (!Clauses.isNoun(head) || node.relation().equals("relcl")) {
      return Step.END;
    }
    if (infinitive) {
      // "the first to", "the decision to"; else, as in "soldiers to attack", a purpose.
      boolean told = tree.hasChild(head, c -> words.has("told-predicates", c.lemma()));
      return up(
          governing.noun(head).or(() -> told ? Optional.empty() : Optional.of(Cue.PLANNED)), head);
    }
    if (node.tag().equals("VBG")) {
      return aboutWhom(node, head);
    }
    boolean content = tree.hasChild(node, GoverningCues::isThat);
    if (content && own.isNobody(head)) {
      // "no evidence that it attacked"
      return Step.end(Cue.NEGATED);
    }
    Optional<Cue> cue = content ? governing.noun(head) : Optional.empty();
    return cue.isPresent() ? up(cue, head) : Step.END;
  }

  /** "fear of Siam taking Laos", "in case of Siam taking Laos": who does it stands before it. */
  private Step aboutWhom(Token participle, Token head) {
    Optional<Token> noun =
        tree.hasChild(head, c -> isPrepositionBetween(head, c, participle))
            ? Optional.of(head)
            : Optional.of(head)
                .filter(h -> h.relation().equals("pobj"))
                .flatMap(tree::head)
                .filter(p -> p.lemma().matches(ABOUT))
                .flatMap(tree::head);
    // Whoever does not share the fear does not say that it did not happen: no further.
    return noun.filter(Clauses::isNoun).flatMap(governing::noun).map(Step::end).orElse(Step.END);
  }

  private static boolean isPrepositionBetween(Token noun, Token child, Token participle) {
    return child.lemma().equals("of")
        && child.index() == noun.index() + 1
        && child.index() < participle.index();
  }

  /** A noun as object: only some verbs doubt their object, and only light verbs share its fate. */
  private Step object(Token node, Token verb) {
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
        && isOpen(verb)
        && !clauses.isLight(verb)
        && !words.has("factive-verbs", lemma)) {
      return Step.end(Cue.PLANNED);
    }
    if (words.has("containing-verbs", lemma)) {
      // "The proposal included the annexation of", "a peace to include the withdrawal"
      boolean plan =
          clauses.slot(verb, "subj").stream().anyMatch(s -> words.has("planned-nouns", s.lemma()));
      return plan ? Step.end(Cue.PLANNED) : up(verb);
    }
    Optional<Cue> cue = governing.object(node, verb);
    return cue.isPresent()
            || clauses.isLight(verb)
            || words.has("causing-verbs", lemma)
            || words.has("obtaining-verbs", lemma)
        ? up(cue, verb)
        : Step.END;
  }

  /** The subject of what comes to pass: "talks did not take place", but "the war did not end". */
  private Step subject(Token node, Token head) {
    if (isOneOfMany(node) && Clauses.isVerb(head) && isOpen(head)) {
      return Step.end(Cue.PLANNED);
    }
    if (tree.hasChild(
        head, c -> c.relation().equals("acomp") && words.has("planned-predicates", c.lemma()))) {
      return Step.end(Cue.PLANNED);
    }
    if (head.lemma().equals("be")
        && clauses.slot(head, "in").stream().anyMatch(GoverningCues::isMaking)) {
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
                        || (c.relation().equals("dobj") && !c.lemma().equals("place")));
    return happens ? up(head) : Step.END;
  }

  private static boolean isMaking(Token noun) {
    return noun.lemma().matches("process|preparation|negotiation|discussion|planning");
  }

  /** "an attack would mean war", "could not regard an attack as just": no attack is told. */
  private boolean isOneOfMany(Token noun) {
    return Clauses.isNoun(noun)
        && tree.hasChild(
            noun, c -> c.relation().equals("det") && c.lemma().matches("a|an|any|another"));
  }

  /** Whether an auxiliary leaves open what the verb says: not "would later". */
  private boolean isOpen(Token verb) {
    return hasModal(verb) && !own.isToldFuture(verb);
  }

  private Step conjunct(Token node, Token head) {
    if (!Clauses.isVerb(node) || !Clauses.isVerb(head)) {
      return new Step(List.of(), !Clauses.isVerb(node) && !Clauses.isVerb(head));
    }
    if (tree.hasChild(node, c -> c.relation().startsWith("nsubj"))) {
      return Step.END;
    }
    // "did not meet or sign": what negates the first negates the second, if they share it.
    List<Cue> cues = new ArrayList<>();
    boolean bare = node.tag().equals("VB");
    if (bare && head.tag().matches("VBD|VBZ")) {
      // "made attempts to settle it … and establish": an infinitive that the parser hung too high.
      return Step.end(Cue.PLANNED);
    }
    if (bare && hasModal(head)) {
      cues.add(Cue.PLANNED);
    }
    if ((bare && tree.hasChild(head, c -> c.relation().equals("neg")))
        || tree.hasChild(head, c -> c.lemma().equals("nor") && c.index() < node.index())) {
      cues.add(Cue.NEGATED);
    }
    return new Step(cues, true);
  }

  private Step preposition(Token node, Token given) {
    Token preposition = given;
    while (preposition.relation().equals("conj")
        && tree.token(preposition.head()).tag().equals("IN")) {
      // "calling for the one and for the other"
      preposition = tree.token(preposition.head());
    }
    String name = preposition.lemma();
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
          ? up(Optional.of(Cue.REVERSED), above)
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
    return cue.isPresent() ? up(cue, above) : Step.END;
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
        && (hasModal(verb)
            || (verb.relation().matches("xcomp|ccomp")
                && standing.apply(verb).factuality() == Factuality.PLANNED)
            || sharedModal(verb));
  }

  private boolean sharedModal(Token verb) {
    return verb.relation().matches("conj|advcl")
        && !tree.hasChild(verb, c -> c.relation().startsWith("nsubj"))
        && tree.head(verb).filter(this::isOpen).isPresent();
  }

  /** "could use it as a base for attacks": what a thing might serve for has not come. */
  private boolean servesAs(Token noun) {
    return Clauses.isNoun(noun)
        && noun.relation().equals("pobj")
        && tree.head(noun)
            .filter(as -> as.lemma().equals("as"))
            .flatMap(tree::head)
            .map(above -> Clauses.isVerb(above) ? above : tree.head(above).orElse(above))
            .filter(above -> Clauses.isVerb(above) && isOpen(above))
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

  private boolean hasModal(Token verb) {
    return tree.children(verb, "aux").stream()
        .anyMatch(aux -> words.has("planned-auxiliaries", aux.lemma()));
  }

  private Step about(Token node, Token noun) {
    if (noun.lemma().equals("negotiation") && node.tag().equals("NNP")) {
      // "the negotiation of the Treaty of Rome": what has a name has come about.
      return Step.END;
    }
    Optional<Cue> cue = governing.noun(noun);
    List<Cue> cues = new ArrayList<>(cue.stream().toList());
    // "an alleged discovery of a plot"
    own.of(noun).stream().filter(c -> c.kind() == Cue.Kind.ALLEGED).forEach(cues::add);
    return new Step(cues, !cues.isEmpty() || words.has("quantity-nouns", noun.lemma()));
  }

  private Step ofVerb(Token node, String name, Token verb) {
    Optional<Cue> cue = governing.preposition(node, name, verb);
    boolean brings = name.matches("to|in|with") && words.has("causing-verbs", clauses.lemma(verb));
    return cue.isPresent() || brings ? up(cue, verb) : Step.END;
  }
}
