package org.entente.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.language.AnnotatedArticle;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;

/**
 * The arguments of verbs and nouns by their logical place, whatever the construction: passives are
 * inverted, conjoined verbs share their subject, relative pronouns stand for their noun,
 * participles and infinitives take the subject that controls them.
 *
 * <p>Slots: {@code subj}, {@code obj}, {@code iobj}, {@code attr}, {@code comp} (clausal
 * complements), {@code poss} and {@code mod} of nouns, {@code under} for the verb whose object a
 * noun is, or the noun whose "of" it fills, {@code is} for what a noun is said to be, and each
 * preposition by its own name, such as {@code with} or {@code out of}.
 */
final class Clauses {

  private static final Set<String> RELATIVE = Set.of("which", "that", "who", "whom");
  private static final Set<String> COMPANY =
      Set.of("along with", "together with", "alongside", "as well as");

  private final Tree tree;
  private final ClauseWords words;
  private final Map<Integer, Map<String, List<Token>>> memo = new LinkedHashMap<>();

  Clauses(Tree tree, ClauseWords words) {
    this.tree = tree;
    this.words = words;
  }

  /** Those of every sentence of an article, in reading order. */
  static List<Clauses> of(AnnotatedArticle article, ClauseWords words) {
    return article.sentences().stream()
        .map(sentence -> new Clauses(new Tree(sentence), words))
        .toList();
  }

  Tree tree() {
    return tree;
  }

  /** Whether the verb adds little to its noun: "hold talks", "a war broke out". */
  boolean isLight(Token verb) {
    return words.has("light-verbs", lemma(verb))
        || (verb.lemma().equals("take")
            && tree.hasChild(verb, c -> c.lemma().equals("place") && c.relation().equals("dobj")));
  }

  /** Whether the verb says that its subject or object came to an end. */
  boolean isEnding(Token verb) {
    return words.has("ending-verbs", lemma(verb));
  }

  /** Whether the noun is about something to come: a plan, an attempt, a threat. */
  boolean isPlan(Token noun) {
    return words.has("planned-nouns", noun.lemma());
  }

  static boolean isVerb(Token token) {
    return token.tag().startsWith("V");
  }

  static boolean isNoun(Token token) {
    return token.tag().startsWith("N");
  }

  /** The lemma with its particle: {@code break off}. */
  String lemma(Token token) {
    String particles =
        tree.children(token, "prt").stream().map(Token::lemma).reduce("", (a, b) -> a + " " + b);
    return token.lemma() + particles;
  }

  /** Fillers of a slot; none where the slot is empty. */
  List<Token> slot(Token token, String slot) {
    return slots(token).getOrDefault(slot, List.of());
  }

  /** All filled slots of a verb or noun. */
  Map<String, List<Token>> slots(Token token) {
    Map<String, List<Token>> known = memo.get(token.index());
    if (known != null) {
      return known;
    }
    // Control chains can be circular in a bad parse: an empty answer breaks the circle.
    memo.put(token.index(), Map.of());
    Map<String, List<Token>> slots = isVerb(token) ? verbSlots(token) : nounSlots(token);
    memo.put(token.index(), slots);
    return slots;
  }

  private static void add(Map<String, List<Token>> slots, String slot, Token filler) {
    List<Token> fillers = slots.computeIfAbsent(slot, key -> new ArrayList<>());
    if (!fillers.contains(filler)) {
      fillers.add(filler);
    }
  }

  /** Whether the word is a noun for states or their people in general. */
  boolean isCollective(Token token) {
    return isNoun(token) && words.has("pair-nouns", token.lemma());
  }

  boolean isPassive(Token verb) {
    if (tree.hasChild(
        verb, c -> c.relation().equals("auxpass") || c.relation().equals("nsubjpass"))) {
      return true;
    }
    if (!verb.tag().equals("VBN") || tree.hasChild(verb, c -> c.relation().equals("aux"))) {
      return false;
    }
    if (tree.hasChild(
        verb,
        c ->
            // "was ambushed and besieged itself" is no object
            (c.relation().equals("dobj") && !c.lemma().matches("itself|themselves|himself"))
                || c.relation().equals("nsubj"))) {
      return false;
    }
    return switch (verb.relation()) {
      case "acl", "advcl", "nmod", "relcl" -> true;
      case "conj" -> tree.head(verb).filter(h -> isVerb(h) && isPassive(h)).isPresent();
      default -> tree.hasChild(verb, c -> c.relation().equals("agent"));
    };
  }

