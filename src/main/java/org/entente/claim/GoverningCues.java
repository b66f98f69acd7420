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

  private final Clauses clauses;
  private final Tree tree;
  private final ClauseWords words;
  private final OwnCues own;
  private final GoverningWords governing;
  private final ArgumentCues arguments;
  private final PrepositionCues prepositions;

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
    this.arguments = new ArgumentCues(clauses, words, own, governing, standing);
    this.prepositions = new PrepositionCues(clauses, words, own, governing, standing);
  }

  private Step up(Token head) {
    return own.up(Optional.empty(), head);
  }

  Step cross(Token node, Token head) {
    return switch (node.relation()) {
      // "Attacking him means war" tells of no attack.
      case "csubj", "csubjpass" -> Step.end(Cue.PLANNED);
      case "xcomp", "ccomp" -> complement(node, head);
      case "acl", "relcl" -> ofNoun(node, head);
      case "dobj", "nsubjpass" -> Clauses.isVerb(head) ? arguments.object(node, head) : Step.END;
      case "nsubj" -> arguments.subject(node, head);
      case "attr", "acomp" -> up(head);
      case "pobj", "pcomp" -> prepositions.of(node, head);
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
      return own.up(governing.noun(head), head);
    }
    if (!Clauses.isVerb(head)) {
      // "so obsessed that it refused" tells of a refusal, "ready to refuse" of none.
      boolean clause = !tree.hasChild(node, c -> c.lemma().equals("to"));
      return own.up(clause ? governing.verdict(head) : governing.predicate(head), head);
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
        return own.up(Optional.of(Cue.PLANNED), head);
      }
      // "It is possible that"
      return own.up(
          tree.children(head, "acomp").stream()
              .map(governing::verdict)
              .flatMap(Optional::stream)
              .findFirst(),
          head);
    }
    if (infinitive && words.has("sending-verbs", lemma)) {
      // "sent troops to occupy it", "commissioned him to draw the border": for what purpose
      return own.up(Optional.of(Cue.PLANNED), head);
    }
    return own.up(governing.verb(node, head), head);
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
        own.isOpen(head)
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
        ? own.up(Optional.of(Cue.REVERSED), head)
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
      if (own.isTaken(head)) {
        return up(head);
      }
      // "the first to", "the decision to"; else, as in "soldiers to attack", a purpose.
      boolean told = tree.hasChild(head, c -> words.has("told-predicates", c.lemma()));
      return own.up(
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
    return cue.isPresent() ? own.up(cue, head) : Step.END;
  }

  /** "fear of Siam taking Laos", "in case of Siam taking Laos": who does it stands before it. */
  private Step aboutWhom(Token participle, Token head) {
    Optional<Token> noun =
        tree.hasChild(head, c -> isPrepositionBetween(head, c, participle))
            ? Optional.of(head)
            : Optional.of(head)
                .filter(h -> h.relation().equals("pobj"))
                .flatMap(tree::head)
                .filter(p -> p.lemma().matches(PrepositionCues.ABOUT))
                .flatMap(tree::head);
    // Whoever does not share the fear does not say that it did not happen: no further.
    return noun.filter(Clauses::isNoun).flatMap(governing::noun).map(Step::end).orElse(Step.END);
  }

  private static boolean isPrepositionBetween(Token noun, Token child, Token participle) {
    return child.lemma().equals("of")
        && child.index() == noun.index() + 1
        && child.index() < participle.index();
  }

  private Step conjunct(Token node, Token head) {
    if (!Clauses.isVerb(node) || !Clauses.isVerb(head)) {
      return new Step(List.of(), !Clauses.isVerb(node) && !Clauses.isVerb(head));
    }
    if (tree.hasChild(node, c -> c.relation().startsWith("nsubj"))) {
      return Step.END;
    }
    // "did not meet or sign": what negates the first negates the second, if they share it.
    List<Cue> cues = new ArrayList<>(own.fronted(head));
    boolean bare = node.tag().equals("VB");
    if (bare && head.tag().matches("VBD|VBZ")) {
      // "made attempts to settle it … and establish": an infinitive that the parser hung too high.
      return Step.end(Cue.PLANNED);
    }
    if (bare && own.hasModal(head)) {
      cues.add(Cue.PLANNED);
    }
    if ((bare && tree.hasChild(head, c -> c.relation().equals("neg")))
        || tree.hasChild(head, c -> c.lemma().equals("nor") && c.index() < node.index())) {
      cues.add(Cue.NEGATED);
    }
    return new Step(cues, true);
  }
}
