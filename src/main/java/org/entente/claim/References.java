package org.entente.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.EntityMention;
import org.entente.entity.EntityType;
import org.entente.entity.LinkedArticle;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.ClauseWords;
import org.entente.text.Span;

/**
 * What the words of a clause stand for: names, coordinated names, "both countries", pronouns, and
 * nouns that act for the state that modifies them. Leaves a word unresolved rather than guess.
 */
final class References {

  private static final Set<String> HE = Set.of("he", "him", "his", "she", "her", "himself");
  private static final Set<String> IT = Set.of("it", "its", "itself");
  private static final Set<String> THEY = Set.of("they", "them", "their", "themselves");
  private static final Set<String> BOTH = Set.of("both", "two", "these");

  private final LinkedArticle article;
  private final List<Clauses> clauses;
  private final ClauseWords words;
  private final Scope scope;
  private final Optional<Entity> topic;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<Integer, List<EntityMention>> mentions = new HashMap<>();
  private final Map<Integer, List<Referent>> subjects = new HashMap<>();

  private final Set<String> topicNouns = new HashSet<>();

  /** Pronouns that are being resolved: "the leaders of its army" cannot stand for its own "its". */
  private final Set<Token> open = new HashSet<>();

  /** What "it" may stand for. */
  enum Scope {
    /** Only who can do something: claims take no risk. */
    ACTORS,
    /** Places, agreements and events as well. */
    ALL
  }

  References(LinkedArticle article, List<Clauses> clauses, ClauseWords words, Scope scope) {
    this.article = article;
    this.clauses = clauses;
    this.words = words;
    this.scope = scope;
    this.topic = topic(article);
    article.entities().forEach(entity -> entities.put(entity.id(), entity));
    for (EntityMention mention : article.mentions()) {
      mentions.computeIfAbsent(mention.sentence(), key -> new ArrayList<>()).add(mention);
    }
  }

  /** What the article is about, where its title is the name of one thing. */
  private static Optional<Entity> topic(LinkedArticle article) {
    String title = article.annotated().article().title().replaceFirst(" \\(.*", "");
    return article.entities().stream()
        .filter(entity -> entity.names().stream().anyMatch(name -> isTitle(name, title)))
        .findFirst();
  }

  /** "Sergei Ivanovich Romanovich" has the words of "Sergei Romanovich", in their order. */
  private static boolean isTitle(String name, String title) {
    if (!title.contains(" ")) {
      return name.equals(title);
    }
    List<String> words = List.of(name.split(" ", -1));
    int at = -1;
    for (String word : title.split(" ", -1)) {
      int next = words.subList(at + 1, words.size()).indexOf(word);
      if (next < 0) {
        return false;
      }
      at += next + 1;
    }
    return true;
  }

  Entity entity(String id) {
    Entity entity = entities.get(id);
    if (entity == null) {
      throw new IllegalArgumentException("no entity '" + id + "'");
    }
    return entity;
  }

  /** The state that the article calls so. */
  Optional<Entity> stateNamed(String name) {
    return article.entities().stream()
        .filter(entity -> entity.type().isState() && entity.names().contains(name))
        .findFirst();
  }

  List<EntityMention> mentions(int sentence) {
    return mentions.getOrDefault(sentence, List.of());
  }

  /** The widest mention that the token heads. */
  Optional<EntityMention> mentionAt(int sentence, Token token) {
    return mentions(sentence).stream()
        .filter(mention -> mention.headToken() == token.index())
        .max(Comparator.comparingInt(mention -> mention.span().length()));
  }

  /** The widest named mention that the token lies in. */
  Optional<EntityMention> nameAround(int sentence, Token token) {
    return mentions(sentence).stream()
        .filter(mention -> mention.form() != EntityMention.Form.NOMINAL)
        .filter(mention -> mention.span().contains(token.span()))
        .max(Comparator.comparingInt(mention -> mention.span().length()));
  }

  /** What the token alone stands for. */
  List<Referent> resolveOne(int sentence, Token token) {
    return resolve(sentence, token, 0);
  }