  private Map<String, List<Token>> verbSlots(Token verb) {
    Map<String, List<Token>> slots = new LinkedHashMap<>();
    boolean passive = isPassive(verb);
    for (Token child : tree.children(verb)) {
      switch (child.relation()) {
        case "nsubj" -> add(slots, passive ? "obj" : "subj", relative(verb, child));
        case "nsubjpass" -> add(slots, "obj", relative(verb, child));
        case "dobj" -> add(slots, "obj", relative(verb, child));
        case "dative", "iobj" -> {
          if (child.tag().equals("IN") || child.tag().equals("TO")) {
            preposition(slots, child, "", verb);
          } else {
            add(slots, "iobj", child);
          }
        }
        case "attr", "acomp", "oprd" -> add(slots, "attr", child);
        case "xcomp", "ccomp" -> add(slots, "comp", child);
        case "agent" -> tree.children(child, "pobj").forEach(p -> add(slots, "subj", p));
        case "prep" -> preposition(slots, child, "", verb);
        // "Bakr had expressed": the parser may hang the subject on the auxiliary.
        case "aux", "auxpass" ->
            tree.children(child, "nsubj")
                .forEach(c -> add(slots, passive ? "obj" : "subj", relative(verb, c)));
        default -> {}
      }
    }
    String surface = passive ? "obj" : "subj";
    if (!slots.containsKey(surface)) {
      fronted(verb).ifPresent(subject -> add(slots, surface, subject));
    }
    if (!slots.containsKey(surface)) {
      controller(verb).forEach(filler -> add(slots, surface, filler));
    }
    List<Token> subjects = List.copyOf(slots.getOrDefault(surface, List.of()));
    for (String company : COMPANY) {
      for (Token filler : slots.getOrDefault(company, List.of())) {
        add(slots, surface, filler);
      }
      for (Token subject : subjects) {
        if (isNoun(subject)) {
          slot(subject, company).forEach(filler -> add(slots, surface, filler));
        }
      }
    }
    return slots;
  }

  /**
   * "Following an act of Congress, the legation was raised": the main clause's subject, where the
   * parser took it for a part of the phrase in front.
   */
  private Optional<Token> fronted(Token verb) {
    if (verb.head() >= 0 || !hasFiniteForm(verb)) {
      return Optional.empty();
    }
    Optional<Token> front =
        tree.children(verb, "prep").stream().filter(p -> p.index() < verb.index()).findFirst();
    if (front.isEmpty()) {
      return Optional.empty();
    }
    return tree.subtree(front.get()).stream()
        .filter(Clauses::isNoun)
        .filter(noun -> noun.index() < verb.index() && noun.relation().matches("appos|pobj|conj"))
        .filter(noun -> followsComma(noun) && tree.hasChild(noun, c -> isOfRelation(c, "det")))
        .reduce((first, last) -> last);
  }

  private boolean hasFiniteForm(Token verb) {
    return verb.tag().matches("VB[DZ]")
        || tree.hasChild(
            verb, c -> c.relation().matches("aux|auxpass") && c.tag().matches("VB[DZP]|MD"));
  }

  private boolean followsComma(Token noun) {
    int start =
        tree.children(noun).stream()
            .filter(c -> c.relation().matches("det|nmod|compound|amod"))
            .mapToInt(Token::index)
            .min()
            .orElse(noun.index());
    return start > 0 && tree.token(start - 1).form().equals(",");
  }

  private static boolean isOfRelation(Token token, String relation) {
    return token.relation().equals(relation);
  }

