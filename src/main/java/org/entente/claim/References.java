package org.entente.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

  private static final Set<String> BOTH = Set.of("both", "two", "these");

  private final LinkedArticle article;
  private final List<Clauses> clauses;
  private final ClauseWords words;
  private final Scope scope;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<Integer, List<EntityMention>> mentions = new HashMap<>();
  private final Pronouns pronouns;
  private final DefiniteNouns definiteNouns;

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
    Topic topic = new Topic(article, clauses, this);
    this.pronouns = new Pronouns(this, article, clauses, scope, topic);
    this.definiteNouns = new DefiniteNouns(this, article, topic);
    article.entities().forEach(entity -> entities.put(entity.id(), entity));
    for (EntityMention mention : article.mentions()) {
      mentions.computeIfAbsent(mention.sentence(), key -> new ArrayList<>()).add(mention);
    }
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
    if (Pronouns.is(token)) {
      return pronouns.resolve(sentence, token);
    }
    if (isPair(clause.tree(), token)) {
      return pair(sentence, token);
    }
    if (scope == Scope.ALL && DefiniteNouns.is(clause.tree(), token)) {
      return definiteNouns.resolve(sentence, token);
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
            .filter(referent -> entity(referent.entity()).type() == EntityType.PERSON)
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
      return pronouns.plural(sentence, token);
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

  Span phrase(int sentence, Token token) {
    Tree tree = clauses.get(sentence).tree();
    List<Token> phrase = new ArrayList<>(List.of(token));
    tree.children(token).stream()
        .filter(c -> c.index() < token.index() && !c.relation().equals("punct"))
        .forEach(phrase::add);
    return Tree.cover(phrase);
  }
}