  /** What the token and everything coordinated with it stand for, without repetition. */
  List<Referent> resolveAll(int sentence, Token token) {
    Map<String, Referent> found = new LinkedHashMap<>();
    for (Token conjunct : clauses.get(sentence).tree().conjuncts(token)) {
      for (Referent referent : resolve(sentence, conjunct, 0)) {
        found.putIfAbsent(referent.entity(), referent);
      }
    }
    return List.copyOf(found.values());
  }

  private List<Referent> resolve(int sentence, Token token, int depth) {
    if (depth > 4) {
      return List.of();
    }
    Clauses clause = clauses.get(sentence);
    if (isAnyState(clause.tree(), token)) {
      return List.of();
    }
    List<Referent> compound = compoundOrigins(sentence, token);
    if (!compound.isEmpty()) {
      return compound;
    }
    List<Referent> modifiers = coordinatedOrigins(sentence, token);
    if (modifiers.size() > 1) {
      return modifiers;
    }
    Optional<EntityMention> mention =
        mentionAt(sentence, token)
            .or(() -> nameAround(sentence, token))
            .filter(m -> !isAnybody(clause.tree(), token, m));
    if (mention.isPresent()) {
      return List.of(new Referent(mention.get().entity(), mention.get().span(), Optional.empty()));
    }
    String word = token.lemma();
    if (HE.contains(word)) {
      return person(sentence, token);
    }
    if (THEY.contains(word)) {
      return plural(sentence, token);
    }
    if (IT.contains(word)) {
      return singular(sentence, token);
    }
    if (isPair(clause.tree(), token)) {
      return pair(sentence, token);
    }
    if (scope == Scope.ALL && isDefinite(clause.tree(), token)) {
      return definite(sentence, token);
    }
    if (Clauses.isNoun(token) || word.equals("one") || word.equals("most")) {
      if (words.has("quantity-nouns", word)) {
        List<Referent> below = through(sentence, token, List.of("of"), depth);
        if (!below.isEmpty()) {
          return below;
        }
      }
      if (words.has("place-nouns", word)) {
        return through(sentence, token, List.of("of", "appos"), depth);
      }
      if (words.has("agent-nouns", word)) {
        List<Referent> named = through(sentence, token, List.of("appos"), depth);
        return named.isEmpty()
            ? through(sentence, token, List.of("poss", "mod", "of", "from", "in"), depth)
            : named;
      }
      if (words.has("person-nouns", word)) {
        // "his son Bashar took over"
        return through(sentence, token, List.of("appos"), depth).stream()
            .filter(referent -> isPerson(referent.entity()))
            .toList();
      }
    }
    return List.of();
  }

  /** "another Korean kingdom", "any German state": one of many, not Korea, not Germany. */
  private boolean isAnyState(Tree tree, Token token) {
    return Clauses.isNoun(token)
        && words.has("polity-nouns", token.lemma())
        && tree.hasChild(token, c -> c.lemma().matches("another|any"))
        && tree.hasChild(token, c -> c.relation().matches("compound|nmod"));
  }

  /** "any American", "an Israeli": a person, not the state. */
  private static boolean isAnybody(Tree tree, Token token, EntityMention mention) {
    return mention.form() == EntityMention.Form.DEMONYM
        && token.tag().matches("NNP?|JJ")
        && mention.headToken() == token.index()
        && tree.hasChild(token, c -> c.lemma().matches("any|a|an|every|each|no|another"));
  }

  /** The two states of "Anglo-French", where that is one word. */
  private List<Referent> compoundOrigins(int sentence, Token token) {
    List<Referent> parts =
        mentions(sentence).stream()
            .filter(mention -> mention.form() == EntityMention.Form.DEMONYM)
            .filter(mention -> mention.span().length() < token.span().length())
            .filter(mention -> token.span().contains(mention.span()))
            .map(m -> new Referent(m.entity(), m.span(), Optional.empty()))
            .toList();
    return parts.size() == 2 ? parts : List.of();
  }