  /** A relative pronoun stands for the noun that its clause modifies. */
  private Token relative(Token verb, Token filler) {
    if (RELATIVE.contains(filler.lemma())) {
      Token clause = verb;
      while (clause.relation().equals("conj") && clause.head() >= 0) {
        clause = tree.token(clause.head());
      }
      if (clause.relation().equals("relcl")) {
        boolean one = isSingular(clause);
        return tree.head(clause).map(noun -> one ? singular(noun) : noun).orElse(filler);
      }
    }
    return filler;
  }

  /** Whether the form of the clause asks for one thing as its subject: "which was". */
  private boolean isSingular(Token clause) {
    return clause.form().matches("is|was|has")
        || clause.tag().equals("VBZ")
        || tree.hasChild(
            clause, c -> c.relation().startsWith("aux") && c.form().matches("is|was|has"));
  }

  /** "the sale of oil through the ports, which was": not the ports, but the last single thing. */
  private Token singular(Token noun) {
    if (!noun.tag().matches("NNS") || !tree.conjuncts(noun).equals(List.of(noun))) {
      return noun;
    }
    return tree.tokens().stream()
        .filter(t -> t.index() < noun.index() && t.index() > noun.index() - 8)
        .filter(t -> t.tag().equals("NN") && t.relation().matches("pobj|dobj|nsubj|nsubjpass"))
        .reduce((first, last) -> last)
        .orElse(noun);
  }

  private void preposition(
      Map<String, List<Token>> slots, Token preposition, String before, Token owner) {
    String name = before.isEmpty() ? preposition.lemma() : before + " " + preposition.lemma();
    for (Token child : tree.children(preposition)) {
      switch (child.relation()) {
        case "pobj", "pcomp" -> add(slots, name, relative(owner, child));
        case "prep" -> preposition(slots, child, name, owner);
        case "conj" -> {
          if (child.tag().equals("IN")) {
            preposition(slots, child, "", owner);
          }
        }
        default -> {}
      }
    }
  }

  /** Who does what a verb without a subject of its own says. */
  private List<Token> controller(Token verb) {
    Optional<Token> head = tree.head(verb);
    if (head.isEmpty()) {
      return List.of();
    }
    Token governor = head.get();
    switch (verb.relation()) {
      case "conj":
        return isVerb(governor) ? surfaceSubject(governor) : List.of();
      case "xcomp":
        if (isVerb(governor)) {
          return controlled(governor);
        }
        return isNoun(governor) ? nounSubject(governor) : predicateSubject(governor);
      case "ccomp":
        // "calls for al-Assad to step down" and "forced X to" come as ccomp without subject, too.
        return isVerb(governor) && words.has("object-control", lemma(governor))
            ? slot(governor, "obj")
            : List.of();
      case "advcl":
        // A finite verb has a subject of its own, which the parser may have lost.
        return isVerb(governor)
                && !verb.tag().matches("VB[DPZ]")
                && !mayBelongToNoun(verb, governor)
            ? surfaceSubject(governor)
            : List.of();
      case "acl":
        if (verb.tag().equals("VB")) {
          return infinitiveSubject(governor);
        }
        if (verb.tag().equals("VBG") && isSetOffFromNoun(verb)) {
          // ", signing a charter": after a comma the participle speaks of the main subject.
          return tree.head(governor).map(this::mainSubject).orElse(List.of());
        }
        if (verb.tag().equals("VBG") && saysWhat(governor)) {
          // "the prospect of Sweden occupying Danzig"
          List<Token> doers = slot(governor, "of");
          if (!doers.isEmpty() && doers.get(0).index() < verb.index()) {
            return doers;
          }
        }
        return governor.tag().equals("PRP") ? List.of() : List.of(governor);
      case "relcl":
        return whoItIs(governor);
      case "pcomp":
        return tree.head(governor).map(above -> ofWhom(above, governor)).orElse(List.of());
      default:
        return List.of();
    }
  }

