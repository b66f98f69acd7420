package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;

/**
 * What the words that belong to a verb or noun itself say of it: negation, auxiliaries, adverbs,
 * adjectives, conjunctions, "according to".
 */
final class OwnCues {

  private final Clauses clauses;
  private final Tree tree;
  private final ClauseWords words;

  OwnCues(Clauses clauses, ClauseWords words) {
    this.clauses = clauses;
    this.tree = clauses.tree();
    this.words = words;
  }

  /** The cue, then what the head's own words say of it; upwards from there. */
  Step up(Optional<Cue> cue, Token head) {
    List<Cue> cues = new ArrayList<>();
    cue.ifPresent(cues::add);
    cues.addAll(of(head));
    return new Step(cues, true);
  }

  List<Cue> of(Token node) {
    List<Cue> cues = new ArrayList<>();
    if (isBare(node) || isInverted(node) || isOfAny(node)) {
      // "demanded that Israel withdraw", "(overthrow the Shogunate)"; "Had Sweden attacked"
      cues.add(Cue.PLANNED);
    }
    for (Token child : tree.children(node)) {
      switch (child.relation()) {
        case "neg" -> {
          if (negates(child) && !isUntil(node) && !isAskedNot(node)) {
            cues.add(Cue.NEGATED);
          }
        }
        case "det", "advmod", "preconj" -> adverb(node, child).ifPresent(cues::add);
        case "nsubj", "nsubjpass", "dobj" -> {
          if (Clauses.isVerb(node) && isNobody(child)) {
            cues.add(Cue.NEGATED);
          }
        }
        case "aux" -> auxiliary(node, child).ifPresent(cues::add);
        case "nmod", "amod", "compound" -> adjective(node, child).ifPresent(cues::add);
        case "mark" -> {
          if (words.has("conditional-marks", child.lemma())) {
            cues.add(Cue.PLANNED);
          }
        }
        case "prep" -> {
          accordingTo(child).ifPresent(cues::add);
          inMind(child).ifPresent(cues::add);
        }
        case "advcl" -> {
          if (words.has("alleged-verbs", child.lemma())
              && tree.hasChild(child, c -> c.lemma().equals("as"))) {
            // "as Poland claimed"
            cues.add(new Cue(Cue.Kind.ALLEGED, clauses.slot(child, "subj")));
          }
        }
        case "acl" -> participle(child).ifPresent(cues::add);
        case "relcl" -> {
          if (words.has("happening-verbs", clauses.lemma(child))
              && of(child).contains(Cue.NEGATED)) {
            // "a union that never came about"
            cues.add(Cue.NEGATED);
          }
        }
        default -> {}
      }
    }
    if (isCondition(node) || isOfAny(node) || isUncertain(node)) {
      // "if he did not seize it", "any not seized", "might not seize it" say neither that he did
      // nor that he did not.
      cues.removeIf(cue -> cue.equals(Cue.NEGATED));
    }
    return cues;
  }

  private boolean isCondition(Token node) {
    return isInverted(node)
        || tree.hasChild(
            node, c -> c.relation().equals("mark") && words.has("conditional-marks", c.lemma()));
  }

  /** "took the opportunity to occupy it": and did. */
  boolean isTaken(Token noun) {
    return words.has("taken-nouns", noun.lemma())
        && noun.relation().equals("dobj")
        && tree.head(noun)
            .filter(verb -> words.has("taking-verbs", clauses.lemma(verb)))
            .isPresent();
  }

  private boolean isTakenToDo(Token infinitive) {
    return infinitive.relation().equals("acl")
        && tree.head(infinitive).filter(this::isTaken).isPresent();
  }

  private boolean isUncertain(Token verb) {
    return tree.hasChild(verb, c -> c.relation().equals("aux") && lower(c).matches("may|might"));
  }

  /** "warned him not to attack": what somebody is asked not to do, he may do. */
  private boolean isAskedNot(Token infinitive) {
    return infinitive.relation().matches("xcomp|ccomp")
        && tree.hasChild(infinitive, c -> c.lemma().equals("to"))
        && tree.head(infinitive)
            .filter(verb -> words.has("asking-verbs", clauses.lemma(verb)))
            .isPresent();
  }