  /** "the Syrian and Lebanese governments": one noun, two states. */
  private List<Referent> coordinatedOrigins(int sentence, Token token) {
    if (!Clauses.isNoun(token) || !words.has("agent-nouns", token.lemma())) {
      return List.of();
    }
    Map<String, Referent> found = new LinkedHashMap<>();
    for (Token modifier : clauses.get(sentence).slot(token, "mod")) {
      mentionAt(sentence, modifier)
          .filter(mention -> mention.form() == EntityMention.Form.DEMONYM)
          .ifPresent(
              mention ->
                  found.putIfAbsent(
                      mention.entity(),
                      new Referent(mention.entity(), mention.span(), Optional.empty())));
    }
    return List.copyOf(found.values());
  }

  private List<Referent> through(int sentence, Token token, List<String> slots, int depth) {
    Clauses clause = clauses.get(sentence);
    for (String slot : slots) {
      Map<String, Referent> found = new LinkedHashMap<>();
      for (Token filler : clause.slot(token, slot)) {
        for (Token conjunct : clause.tree().conjuncts(filler)) {
          for (Referent referent : resolve(sentence, conjunct, depth + 1)) {
            if (entity(referent.entity()).type().isActor()
                || slot.equals("appos")
                || words.has("place-nouns", token.lemma())) {
              found.putIfAbsent(referent.entity(), referent);
            }
          }
        }
      }
      if (!found.isEmpty()) {
        return List.copyOf(found.values());
      }
    }
    return List.of();
  }

  /** "the institute": one thing that has been named, with nothing more said of which. */
  private static boolean isDefinite(Tree tree, Token token) {
    List<Token> children =
        tree.children(token).stream()
            .filter(c -> !c.relation().matches("punct|case|appos"))
            .toList();
    return token.tag().equals("NN")
        && children.size() == 1
        && children.get(0).lemma().matches("the|this|that")
        && children.get(0).relation().equals("det");
  }

  /** The article's own thing, where it is such a one; else the last that the noun names. */
  private List<Referent> definite(int sentence, Token token) {
    if (topic.isPresent() && topicNouns().contains(token.lemma())) {
      return List.of(new Referent(topic.get().id(), phrase(sentence, token), titleSpan()));
    }
    for (int at = sentence; at >= 0 && at > sentence - 6; at--) {
      Optional<EntityMention> named =
          mentions(at).stream()
              .filter(mention -> mention.span().end() <= token.span().start())
              .filter(mention -> mention.form() == EntityMention.Form.NAME)
              .filter(mention -> !isPerson(mention.entity()) && isCalled(mention, token.lemma()))
              .max(Comparator.comparing(EntityMention::span));
      if (named.isPresent()) {
        EntityMention antecedent = named.get();
        return List.of(
            new Referent(
                antecedent.entity(), phrase(sentence, token), Optional.of(antecedent.span())));
      }
    }
    return List.of();
  }

  /** Whether the noun is a word of the name: "the university" of the University of Pittsburgh. */
  private boolean isCalled(EntityMention mention, String noun) {
    String written = article.annotated().article().source().slice(mention.span());
    return List.of(written, entity(mention.entity()).label()).stream()
        .map(name -> List.of(name.toLowerCase(Locale.ROOT).split("\\W+", -1)))
        .anyMatch(name -> name.size() > 1 && name.contains(noun));
  }

  /** What the article says its thing is: "X is a neighborhood". */
  private Set<String> topicNouns() {
    if (topicNouns.isEmpty() && topic.isPresent()) {
      topicNouns.add("");
      for (Clauses clause : clauses) {
        Tree tree = clause.tree();
        for (Token attribute : tree.tokens()) {
          if (attribute.relation().equals("attr")
              && tree.subtree(attribute).stream().anyMatch(c -> c.lemma().matches("an?"))
              && tree.head(attribute).filter(verb -> isOfTopic(tree, verb)).isPresent()) {
            tree.conjuncts(attribute).forEach(noun -> topicNouns.add(noun.lemma()));
          }
        }
        if (topicNouns.size() > 1) {
          break;
        }
      }
    }
    return topicNouns;
  }

