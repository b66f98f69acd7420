package org.entente.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;

/**
 * Reads from the tree whether what a verb or noun says is told as done, planned, negated, alleged
 * or denied: its own negation, auxiliaries and adjectives, then every verb and noun that governs it
 * as a complement. What stands beside it in the sentence does not count.
 */
final class FactualityReader {

  private final Clauses clauses;
  private final Tree tree;
  private final ClauseWords words;

  FactualityReader(Clauses clauses, ClauseWords words) {
    this.clauses = clauses;
    this.tree = clauses.tree();
    this.words = words;
  }

  Standing read(Token trigger) {
    Walk walk = new Walk();
    Token node = trigger;
    walk.own(node);
    for (int steps = 0; node.head() >= 0 && steps < tree.tokens().size(); steps++) {
      Token head = tree.token(node.head());
      if (!walk.cross(node, head)) {
        break;
      }
      node = head;
    }
    return new Standing(walk.factuality, List.copyOf(walk.sources));
  }

  private final class Walk {
    private Factuality factuality = Factuality.ACTUAL;
    private final List<Token> sources = new ArrayList<>();

    private void apply(Factuality cue) {
      switch (cue) {
        case ACTUAL -> {}
        case PLANNED -> {
          if (factuality == Factuality.ACTUAL) {
            factuality = cue;
          }
        }
        case NEGATED -> {
          if (factuality == Factuality.ACTUAL || factuality == Factuality.PLANNED) {
            factuality = cue;
          }
        }
        case ALLEGED, DENIED -> factuality = cue;
      }
    }

    /** What the token's own words say. */
    private void own(Token node) {
      if (isBare(node)) {
        // "demanded that Israel withdraw", "(overthrow the Shogunate)"
        apply(Factuality.PLANNED);
      }
      for (Token child : tree.children(node)) {
        String lemma = child.lemma();
        switch (child.relation()) {
          case "neg" -> apply(Factuality.NEGATED);
          case "det", "advmod", "preconj" -> {
            if (words.has("negating-words", child.form().toLowerCase(Locale.ROOT))) {
              apply(Factuality.NEGATED);
            } else if (words.has("alleged-adverbs", lemma)) {
              apply(Factuality.ALLEGED);
            }
          }
          case "aux" -> {
            if (words.has("planned-auxiliaries", lemma)
                && !tree.hasChild(node, c -> words.has("told-adverbs", c.lemma()))) {
              apply(Factuality.PLANNED);
            }
            if (lemma.equals("to")
                && (node.relation().equals("advcl") || node.relation().equals("acl"))
                && !isFirstToDo(node)) {
              // An infinitive of purpose: "sent officers to rule these cities".
              apply(Factuality.PLANNED);
            }
          }
          case "nmod", "amod", "compound" -> adjective(lemma);
          case "mark" -> {
            if (lemma.equals("if")
                || lemma.equals("unless")
                || lemma.equals("whether")
                || lemma.equals("lest")) {
              apply(Factuality.PLANNED);
            }
          }
          default -> {}
        }
      }
    }

    /** A base form without auxiliary that no verb such as "help" or "let" governs. */
    private boolean isBare(Token node) {
      return node.tag().equals("VB")
          && !tree.hasChild(node, c -> c.relation().equals("aux"))
          && (!node.relation().matches("conj|xcomp|ccomp|advcl")
              || tree.hasChild(node, c -> c.relation().equals("mark")));
    }

    /** "was the first to recognize" tells that it did. */
    private boolean isComplementBetween(Token be, Token child, Token infinitive) {
      return child.index() > be.index()
          && child.index() < infinitive.index()
          && !child.relation().equals("advmod")
          && !child.relation().equals("neg")
          && !child.relation().equals("punct");
    }

    private boolean isFirstToDo(Token infinitive) {
      return tree.head(infinitive)
          .filter(
              noun ->
                  tree.hasChild(
                      noun,
                      c ->
                          c.form()
                              .toLowerCase(Locale.ROOT)
                              .matches("first|second|third|last|only|few")))
          .isPresent();
    }

    private void adjective(String lemma) {
      if (words.has("alleged-adjectives", lemma)) {
        apply(Factuality.ALLEGED);
      } else if (words.has("negated-adjectives", lemma)) {
        apply(Factuality.NEGATED);
      } else if (words.has("planned-adjectives", lemma)) {
        apply(Factuality.PLANNED);
      }
    }

    /** What the governor says of the node; whether its own standing bears on the node, too. */
    private boolean cross(Token node, Token head) {
      switch (node.relation()) {
        case "csubj", "csubjpass":
          // "Attacking him means war" tells of no attack.
          apply(Factuality.PLANNED);
          return false;
        case "xcomp", "ccomp":
          if (Clauses.isVerb(head)) {
            if (head.lemma().equals("be")
                && tree.hasChild(node, c -> c.lemma().equals("to"))
                && !tree.hasChild(head, c -> isComplementBetween(head, c, node))) {
              apply(Factuality.PLANNED);
            }
            verb(head);
          } else if (Clauses.isNoun(head)) {
            noun(head);
          } else {
            adjectiveAbove(head);
          }
          own(head);
          return true;
        case "acl":
          if (Clauses.isNoun(head) && node.tag().equals("VB")) {
            noun(head);
            own(head);
            return true;
          }
          return false;
        case "dobj", "nsubjpass":
          return object(head);
        case "nsubj":
          if (tree.hasChild(
              head,
              c -> c.relation().equals("acomp") && words.has("planned-predicates", c.lemma()))) {
            apply(Factuality.PLANNED);
            return false;
          }
          if (Clauses.isVerb(head) && clauses.isLight(head)) {
            own(head);
            return true;
          }
          return false;
        case "attr":
          own(head);
          return true;
        case "pobj", "pcomp":
          return preposition(head);
        case "conj":
          // "did not meet or sign": what negates the first negates the second, if they share it.
          if (Clauses.isVerb(node)
              && Clauses.isVerb(head)
              && !tree.hasChild(node, c -> c.relation().startsWith("nsubj"))) {
            shared(node, head);
            return true;
          }
          return !Clauses.isVerb(node) && !Clauses.isVerb(head);
        case "compound", "nmod":
          if (words.has("planned-nouns", head.lemma())) {
            apply(Factuality.PLANNED);
            return true;
          }
          return false;
        default:
          return false;
      }
    }

