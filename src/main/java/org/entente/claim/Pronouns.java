package org.entente.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.EntityMention;
import org.entente.entity.EntityType;
import org.entente.entity.LinkedArticle;
import org.entente.language.Token;
import org.entente.language.Tree;

/**
 * What pronouns stand for: the subjects of the clauses around them, else of the sentence before,
 * else what the article is about. Leaves a pronoun open rather than guess.
 */
final class Pronouns {

  private static final Set<String> HE = Set.of("he", "him", "his", "she", "her", "himself");
  private static final Set<String> IT = Set.of("it", "its", "itself");
  private static final Set<String> THEY = Set.of("they", "them", "their", "themselves");

  private final References references;
  private final LinkedArticle article;
  private final List<Clauses> clauses;
  private final References.Scope scope;
  private final Topic topic;
  private final Map<Integer, List<Referent>> subjects = new HashMap<>();

  /** Pronouns that are being resolved: "the leaders of its army" cannot stand for its own "its". */
  private final Set<Token> open = new HashSet<>();

  Pronouns(
      References references,
      LinkedArticle article,
      List<Clauses> clauses,
      References.Scope scope,
      Topic topic) {
    this.references = references;
    this.article = article;
    this.clauses = clauses;
    this.scope = scope;
    this.topic = topic;
  }

  /** Whether the token is one of those that are resolved here. */
  static boolean is(Token token) {
    String word = token.lemma();
    return HE.contains(word) || IT.contains(word) || THEY.contains(word);
  }

  /** What the pronoun stands for. */
  List<Referent> resolve(int sentence, Token token) {
    if (HE.contains(token.lemma())) {
      return person(sentence, token);
    }
    return THEY.contains(token.lemma()) ? plural(sentence, token) : singular(sentence, token);
  }

  private List<Referent> person(int sentence, Token token) {
    List<EntityMention> before =
        references.mentions(sentence).stream()
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
          ? List.of(Referent.of(token, first))
          : subjectAbove(sentence, token);
    }
    for (int previous = sentence - 1; previous >= Math.max(0, sentence - 2); previous--) {
      if (!sameBlock(sentence, previous)) {
        break;
      }
      List<Referent> people =
          subjects(previous).stream().filter(r -> isPerson(r.entity())).toList();
      if (people.size() == 1) {
        return List.of(Referent.of(token, people.get(0)));
      }
      if (!people.isEmpty()) {
        return List.of();
      }
      List<EntityMention> named =
          references.mentions(previous).stream().filter(m -> isPerson(m.entity())).toList();
      if (named.stream().map(EntityMention::entity).distinct().count() == 1) {
        return List.of(Referent.of(token, named.get(0)));
      }
    }
    return topic
        .entity()
        .filter(t -> t.type() == EntityType.PERSON)
        .filter(t -> !namesAnotherPerson(sentence, token, t))
        .map(t -> List.of(topic.referent(token.span())))
        .orElse(List.of());
  }

  /** Whether the paragraph, before the token, names a person other than the article's. */
  private boolean namesAnotherPerson(int sentence, Token token, Entity person) {
    for (int at = sentence; at >= 0 && sameBlock(sentence, at); at--) {
      if (references.mentions(at).stream()
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
        ? List.of(Referent.of(token, above.get(0)))
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
    return references
        .mentionAt(sentence, subjects.get(0))
        .filter(mention -> isPerson(mention.entity()))
        .map(mention -> Referent.of(token, mention));
  }

  List<Referent> plural(int sentence, Token token) {
    List<Referent> inSentence =
        token.index() < 3 ? List.of() : subjectsBefore(sentence, token, true);
    if (inSentence.size() > 1) {
      return inSentence.stream().map(referent -> Referent.of(token, referent)).toList();
    }
    if (sentence > 0 && sameBlock(sentence, sentence - 1)) {
      List<Referent> previous = subjects(sentence - 1);
      if (previous.size() > 1
          || previous.stream().anyMatch(r -> isCollective(references.entity(r.entity()).type()))) {
        return previous.stream().map(referent -> Referent.of(token, referent)).toList();
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
      return List.of(Referent.of(token, beside.get(0)));
    }
    List<Referent> own =
        subjectsBefore(sentence, token, false).stream().filter(this::isThing).toList();
    if (own.size() == 1) {
      return List.of(Referent.of(token, own.get(0)));
    }
    List<Referent> aside = own.isEmpty() ? subjectsAside(sentence, token) : List.of();
    if (!aside.isEmpty()) {
      return aside.size() == 1 ? List.of(Referent.of(token, aside.get(0))) : List.of();
    }
    if (own.isEmpty() && sentence > 0 && sameBlock(sentence, sentence - 1)) {
      List<Referent> previous = subjects(sentence - 1).stream().filter(this::isThing).toList();
      if (previous.size() == 1) {
        return List.of(Referent.of(token, previous.get(0)));
      }
    }
    boolean opens = sentence == 0 || !sameBlock(sentence, sentence - 1);
    return topic
        .entity()
        .filter(t -> opens && own.isEmpty() && scope == References.Scope.ALL)
        .filter(t -> t.type() != EntityType.PERSON)
        .map(t -> List.of(topic.referent(token.span())))
        .orElse(List.of());
  }

  /** "visited Ethiopia and its president": what the possessor's noun is coordinated with. */
  private List<Referent> besideIt(int sentence, Token token) {
    Tree tree = clauses.get(sentence).tree();
    return tree.head(token)
        .filter(noun -> token.relation().equals("poss") && noun.relation().equals("conj"))
        .flatMap(tree::head)
        .filter(Clauses::isNoun)
        .flatMap(first -> references.mentionAt(sentence, first))
        .filter(mention -> references.entity(mention.entity()).type().isState())
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
            references.resolveAll(sentence, subject).stream()
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
            references.resolveAll(sentence, subject).forEach(r -> found.putIfAbsent(r.entity(), r));
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
              references
                  .resolveAll(sentence, subject)
                  .forEach(r -> found.putIfAbsent(r.entity(), r));
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

  /** Whether "it" may stand for it. */
  private boolean isThing(Referent referent) {
    EntityType type = references.entity(referent.entity()).type();
    return type != EntityType.PERSON && (scope == References.Scope.ALL || type.isActor());
  }

  private boolean isPerson(String id) {
    return references.entity(id).type() == EntityType.PERSON;
  }

  private boolean sameBlock(int sentence, int other) {
    return article
        .annotated()
        .sentences()
        .get(sentence)
        .block()
        .equals(article.annotated().sentences().get(other).block());
  }
}