  private boolean isOfTopic(Tree tree, Token verb) {
    return tree.children(verb).stream()
        .filter(c -> c.relation().equals("nsubj"))
        .flatMap(subject -> mentionAt(tree.sentence().index(), subject).stream())
        .anyMatch(mention -> mention.entity().equals(topic.orElseThrow().id()));
  }

  private boolean isPair(Tree tree, Token token) {
    if (token.lemma().equals("both")
        && !token.relation().equals("preconj")
        && !token.relation().equals("det")) {
      return tree.children(token).isEmpty();
    }
    if (!words.has("pair-nouns", token.lemma()) || !token.tag().equals("NNS")) {
      return false;
    }
    List<Token> modifiers =
        tree.children(token).stream().filter(c -> c.index() < token.index()).toList();
    return modifiers.stream().anyMatch(c -> BOTH.contains(c.form().toLowerCase(Locale.ROOT)))
        || (words.has("bare-pair-nouns", token.lemma())
            && modifiers.size() == 1
            && modifiers.get(0).lemma().equals("the")
            && tree.children(token).size() == 1);
  }

  /** The two actors of the title, unless the sentence before named another pair. */
  private List<Referent> pair(int sentence, Token token) {
    if (article.titleActors().size() != 2) {
      return plural(sentence, token);
    }
    return titlePair(sentence, phrase(sentence, token));
  }

  /** The title's two actors, licensed by the title. */
  List<Referent> titlePair(int sentence, Span mention) {
    return article.titleActors().size() != 2
        ? List.of()
        : article.titleActors().stream()
            .map(
                actor ->
                    new Referent(
                        actor, mention, Optional.of(article.annotated().article().titleSpan())))
            .toList();
  }

  private Span phrase(int sentence, Token token) {
    Tree tree = clauses.get(sentence).tree();
    List<Token> phrase = new ArrayList<>(List.of(token));
    tree.children(token).stream()
        .filter(c -> c.index() < token.index() && !c.relation().equals("punct"))
        .forEach(phrase::add);
    return Tree.cover(phrase);
  }

  private List<Referent> person(int sentence, Token token) {
    List<EntityMention> before =
        mentions(sentence).stream()
            .filter(mention -> mention.span().end() <= token.span().start())
            .filter(mention -> isPerson(mention.entity()))
            .toList();
    Optional<Referent> ahead = before.isEmpty() ? subjectAhead(sentence, token) : Optional.empty();
    if (ahead.isPresent()) {
      return List.of(ahead.get());
    }
    if (!before.isEmpty()) {
      EntityMention first = before.get(0);
      return before.stream().map(EntityMention::entity).distinct().count() == 1
          ? List.of(refer(token, first))
          : subjectAbove(sentence, token);
    }
    for (int previous = sentence - 1; previous >= Math.max(0, sentence - 2); previous--) {
      if (!sameBlock(sentence, previous)) {
        break;
      }
      List<Referent> people =
          subjects(previous).stream().filter(r -> isPerson(r.entity())).toList();
      if (people.size() == 1) {
        return List.of(refer(token, people.get(0)));
      }
      if (!people.isEmpty()) {
        return List.of();
      }
      List<EntityMention> named =
          mentions(previous).stream().filter(m -> isPerson(m.entity())).toList();
      if (named.stream().map(EntityMention::entity).distinct().count() == 1) {
        return List.of(refer(token, named.get(0)));
      }
    }
    return topic
        .filter(t -> t.type() == EntityType.PERSON)
        .filter(t -> !namesAnotherPerson(sentence, token, t))
        .map(t -> List.of(new Referent(t.id(), token.span(), titleSpan())))
        .orElse(List.of());
  }

  private Optional<Span> titleSpan() {
    return Optional.of(article.annotated().article().titleSpan());
  }