    /** Auxiliaries and negation before the first of two conjoined verbs. */
    private void shared(Token node, Token head) {
      boolean bare = node.tag().equals("VB");
      for (Token child : tree.children(head, "aux")) {
        if (bare && words.has("planned-auxiliaries", child.lemma())) {
          apply(Factuality.PLANNED);
        }
      }
      if (bare && tree.hasChild(head, c -> c.relation().equals("neg"))) {
        apply(Factuality.NEGATED);
      }
    }

    private void verb(Token verb) {
      String lemma = clauses.lemma(verb);
      if (words.has("denied-verbs", lemma)) {
        apply(Factuality.DENIED);
        sources.addAll(clauses.slot(verb, "subj"));
      } else if (words.has("alleged-verbs", lemma)) {
        apply(Factuality.ALLEGED);
        sources.addAll(clauses.slot(verb, "subj"));
      } else if (words.has("negated-verbs", lemma)) {
        apply(Factuality.NEGATED);
      } else if (words.has("planned-verbs", lemma)) {
        apply(Factuality.PLANNED);
      }
    }

    private void noun(Token noun) {
      String lemma = noun.lemma();
      if (words.has("denied-nouns", lemma)) {
        apply(Factuality.DENIED);
        sources.addAll(clauses.slot(noun, "poss"));
      } else if (words.has("alleged-nouns", lemma)) {
        apply(Factuality.ALLEGED);
        sources.addAll(clauses.slot(noun, "poss"));
      } else if (words.has("negated-nouns", lemma)) {
        apply(Factuality.NEGATED);
      } else if (words.has("planned-nouns", lemma)) {
        apply(Factuality.PLANNED);
      }
    }

    private void adjectiveAbove(Token head) {
      if (words.has("planned-verbs", head.lemma()) || head.lemma().equals("enough")) {
        apply(Factuality.PLANNED);
      } else if (tree.hasChild(head, c -> c.lemma().equals("enough") || c.lemma().equals("too"))) {
        apply(Factuality.PLANNED);
      } else if (head.lemma().equals("unable") || head.lemma().equals("unwilling")) {
        apply(Factuality.NEGATED);
      }
    }

    /**
     * A noun as object: only some verbs doubt their object, and only light verbs share its fate.
     */
    private boolean object(Token verb) {
      if (!Clauses.isVerb(verb)) {
        return false;
      }
      String lemma = clauses.lemma(verb);
      if (words.has("denied-verbs", lemma)) {
        apply(Factuality.DENIED);
        sources.addAll(clauses.slot(verb, "subj"));
      } else if (words.has("alleged-object-verbs", lemma)) {
        apply(Factuality.ALLEGED);
        sources.addAll(clauses.slot(verb, "subj"));
      } else if (words.has("negated-object-verbs", lemma)) {
        apply(Factuality.NEGATED);
      } else if (words.has("planned-object-verbs", lemma)) {
        apply(Factuality.PLANNED);
      }
      if (words.has("presupposing-verbs", lemma)) {
        // Whoever asks to end a war says that there is one.
        return false;
      }
      if (clauses.isLight(verb)
          || words.has("causing-verbs", lemma)
          || words.has("planned-object-verbs", lemma)) {
        own(verb);
        return true;
      }
      return false;
    }

    private boolean preposition(Token preposition) {
      String name = preposition.lemma();
      if (name.equals("without")) {
        apply(Factuality.NEGATED);
        return false;
      }
      if (preposition.head() < 0) {
        return false;
      }
      Token above = tree.token(preposition.head());
      if (name.equals("of") && above.lemma().equals("instead")) {
        apply(Factuality.NEGATED);
        return false;
      }
      if (Clauses.isNoun(above)) {
        if (name.equals("of")
            || name.equals("for")
            || name.equals("to")
            || name.equals("on")
            || name.equals("about")
            || name.equals("at")) {
          noun(above);
          for (Token child : tree.children(above, "nmod")) {
            // "an alleged discovery of a plot"
            if (words.has("alleged-adjectives", child.lemma())) {
              apply(Factuality.ALLEGED);
            }
          }
          return factuality != Factuality.ACTUAL || words.has("quantity-nouns", above.lemma());
        }
        return false;
      }
      if (Clauses.isVerb(above)) {
        String lemma = clauses.lemma(above);
        if (words.has("denied-verbs", lemma)) {
          apply(Factuality.DENIED);
        } else if (name.equals("of") && words.has("alleged-verbs", lemma)) {
          apply(Factuality.ALLEGED);
          sources.addAll(clauses.slot(above, "subj"));
        } else if (name.equals("from") && words.has("negated-verbs", lemma)) {
          apply(Factuality.NEGATED);
        } else if (words.has("planned-verbs", lemma + " " + name)
            || (name.matches("for|against|on|of|about") && words.has("planned-verbs", lemma))) {
          apply(Factuality.PLANNED);
        }
        if (words.has("causing-verbs", lemma) && name.matches("to|in|with")) {
          own(above);
        }
        return false;
      }
      return false;
    }
  }
}