  /** What opens a sentence counts for all its verbs: "According to Appian, he left and fought". */
  List<Cue> fronted(Token verb) {
    return tree.children(verb, "prep").stream()
        .filter(p -> p.index() < verb.index())
        .map(this::accordingTo)
        .flatMap(Optional::stream)
        .toList();
  }

  /** "any land acquired": whether there was any is not told. */
  private boolean isOfAny(Token participle) {
    return participle.relation().equals("acl")
        && participle.tag().equals("VBN")
        && tree.head(participle)
            .filter(noun -> tree.hasChild(noun, c -> c.lemma().equals("any")))
            .isPresent();
  }

  /** Whether the noun names no one: "nobody", "no state", "neither side". */
  boolean isNobody(Token noun) {
    return words.has("negative-pronouns", noun.lemma())
        || tree.hasChild(
            noun,
            c ->
                c.relation().matches("det|preconj|neg|cc")
                    && c.index() < noun.index()
                    && words.has("negating-words", lower(c))
                    && negates(c));
  }

  private Optional<Cue> adverb(Token node, Token child) {
    if (words.has("negating-words", lower(child))) {
      return negates(child) && !isUntil(node) ? Optional.of(Cue.NEGATED) : Optional.empty();
    }
    if (words.has("alleged-adverbs", child.lemma())) {
      return Optional.of(new Cue(Cue.Kind.ALLEGED, List.of()));
    }
    boolean noLonger =
        lower(child).matches("longer|more")
            && tree.hasChild(child, c -> words.has("negating-words", lower(c)));
    boolean ratherThan =
        child.lemma().equals("than")
            && child.index() > 0
            && lower(tree.token(child.index() - 1)).equals("rather");
    return noLonger || ratherThan ? Optional.of(Cue.NEGATED) : Optional.empty();
  }

  /** "Not only" and "no sooner" tell that it was so. */
  private boolean negates(Token negation) {
    return negation.index() + 1 >= tree.tokens().size()
        || !words.has("affirming-after-negation", lower(tree.token(negation.index() + 1)));
  }

  /** What did not happen until something else did has happened in the end. */
  private boolean isUntil(Token node) {
    return tree.hasChild(
        node,
        c ->
            words.has("until-words", c.lemma())
                || (c.relation().equals("advcl")
                    && tree.hasChild(c, m -> words.has("until-words", m.lemma()))));
  }

  private Optional<Cue> auxiliary(Token node, Token aux) {
    if (words.has("planned-auxiliaries", aux.lemma()) && !isToldFuture(node)) {
      return Optional.of(Cue.PLANNED);
    }
    if (aux.lemma().equals("to")
        && node.relation().matches("advcl|acl")
        && !isFirstToDo(node)
        && !isTakenToDo(node)) {
      // An infinitive of purpose: "sent officers to rule these cities".
      return Optional.of(Cue.PLANNED);
    }
    if (aux.lemma().equals("to")
        && tree.hasChild(node, c -> isQuestion(c) && c.index() < aux.index())) {
      // "on how to negotiate a treaty"
      return Optional.of(Cue.PLANNED);
    }
    return Optional.empty();
  }

  /** Whether an auxiliary leaves open what the verb says: not "would later". */
  boolean isOpen(Token verb) {
    return hasModal(verb) && !isToldFuture(verb);
  }

  boolean hasModal(Token verb) {
    return tree.children(verb, "aux").stream()
        .anyMatch(aux -> words.has("planned-auxiliaries", aux.lemma()));
  }

  /** The future of a past told: "would later join", "was to become president". */
  boolean isToldFuture(Token verb) {
    return tree.hasChild(verb, c -> words.has("told-adverbs", c.lemma()))
        || (words.has("told-verbs", verb.lemma())
            && !tree.hasChild(
                verb,
                c ->
                    c.relation().equals("advcl")
                        && tree.hasChild(c, m -> words.has("conditional-marks", m.lemma()))));
  }