  /** ", signing a charter", "thus recognizing it" */
  private boolean isSetOffFromNoun(Token participle) {
    int at = participle.index() - 1;
    boolean consequence = false;
    while (at >= 0 && tree.token(at).tag().equals("RB")) {
      consequence |= tree.token(at).lemma().matches("thus|thereby|hence");
      at--;
    }
    return consequence || (at >= 0 && tree.token(at).form().matches("[,;]"));
  }

  /** Whether what follows the noun's "of" may be a whole clause: a fear, a claim, news. */
  private boolean saysWhat(Token noun) {
    return words.has("planned-nouns", noun.lemma())
        || words.has("alleged-nouns", noun.lemma())
        || noun.lemma().matches("news|report|result|sight");
  }

  /** "told him of a plot, supported by them": the participle may be the subject's or the noun's. */
  private boolean mayBelongToNoun(Token participle, Token governor) {
    if (!participle.tag().equals("VBN") || participle.index() < governor.index()) {
      return false;
    }
    return tree.tokens().stream()
        .filter(t -> t.index() > governor.index() && t.index() < participle.index())
        .anyMatch(Clauses::isNoun);
  }

  /** Who does the infinitive: the object of "force", "call on", else the subject. */
  private List<Token> controlled(Token governor) {
    if (words.has("object-control", lemma(governor))) {
      List<Token> objects = new ArrayList<>(slot(governor, "obj"));
      for (String preposition : List.of("on", "upon", "for", "to")) {
        if (objects.isEmpty()) {
          objects.addAll(slot(governor, preposition));
        }
      }
      if (!objects.isEmpty() && !isPassive(governor)) {
        return objects;
      }
    }
    return surfaceSubject(governor);
  }

  /** "Norway was the first state to recognize it": the state is the copula's subject. */
  private List<Token> whoItIs(Token noun) {
    if (noun.relation().equals("attr")) {
      Optional<Token> copula = tree.head(noun).filter(h -> h.lemma().matches("be|become|remain"));
      List<Token> subject = copula.map(this::surfaceSubject).orElse(List.of());
      if (!subject.isEmpty()) {
        return subject;
      }
    }
    return List.of(noun);
  }

  private List<Token> mainSubject(Token above) {
    Token node = above;
    for (int steps = 0; steps < tree.tokens().size(); steps++) {
      if (isVerb(node) && !node.relation().equals("advcl") && !surfaceSubject(node).isEmpty()) {
        return surfaceSubject(node);
      }
      if (node.head() < 0) {
        return isVerb(node) ? surfaceSubject(node) : List.of();
      }
      node = tree.token(node.head());
    }
    return List.of();
  }

  /** "accused Syria of trying", "prevents states from establishing": the object does it. */
  private List<Token> ofWhom(Token above, Token preposition) {
    if (isVerb(above) && preposition.lemma().matches("of|from|for|into")) {
      List<Token> objects = slot(above, "obj");
      if (!objects.isEmpty()) {
        return objects;
      }
    }
    return subjectAround(above);
  }

  private List<Token> subjectAround(Token above) {
    if (isVerb(above)) {
      return surfaceSubject(above);
    }
    return isNoun(above) ? nounSubject(above) : predicateSubject(above);
  }

  /** "is ready to", "stopped short of": who is said to be so. */
  private List<Token> predicateSubject(Token adjective) {
    return tree.head(adjective).filter(Clauses::isVerb).map(this::surfaceSubject).orElse(List.of());
  }

  /**
   * "Spain's attempt to", "an attempt by Spain to", "the refusal of Belgium to"; without any of
   * them the subject of the clause, as in "in order to" and "in an effort to".
   */
  private List<Token> infinitiveSubject(Token noun) {
    List<Token> found = new ArrayList<>(nounSubject(noun));
    for (String slot : List.of("by", "of")) {
      if (found.isEmpty()) {
        found.addAll(slot(noun, slot));
      }
    }
    if (found.isEmpty() && noun.relation().equals("pobj")) {
      tree.head(noun)
          .filter(preposition -> preposition.lemma().equals("in"))
          .flatMap(tree::head)
          .filter(Clauses::isVerb)
          .ifPresent(verb -> found.addAll(surfaceSubject(verb)));
    }
    return found;
  }