  /** Whether the paragraph, before the token, names a person other than the article's. */
  private boolean namesAnotherPerson(int sentence, Token token, Entity person) {
    for (int at = sentence; at >= 0 && sameBlock(sentence, at); at--) {
      if (mentions(at).stream()
          .filter(mention -> mention.span().end() <= token.span().start())
          .anyMatch(m -> isPerson(m.entity()) && !m.entity().equals(person.id()))) {
        return true;
      }
    }
    return false;
  }

  /** Of several people before it, a pronoun means the subject of the clauses that it stands in. */
  private List<Referent> subjectAbove(int sentence, Token token) {
    List<Referent> above =
        subjectsBefore(sentence, token, false).stream().filter(r -> isPerson(r.entity())).toList();
    return above.size() == 1 && !token.relation().equals("dobj")
        ? List.of(refer(token, above.get(0)))
        : List.of();
  }

  /** "Prior to his retirement Bakr had told": a possessive in a fronted phrase is the subject's. */
  private Optional<Referent> subjectAhead(int sentence, Token token) {
    Tree tree = clauses.get(sentence).tree();
    Token node = token;
    boolean fronted = false;
    while (node.head() >= 0 && !Clauses.isVerb(node)) {
      fronted |= node.relation().equals("prep");
      node = tree.token(node.head());
    }
    if (!fronted || !Clauses.isVerb(node) || node.index() < token.index()) {
      return Optional.empty();
    }
    List<Token> subjects = clauses.get(sentence).slot(node, "subj");
    if (subjects.size() != 1 || subjects.get(0).index() < token.index()) {
      return Optional.empty();
    }
    return mentionAt(sentence, subjects.get(0))
        .filter(mention -> isPerson(mention.entity()))
        .map(mention -> refer(token, mention));
  }

  private List<Referent> plural(int sentence, Token token) {
    List<Referent> inSentence =
        token.index() < 3 ? List.of() : subjectsBefore(sentence, token, true);
    if (inSentence.size() > 1) {
      return inSentence.stream().map(referent -> refer(token, referent)).toList();
    }
    if (sentence > 0 && sameBlock(sentence, sentence - 1)) {
      List<Referent> previous = subjects(sentence - 1);
      if (previous.size() > 1
          || previous.stream().anyMatch(r -> isCollective(entity(r.entity()).type()))) {
        return previous.stream().map(referent -> refer(token, referent)).toList();
      }
    }
    return List.of();
  }

  /** Whether one such thing is "they": rebels, a party. */
  private static boolean isCollective(EntityType type) {
    return switch (type) {
      case GROUP, ARMED_GROUP, POLITICAL_PARTY, ORGANIZATION -> true;
      default -> false;
    };
  }

  private List<Referent> singular(int sentence, Token token) {
    List<Referent> beside = besideIt(sentence, token);
    if (beside.size() == 1) {
      return List.of(refer(token, beside.get(0)));
    }
    List<Referent> own =
        subjectsBefore(sentence, token, false).stream().filter(this::isThing).toList();
    if (own.size() == 1) {
      return List.of(refer(token, own.get(0)));
    }
    List<Referent> aside = own.isEmpty() ? subjectsAside(sentence, token) : List.of();
    if (!aside.isEmpty()) {
      return aside.size() == 1 ? List.of(refer(token, aside.get(0))) : List.of();
    }
    if (own.isEmpty() && sentence > 0 && sameBlock(sentence, sentence - 1)) {
      List<Referent> previous = subjects(sentence - 1).stream().filter(this::isThing).toList();
      if (previous.size() == 1) {
        return List.of(refer(token, previous.get(0)));
      }
    }
    boolean opens = sentence == 0 || !sameBlock(sentence, sentence - 1);
    return topic
        .filter(t -> opens && own.isEmpty() && scope == Scope.ALL)
        .filter(t -> t.type() != EntityType.PERSON)
        .map(t -> List.of(new Referent(t.id(), token.span(), titleSpan())))
        .orElse(List.of());
  }

