package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mends dependency trees where statistical parsers often err in this kind of prose, by rules of
 * English syntax alone. Each rule applies only where the tree cannot be right, such as a finite
 * verb without a subject.
 */
public final class TreeRepair {

  private TreeRepair() {}

  /** The article with every tree mended. */
  public static AnnotatedArticle repair(AnnotatedArticle annotated) {
    return new AnnotatedArticle(
        annotated.article(), annotated.sentences().stream().map(TreeRepair::repair).toList());
  }

  /** The sentence with its tree mended; the same sentence where nothing is wrong. */
  public static Sentence repair(Sentence sentence) {
    Sentence mended = sentence;
    mended = verbReadAsModifier(mended);
    mended = participleReadAsAdjective(mended);
    mended = yearAfterPreposition(mended);
    mended = phraseBehindDate(mended);
    mended = subjectBehindDate(mended);
    mended = subjectBehindPhrase(mended);
    mended = subjectTakenForObject(mended);
    mended = coordinatedSubject(mended);
    return splitSubject(mended);
  }

  /** Participles that are adjectives indeed: "was interested in", "was opposed to". */
  private static final Pattern STATES_OF_MIND =
      Pattern.compile(
          "interested|concerned|worried|surprised|pleased|determined|prepared|convinced|limited"
              + "|related|opposed|committed|involved|tired|dedicated|supposed|inclined|alarmed"
              + "|disappointed|frightened|scared|satisfied|experienced|united|divided|obsessed"
              + "|delighted|embarrassed|excited|motivated|tempted|used|devoted|isolated|aged");

  private static final Pattern DOUBLED = Pattern.compile("([bdglmnprt])\\1$");

  /** Ends of stems that the infinitive writes with a last "e". */
  private static final Pattern SILENT_E =
      Pattern.compile("(at|iz|[aeiour]s|c|v|u|[dr]g|[aeiu]d|[aiou]r|[aiou]m|unit|invit|bl|pl|tl)$");

  private static Sentence with(Sentence sentence, List<Token> tokens) {
    return new Sentence(sentence.index(), sentence.block(), sentence.span(), tokens);
  }

  private static Token hang(Token token, int head, String relation) {
    return new Token(
        token.index(),
        token.span(),
        token.form(),
        token.lemma(),
        token.tag(),
        token.entityTag(),
        head,
        relation);
  }

  private static boolean isFinite(Token token) {
    return token.tag().matches("VB[DZP]") || (token.tag().equals("VBN") && token.index() > 0);
  }

  private static boolean isYear(Token token) {
    return token.form().matches("\\d{3,4}s?");
  }

  private static boolean isNoun(Token token) {
    return token.tag().startsWith("N");
  }

  private static boolean lacksSubject(Tree tree, Token verb) {
    return !tree.hasChild(
        verb,
        c ->
            c.relation().startsWith("nsubj")
                || c.relation().startsWith("csubj")
                || c.relation().equals("expl")
                || c.relation().equals("auxpass"));
  }