  private List<Token> nounSubject(Token noun) {
    List<Token> found = new ArrayList<>(slot(noun, "poss"));
    found.addAll(slot(noun, "subj"));
    if (found.isEmpty()) {
      found.addAll(slot(noun, "mod"));
    }
    return found;
  }

  private List<Token> surfaceSubject(Token verb) {
    return slot(verb, isPassive(verb) ? "obj" : "subj");
  }

  private Map<String, List<Token>> nounSlots(Token noun) {
    Map<String, List<Token>> slots = new LinkedHashMap<>();
    for (Token child : tree.children(noun)) {
      switch (child.relation()) {
        case "poss" -> add(slots, "poss", child);
        case "compound", "nmod", "advmod" -> {
          for (Token modifier : tree.conjuncts(child)) {
            firstHalf(modifier).ifPresent(half -> add(slots, "mod", half));
            add(slots, "mod", modifier);
          }
          if (child.tag().equals("VBN")) {
            // "the American-led invasion", "a British-backed coup"
            tree.children(child, "npadvmod").forEach(doer -> add(slots, "by", doer));
          }
        }
        case "appos" -> add(slots, "appos", child);
        case "prep" -> preposition(slots, child, "", noun);
        case "acl" -> {
          if (child.tag().equals("VB") || tree.hasChild(child, c -> c.relation().equals("mark"))) {
            add(slots, "comp", child);
          } else {
            // "an agreement reached between", "the wall built by": the participle's phrases are
            // the noun's.
            for (Token grandchild : tree.children(child)) {
              if (grandchild.relation().equals("prep") && isLight(child)) {
                preposition(slots, grandchild, "", noun);
              } else if (grandchild.relation().equals("agent")) {
                tree.children(grandchild, "pobj").forEach(p -> add(slots, "subj", p));
              }
            }
          }
        }
        default -> {}
      }
    }
    sharedModifiers(noun, slots);
    titleOf(noun, slots);
    verbAround(noun, slots);
    return slots;
  }

  /** "Sino" of "Sino-Soviet", where those are three words. */
  private Optional<Token> firstHalf(Token modifier) {
    int index = modifier.index();
    return index > 1 && tree.token(index - 1).form().matches("[-–]")
        ? Optional.of(tree.token(index - 2)).filter(t -> t.head() == index)
        : Optional.empty();
  }

  /**
   * "Turkish Foreign Minister Hakan Fidan": a noun that modifies a name has it as {@code host} and
   * shares what stands before it. "Iraq President, Ahmed Hassan al-Bakr, began": two subjects
   * beside a comma are an apposition that the parser missed.
   */
  private void titleOf(Token noun, Map<String, List<Token>> slots) {
    Optional<Token> head = tree.head(noun);
    if (head.isEmpty()) {
      return;
    }
    switch (noun.relation()) {
      case "compound", "nmod", "appos" -> {
        if (isNoun(head.get())) {
          add(slots, "host", head.get());
          for (Token sibling : tree.children(head.get())) {
            if (sibling.index() < noun.index() && noun.index() < head.get().index()) {
              switch (sibling.relation()) {
                case "compound", "nmod" -> add(slots, "mod", sibling);
                case "poss" -> add(slots, "poss", sibling);
                default -> {}
              }
            }
          }
          if (noun.index() < head.get().index()) {
            // "President Mahmoud Ahmadinejad of Iran"
            for (Token sibling : tree.children(head.get(), "prep")) {
              preposition(slots, sibling, "", head.get());
            }
          }
        }
      }
      case "nsubj" -> {
        for (Token sibling : tree.children(head.get(), "nsubj")) {
          if (sibling.index() > noun.index() && commaBetween(noun, sibling)) {
            add(slots, "appos", sibling);
          }
        }
      }
      // "Iraq, as a member of the League, protested"
      case "pobj" ->
          head.filter(preposition -> preposition.lemma().equals("as"))
              .ifPresent(as -> subjectBefore(as).forEach(named -> add(slots, "host", named)));
      default -> {}
    }
  }