  /** A base form without auxiliary that no verb such as "help" or "let" governs. */
  private boolean isBare(Token node) {
    return node.tag().equals("VB")
        && !tree.hasChild(node, c -> c.relation().equals("aux"))
        && (!node.relation().matches("conj|xcomp|ccomp|advcl")
            || tree.hasChild(node, c -> c.relation().equals("mark")));
  }

  /** A condition without "if": the auxiliary opens the clause. */
  private boolean isInverted(Token node) {
    if (!node.relation().matches("advcl|ccomp")) {
      return false;
    }
    List<Token> clause = tree.subtree(node);
    return clause.size() > 1
        && clause.get(0).relation().equals("aux")
        && clause.get(0).head() == node.index()
        && lower(clause.get(0)).matches("had|should|were")
        && tree.hasChild(node, c -> c.relation().startsWith("nsubj"));
  }

  private static boolean isQuestion(Token word) {
    return word.lemma().matches("how|whether|when|where") && word.relation().matches("advmod|mark");
  }

  /** "was the first to recognize" tells that it did. */
  private boolean isFirstToDo(Token infinitive) {
    return tree.head(infinitive)
        .filter(
            noun -> tree.hasChild(noun, c -> lower(c).matches("first|second|third|last|only|few")))
        .isPresent();
  }

  private Optional<Cue> adjective(Token noun, Token child) {
    String form = lower(child);
    String lemma =
        form.equals("called") && tree.hasChild(child, c -> c.lemma().equals("so"))
            ? "so-called"
            : child.lemma();
    if (words.has("alleged-adjectives", lemma) || words.has("alleged-adjectives", form)) {
      return Optional.of(new Cue(Cue.Kind.ALLEGED, List.of()));
    }
    if (words.has("negated-adjectives", lemma)
        || words.has("negated-adjectives", form)
        // A failed invasion has taken place, a failed union has not.
        || (words.has("failed-adjectives", lemma) && words.has("result-nouns", noun.lemma()))) {
      return Optional.of(Cue.NEGATED);
    }
    return words.has("planned-adjectives", lemma) || words.has("planned-adjectives", form)
        ? Optional.of(Cue.PLANNED)
        : Optional.empty();
  }

  /** A speaker or kind of writing vouches; "according to these borders" names a rule. */
  private Optional<Cue> accordingTo(Token preposition) {
    if (!preposition.lemma().equals("accord")) {
      return Optional.empty();
    }
    return tree.children(preposition, "prep").stream()
        .flatMap(to -> tree.children(to, "pobj").stream())
        .filter(
            source ->
                source.entityTag().matches("[BILU]-(GPE|NORP|ORG|PERSON)")
                    || words.has("agent-nouns", source.lemma())
                    || words.has("source-nouns", source.lemma()))
        .findFirst()
        .map(source -> new Cue(Cue.Kind.ALLEGED, List.of(source)));
  }

  /** "in his mind he had won", "in the eyes of the French it was an attack" */
  private Optional<Cue> inMind(Token preposition) {
    if (!preposition.lemma().equals("in")) {
      return Optional.empty();
    }
    return tree.children(preposition, "pobj").stream()
        .filter(noun -> words.has("mind-nouns", noun.lemma()))
        .findFirst()
        .map(
            noun -> {
              List<Token> whose = new ArrayList<>(clauses.slot(noun, "poss"));
              whose.addAll(clauses.slot(noun, "of"));
              return new Cue(Cue.Kind.ALLEGED, whose);
            });
  }

  /** "the invasion planned for May", "the attack alleged by Senegal" */
  private Optional<Cue> participle(Token participle) {
    if (!participle.tag().equals("VBN") || !clauses.isPassive(participle)) {
      return Optional.empty();
    }
    String lemma = clauses.lemma(participle);
    if (words.has("alleged-object-verbs", lemma)) {
      return Optional.of(new Cue(Cue.Kind.ALLEGED, clauses.slot(participle, "subj")));
    }
    if (words.has("planned-object-verbs", lemma)) {
      return Optional.of(Cue.PLANNED);
    }
    return words.has("negated-object-verbs", lemma) ? Optional.of(Cue.NEGATED) : Optional.empty();
  }

  static String lower(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }
}