  /** "visited Ethiopia and its president": what the possessor's noun is coordinated with. */
  private List<Referent> besideIt(int sentence, Token token) {
    Tree tree = clauses.get(sentence).tree();
    return tree.head(token)
        .filter(noun -> token.relation().equals("poss") && noun.relation().equals("conj"))
        .flatMap(tree::head)
        .filter(Clauses::isNoun)
        .flatMap(first -> mentionAt(sentence, first))
        .filter(mention -> entity(mention.entity()).type().isState())
        .map(m -> List.of(new Referent(m.entity(), m.span(), Optional.empty())))
        .orElse(List.of());
  }

  /** "Although Norway recognized it, it withdrew": the subjects of the clauses before the token. */
  private List<Referent> subjectsAside(int sentence, Token token) {
    Clauses clause = clauses.get(sentence);
    Map<String, Referent> found = new LinkedHashMap<>();
    for (Token verb : clause.tree().tokens()) {
      if (Clauses.isVerb(verb) && verb.index() < token.index()) {
        for (Token subject : clause.slot(verb, "subj")) {
          if (subject.index() < token.index() && !subject.tag().startsWith("PRP")) {
            resolveAll(sentence, subject).stream()
                .filter(this::isThing)
                .forEach(r -> found.putIfAbsent(r.entity(), r));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** What the subjects of the verbs that govern the token, and stand before it, stand for. */
  private List<Referent> subjectsBefore(int sentence, Token token, boolean all) {
    if (!open.add(token)) {
      return List.of();
    }
    List<Referent> found = subjectsAbove(sentence, token, all);
    open.remove(token);
    return found;
  }

  private List<Referent> subjectsAbove(int sentence, Token token, boolean all) {
    Clauses clause = clauses.get(sentence);
    Map<String, Referent> found = new LinkedHashMap<>();
    Optional<Token> node = clause.tree().head(token);
    while (node.isPresent()) {
      if (Clauses.isVerb(node.get())) {
        for (Token subject :
            clause.slot(node.get(), clause.isPassive(node.get()) ? "obj" : "subj")) {
          if (subject.index() < token.index() && !isPronoun(subject)) {
            resolveAll(sentence, subject).forEach(r -> found.putIfAbsent(r.entity(), r));
          }
        }
        if (!found.isEmpty() && !all) {
          break;
        }
      }
      node = clause.tree().head(node.get());
    }
    return List.copyOf(found.values());
  }

  /** What the subjects of the main verbs of a sentence stand for. */
  private List<Referent> subjects(int sentence) {
    List<Referent> known = subjects.get(sentence);
    if (known != null) {
      return known;
    }
    subjects.put(sentence, List.of());
    Clauses clause = clauses.get(sentence);
    Map<String, Referent> found = new LinkedHashMap<>();
    for (Token root : clause.tree().tokens()) {
      if (root.head() < 0) {
        for (Token verb : clause.tree().conjuncts(root)) {
          if (Clauses.isVerb(verb)) {
            for (Token subject : clause.slot(verb, clause.isPassive(verb) ? "obj" : "subj")) {
              resolveAll(sentence, subject).forEach(r -> found.putIfAbsent(r.entity(), r));
            }
          }
        }
      }
    }
    List<Referent> result = List.copyOf(found.values());
    subjects.put(sentence, result);
    return result;
  }

  private static boolean isPronoun(Token token) {
    return token.tag().startsWith("PRP");
  }

  private boolean sameBlock(int sentence, int other) {
    return article
        .annotated()
        .sentences()
        .get(sentence)
        .block()
        .equals(article.annotated().sentences().get(other).block());
  }

  /** Whether "it" may stand for it. */
  private boolean isThing(Referent referent) {
    EntityType type = entity(referent.entity()).type();
    return type != EntityType.PERSON && (scope == Scope.ALL || type.isActor());
  }

  private boolean isPerson(String id) {
    return entity(id).type() == EntityType.PERSON;
  }

  private static Referent refer(Token token, EntityMention antecedent) {
    return new Referent(antecedent.entity(), token.span(), Optional.of(antecedent.span()));
  }

  private static Referent refer(Token token, Referent antecedent) {
    return new Referent(
        antecedent.entity(),
        token.span(),
        Optional.of(antecedent.antecedent().orElse(antecedent.mention())));
  }
}