  /** The named subject that "as" follows, before its verb. */
  private List<Token> subjectBefore(Token as) {
    Token governor = tree.token(as.head());
    List<Token> named =
        isVerb(governor) && as.index() < governor.index()
            ? tree.children(governor, "nsubj")
            : List.of(governor);
    return named.stream()
        .filter(t -> t.relation().equals("nsubj") && t.tag().startsWith("NNP"))
        .filter(t -> t.index() < as.index())
        .toList();
  }

  private boolean commaBetween(Token left, Token right) {
    for (int i = left.index() + 1; i < right.index(); i++) {
      if (tree.token(i).form().equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** "Syrian pressure and support for": a coordinated noun without modifiers shares the first's. */
  private void sharedModifiers(Token noun, Map<String, List<Token>> slots) {
    if (!noun.relation().equals("conj")
        || slots.containsKey("poss")
        || slots.containsKey("mod")
        || tree.hasChild(noun, c -> c.relation().equals("det"))) {
      return;
    }
    tree.head(noun)
        .filter(Clauses::isNoun)
        .ifPresent(
            first -> {
              for (String slot : List.of("poss", "mod")) {
                slot(first, slot).forEach(filler -> add(slots, slot, filler));
              }
            });
  }

  /** What the verb of which the noun is subject or object says about it. */
  private void verbAround(Token noun, Map<String, List<Token>> slots) {
    Token first = noun;
    while (first.relation().equals("conj") && first.head() >= 0) {
      first = tree.token(first.head());
    }
    Optional<Token> governor = tree.head(first);
    // "a series of coups took place": what the series does, the coups do.
    while (governor.isPresent()
        && first.relation().equals("pobj")
        && governor.get().lemma().equals("of")
        && tree.head(governor.get())
            .filter(h -> words.has("quantity-nouns", h.lemma()))
            .isPresent()) {
      first = tree.head(governor.get()).orElseThrow();
      governor = tree.head(first);
    }
    if (first.relation().equals("pobj")
        && governor.filter(g -> g.lemma().equals("of")).isPresent()) {
      governor
          .flatMap(tree::head)
          .filter(Clauses::isNoun)
          .ifPresent(above -> add(slots, "under", above));
    }
    if (governor.isEmpty() || !isVerb(governor.get())) {
      return;
    }
    Token verb = governor.get();
    if (first.relation().equals("dobj") || first.relation().equals("nsubjpass")) {
      add(slots, "under", verb);
    }
    boolean light = isLight(verb);
    switch (first.relation()) {
      case "oprd", "attr" -> {
        // "was declared the Sultan", "elected Nixon president", "is an ally"
        boolean copula = verb.lemma().matches("be|become|remain");
        List<Token> holder = slot(verb, copula ? "subj" : "obj");
        (holder.isEmpty() ? slot(verb, "subj") : holder)
            .forEach(
                filler -> {
                  add(slots, "subj", filler);
                  add(slots, "is", filler);
                });
      }
      case "dobj", "nsubjpass" -> {
        if (light) {
          slot(verb, "subj").forEach(filler -> add(slots, "subj", filler));
          copyPrepositions(verb, slots);
        } else if (isOwnAct(verb, noun, slots)) {
          slot(verb, "subj").forEach(filler -> add(slots, "subj", filler));
        }
      }
      case "nsubj" -> {
        if (light) {
          copyPrepositions(verb, slots);
        }
      }
      default -> {}
    }
  }

  /** Who denies support or rejects an annexation that is nobody else's speaks of his own. */
  private boolean isOwnAct(Token verb, Token noun, Map<String, List<Token>> slots) {
    return (words.has("denied-verbs", lemma(verb)) || words.has("deciding-verbs", lemma(verb)))
        && !words.has("text-nouns", noun.lemma())
        && !slots.containsKey("poss")
        && !slots.containsKey("mod")
        && !slots.containsKey("by");
  }

  private void copyPrepositions(Token verb, Map<String, List<Token>> slots) {
    for (Token child : tree.children(verb, "prep")) {
      preposition(slots, child, "", verb);
    }
  }
}