  /** "In 1972 Nixon paid": a year behind a bare preposition is its object. */
  private static Sentence yearAfterPreposition(Sentence sentence) {
    Tree tree = new Tree(sentence);
    for (Token preposition : sentence.tokens()) {
      if (!preposition.relation().equals("prep")
          || preposition.index() + 1 >= sentence.tokens().size()
          || !tree.children(preposition).isEmpty()) {
        continue;
      }
      Token year = tree.token(preposition.index() + 1);
      if (isYear(year) && year.relation().equals("nmod")) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        tokens.set(year.index(), hang(year, preposition.index(), "pobj"));
        return with(sentence, tokens);
      }
    }
    return sentence;
  }

  /** "reached at the end of May 1915 between Laos and Burma": no date is between states. */
  private static Sentence phraseBehindDate(Sentence sentence) {
    Tree tree = new Tree(sentence);
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token preposition : sentence.tokens()) {
      if (!preposition.lemma().matches("between|with|against")
          || !preposition.relation().equals("prep")
          || preposition.head() < 0
          || !isDate(tree, tree.token(preposition.head()))) {
        continue;
      }
      Optional<Token> above = tree.head(preposition);
      while (above.isPresent()
          && (isDate(tree, above.get()) || above.get().relation().equals("prep"))) {
        above = tree.head(above.get());
      }
      above
          .filter(token -> token.index() < preposition.index())
          .ifPresent(
              token -> tokens.set(preposition.index(), hang(preposition, token.index(), "prep")));
    }
    return with(sentence, tokens);
  }

  /**
   * "in late 1919 Syrian forces launched" and "In July 2017, Iraq signed": what follows the date is
   * the subject, not part of the date.
   */
  private static Sentence subjectBehindDate(Sentence sentence) {
    Tree tree = new Tree(sentence);
    for (Token verb : sentence.tokens()) {
      if (!isFinite(verb) || !lacksSubject(tree, verb)) {
        continue;
      }
      for (Token preposition : tree.children(verb, "prep")) {
        if (preposition.index() > verb.index()) {
          continue;
        }
        for (Token object : tree.children(preposition, "pobj")) {
          Optional<Token> apposed =
              tree.children(object, "appos").stream()
                  .filter(a -> a.tag().startsWith("NN") && a.index() < verb.index())
                  .findFirst();
          if (apposed.isPresent() && isDate(tree, object)) {
            List<Token> tokens = new ArrayList<>(sentence.tokens());
            tokens.set(apposed.get().index(), hang(apposed.get(), verb.index(), "nsubj"));
            return with(sentence, tokens);
          }
          Optional<Token> year =
              tree.children(object).stream()
                  .filter(c -> isYear(c) && c.index() < object.index())
                  .filter(c -> onlyDateWords(tree, preposition.index() + 1, c.index()))
                  .findFirst();
          if (year.isPresent()
              && isNoun(object)
              && object.index() < verb.index()
              && year.get().index() + 1 <= object.index()
              && !tree.token(year.get().index() + 1).form().equals(",")) {
            return subjectAfterYear(sentence, tree, verb, preposition, object, year.get());
          }
        }
      }
    }
    return sentence;
  }

  private static Sentence subjectAfterYear(
      Sentence sentence, Tree tree, Token verb, Token preposition, Token object, Token year) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    tokens.set(year.index(), hang(year, preposition.index(), "pobj"));
    for (Token child : tree.children(object)) {
      if (child.index() < year.index() && child.index() > preposition.index()) {
        tokens.set(child.index(), hang(child, year.index(), child.relation()));
      }
    }
    tokens.set(object.index(), hang(object, verb.index(), "nsubj"));
    return with(sentence, tokens);
  }

  private static boolean isDate(Tree tree, Token token) {
    return isYear(token)
        || token.entityTag().endsWith("-DATE")
        || tree.hasChild(token, TreeRepair::isYear);
  }

  private static boolean onlyDateWords(Tree tree, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tree.token(i);
      if (!token.form().toLowerCase(Locale.ROOT).matches("early|late|mid|-|the|mid-|about|around")
          && !token.entityTag().endsWith("-DATE")) {
        return false;
      }
    }
    return true;
  }

  /**
   * "after coming to power Saddam claimed": the name before a verb without subject is its subject.
   */
  private static Sentence subjectBehindPhrase(Sentence sentence) {
    Tree tree = new Tree(sentence);
    for (Token verb : sentence.tokens()) {
      if (!isFinite(verb)
          || verb.index() < 2
          || !lacksSubject(tree, verb)
          || verb.relation().equals("conj")
          || verb.relation().equals("acl")
          || verb.relation().equals("relcl")) {
        continue;
      }
      int start = verb.index();
      while (start > 2 && tree.token(start - 1).relation().startsWith("aux")) {
        start--;
      }
      Token name = tree.token(start - 1);
      Token before = tree.token(start - 2);
      if (name.tag().startsWith("NNP")
          && name.relation().equals("appos")
          && name.head() == before.index()) {
        // "Prior to his retirement Bakr had expressed": no comma, no apposition.
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        tokens.set(name.index(), hang(name, verb.index(), "nsubj"));
        return with(sentence, tokens);
      }
      if (name.tag().startsWith("NNP")
          && name.relation().equals("pobj")
          && before.tag().equals("NN")
          && before.head() == name.index()
          && before.relation().equals("compound")) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        tokens.set(before.index(), hang(before, name.head(), "pobj"));
        tokens.set(name.index(), hang(name, verb.index(), "nsubj"));
        return with(sentence, tokens);
      }
    }
    return sentence;
  }

  private static final Pattern MONTHS =
      Pattern.compile(
          "January|February|March|April|May|June|July|August|September|October|November|December");

  /**
   * The noun right before a finite verb without subject is that subject: of "On 25 August Iraq
   * summoned", "before Egypt received", "rushed to his assistance and the forces retreated".
   */
  private static Sentence subjectTakenForObject(Sentence sentence) {
    Tree tree = new Tree(sentence);
    for (Token verb : sentence.tokens()) {
      if (!verb.tag().matches("VB[DPZ]")
          || verb.index() < 2
          || !lacksSubject(tree, verb)
          || verb.relation().matches("conj|acl|relcl|aux|auxpass")) {
        continue;
      }
      int start = verb.index();
      while (start > 1 && tree.token(start - 1).relation().matches("aux|advmod|neg")) {
        start--;
      }
      Token noun = tree.token(start - 1);
      if (isNoun(noun) && noun.head() >= 0 && noun.head() < noun.index()) {
        List<Token> tokens = asSubject(tree, noun, verb);
        if (!tokens.isEmpty()) {
          return with(sentence, tokens);
        }
      }
    }
    return sentence;
  }

  /** The tokens with the noun as subject of the verb; none where it may be what it seems to be. */
  private static List<Token> asSubject(Tree tree, Token noun, Token verb) {
    List<Token> tokens = new ArrayList<>(tree.tokens());
    Token above = tree.token(noun.head());
    int first = tree.subtree(noun).get(0).index();
    if (noun.relation().equals("conj") && first > 0) {
      if (!isNoun(above) || !tree.token(first - 1).lemma().equals("and")) {
        return List.of();
      }
    } else if (noun.relation().equals("pobj") && above.lemma().matches("before|after|until")) {
      tokens.set(above.index(), hang(above, verb.index(), "mark"));
    } else if (noun.relation().equals("pobj") && noun.tag().startsWith("NNP")) {
      Optional<Token> month =
          tree.children(noun).stream()
              .filter(c -> MONTHS.matcher(c.form()).matches())
              .filter(c -> c.index() == noun.index() - 1)
              .findFirst();
      if (month.isEmpty()) {
        return List.of();
      }
      tokens.set(month.get().index(), hang(month.get(), above.index(), "pobj"));
      for (Token child : tree.children(noun)) {
        if (child.index() < month.get().index()) {
          tokens.set(child.index(), hang(child, month.get().index(), child.relation()));
        }
      }
    } else {
      return List.of();
    }
    tokens.set(noun.index(), hang(noun, verb.index(), "nsubj"));
    return tokens;
  }

  /** "led by Laos, Burma and Thai militias left": what follows the comma is one subject. */
  private static Sentence coordinatedSubject(Sentence sentence) {
    Tree tree = new Tree(sentence);
    for (Token subject : sentence.tokens()) {
      if (!subject.relation().equals("nsubj") || !isNoun(subject)) {
        continue;
      }
      int and = beforeNouns(tree, subject.index());
      int comma = and > 0 && tree.token(and).lemma().equals("and") ? beforeNouns(tree, and) : -1;
      if (comma < 1 || !tree.token(comma).form().equals(",") || and - comma < 2) {
        continue;
      }
      Token first = tree.token(and - 1);
      if (!first.relation().equals("conj") || first.head() >= comma || !isNoun(first)) {
        continue;
      }
      List<Token> tokens = new ArrayList<>(sentence.tokens());
      tokens.set(first.index(), hang(first, subject.head(), "nsubj"));
      tokens.set(subject.index(), hang(subject, first.index(), "conj"));
      for (int i = and + 1; i < subject.index(); i++) {
        tokens.set(i, hang(tree.token(i), subject.index(), "compound"));
      }
      return with(sentence, tokens);
    }
    return sentence;
  }

  /** Index of the word before the nouns that end before {@code end}; -1 at the sentence's start. */
  private static int beforeNouns(Tree tree, int end) {
    int index = end - 1;
    while (index >= 0 && isNoun(tree.token(index))) {
      index--;
    }
    return index;
  }

  /** "both countries eventually normalized relations": a verb taken for an adjective. */
  private static Sentence verbReadAsModifier(Sentence sentence) {
    Tree tree = new Tree(sentence);
    for (Token noun : sentence.tokens()) {
      if (!isNoun(noun)
          || !tree.hasChild(noun, c -> c.relation().equals("nsubj"))
          || tree.hasChild(noun, c -> c.relation().equals("cop") || c.relation().equals("aux"))) {
        continue;
      }
      for (Token modifier : tree.children(noun, "nmod")) {
        boolean afterSubject =
            tree.children(noun, "nsubj").stream().anyMatch(s -> s.index() < modifier.index());
        if (afterSubject && modifier.form().endsWith("ed") && modifier.index() < noun.index()) {
          return verbOverNoun(sentence, tree, noun, modifier);
        }
      }
    }
    return sentence;
  }

  /**
   * "The legation was elevated to an embassy": a passive whose participle was read as adjective.
   */
  private static Sentence participleReadAsAdjective(Sentence sentence) {
    Tree tree = new Tree(sentence);
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token adjective : sentence.tokens()) {
      if (!adjective.tag().equals("JJ")
          || !adjective.relation().equals("acomp")
          || !adjective.form().endsWith("ed")
          || STATES_OF_MIND.matcher(adjective.form()).matches()) {
        continue;
      }
      Optional<Token> be = tree.head(adjective).filter(h -> h.lemma().equals("be"));
      if (be.isEmpty() || tree.hasChild(be.get(), c -> c.relation().equals("auxpass"))) {
        continue;
      }
      Token verb = be.get();
      for (Token child : tree.children(verb)) {
        String relation = child.relation().equals("nsubj") ? "nsubjpass" : child.relation();
        tokens.set(child.index(), hang(child, adjective.index(), relation));
      }
      String relation = verb.relation();
      tokens.set(verb.index(), hang(verb, adjective.index(), "auxpass"));
      tokens.set(
          adjective.index(),
          new Token(
              adjective.index(),
              adjective.span(),
              adjective.form(),
              verbOf(adjective),
              "VBN",
              adjective.entityTag(),
              verb.head(),
              relation));
    }
    return with(sentence, tokens);
  }

  /** The verb of a participle by English spelling: "elevated", "expelled", "occupied", "signed". */
  private static String verbOf(Token participle) {
    String form = participle.form().toLowerCase(Locale.ROOT);
    if (!participle.lemma().equals(form)) {
      return participle.lemma();
    }
    String stem = form.substring(0, form.length() - "ed".length());
    if (stem.endsWith("i")) {
      return stem.substring(0, stem.length() - 1) + "y";
    }
    if (DOUBLED.matcher(stem).find()) {
      return stem.substring(0, stem.length() - 1);
    }
    return SILENT_E.matcher(stem).find() ? stem + "e" : stem;
  }

  private static Sentence verbOverNoun(Sentence sentence, Tree tree, Token noun, Token verb) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    // "normalized" as adjective keeps its form as lemma; a verb's lemma drops the ending.
    String form = verb.form().toLowerCase(Locale.ROOT);
    String lemma =
        verb.lemma().equals(form)
            ? form.substring(0, form.length() - (form.endsWith("ized") ? 1 : 2))
            : verb.lemma();
    String relation = noun.relation().equals("attr") ? "root" : noun.relation();
    Optional<Token> head = tree.head(noun);
    int above =
        head.isPresent() && head.get().relation().equals("root") && isParticiple(head.get())
            ? -1
            : noun.head();
    tokens.set(
        verb.index(),
        new Token(
            verb.index(),
            verb.span(),
            verb.form(),
            lemma,
            "VBD",
            verb.entityTag(),
            above,
            above < 0 ? "root" : relation));
    if (above < 0 && head.isPresent()) {
      tokens.set(head.get().index(), hang(head.get(), verb.index(), "advcl"));
    }
    for (Token child : tree.children(noun)) {
      if (child.relation().equals("nsubj")
          || child.relation().equals("advmod")
          || (child.index() > noun.index() && child.relation().equals("prep"))) {
        tokens.set(child.index(), hang(child, verb.index(), child.relation()));
      }
    }
    tokens.set(noun.index(), hang(noun, verb.index(), "dobj"));
    return with(sentence, tokens);
  }

  private static boolean isParticiple(Token token) {
    return token.tag().equals("VBG");
  }

  /**
   * "delegations from Iraq, Syria, and Jordan met": the last of a list taken for a second subject.
   */
  private static Sentence splitSubject(Sentence sentence) {
    Tree tree = new Tree(sentence);
    for (Token verb : sentence.tokens()) {
      List<Token> subjects = tree.children(verb, "nsubj");
      if (subjects.size() != 2 || subjects.get(1).index() < 1) {
        continue;
      }
      Token second = subjects.get(1);
      boolean afterAnd = second.index() > 0 && tree.token(second.index() - 1).lemma().equals("and");
      Optional<Token> last =
          tree.subtree(subjects.get(0)).stream()
              .filter(t -> t.relation().equals("conj") && t.index() < second.index())
              .reduce((a, b) -> b);
      if (afterAnd && last.isPresent()) {
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        tokens.set(second.index(), hang(second, last.get().index(), "conj"));
        return with(sentence, tokens);
      }
    }
    return sentence;
  }
}
