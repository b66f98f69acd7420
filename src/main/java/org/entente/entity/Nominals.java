package org.entente.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.Yaml;
import org.entente.text.Span;

/**
 * Noun phrases that an actor noun and a name make an actor of: "the Iraqi government", "Syrian
 * rebels", "private militias in Iraq". The nouns are in {@code actors/nominals.yaml}.
 */
final class Nominals {

  /**
   * One such phrase.
   *
   * @param noun its head
   * @param span from the modifier to the noun, or from the noun to what follows it
   * @param owner the name inside
   */
  record Phrase(Token noun, Span span, EntityMention owner) {}

  private final Map<String, Set<String>> words = new HashMap<>();

  private Nominals(Yaml file) {
    file.fields().forEach((kind, list) -> words.put(kind, Set.copyOf(list.texts())));
  }

  static Nominals english() {
    return new Nominals(
        Yaml.resource(Nominals.class, "/org/entente/lexicon/en/actors/nominals.yaml"));
  }

  /** Whether a capitalised noun after an adjective of origin is no name: "Ethiopian Government". */
  boolean isCommon(Token noun) {
    return has("state", noun) || has("organ", noun);
  }

  /** Phrases of one sentence, given its names. */
  List<Phrase> find(Tree tree, List<EntityMention> names) {
    List<Phrase> phrases = new ArrayList<>();
    for (Token noun : tree.tokens()) {
      if (noun.tag().startsWith("N")
          && isActorNoun(noun)
          && names.stream().noneMatch(m -> m.span().contains(noun.span()))) {
        before(tree, noun, names).or(() -> after(tree, noun, names)).ifPresent(phrases::add);
      }
    }
    return phrases;
  }

  /** Whether the phrase stands for the state itself. */
  boolean standsForState(Token noun) {
    return has("state", noun);
  }

  /** What a phrase of a state's name and this noun is, where it is not the state itself. */
  Optional<EntityType> typeOf(Token noun) {
    if (has("organ", noun)) {
      return Optional.of(EntityType.STATE_ORGAN);
    }
    if (has("armed", noun) && !(noun.lemma().equals("force") && noun.tag().equals("NN"))) {
      return Optional.of(EntityType.ARMED_GROUP);
    }
    return has("people", noun) ? Optional.of(EntityType.GROUP) : Optional.empty();
  }

  private boolean isActorNoun(Token noun) {
    return has("state", noun) || typeOf(noun).isPresent();
  }

  /**
   * The name before the noun: "Iraqi", "Iraq's"; the nearest of several, "Syrian Assad regime", but
   * coordinated ones, "Syrian and Iraqi", leave it to the frames.
   */
  private static Optional<Phrase> before(Tree tree, Token noun, List<EntityMention> names) {
    List<EntityMention> modifiers = new ArrayList<>();
    for (Token child : tree.children(noun)) {
      if (child.index() < noun.index()
          && Set.of("nmod", "compound", "poss").contains(child.relation())) {
        if (tree.conjuncts(child).size() > 1) {
          return Optional.empty();
        }
        names.stream().filter(m -> m.headToken() == child.index()).forEach(modifiers::add);
      }
    }
    if (modifiers.isEmpty()) {
      return Optional.empty();
    }
    EntityMention owner = modifiers.get(modifiers.size() - 1);
    Span span = noun.span().union(owner.span());
    for (Token child : tree.children(noun)) {
      if (child.relation().equals("compound") && child.index() < noun.index()) {
        span = span.union(child.span());
      }
    }
    return Optional.of(new Phrase(noun, span, owner));
  }

  /** The name after the noun: "the government of Iraq", "private militias in Iraq". */
  private Optional<Phrase> after(Tree tree, Token noun, List<EntityMention> names) {
    for (Token preposition : tree.children(noun, "prep")) {
      boolean of = preposition.lemma().equals("of");
      boolean in = preposition.lemma().equals("in") && has("in", noun);
      if (!(of || in) || preposition.index() != noun.index() + 1) {
        continue;
      }
      for (Token object : tree.children(preposition, "pobj")) {
        if (tree.conjuncts(object).size() > 1) {
          return Optional.empty();
        }
        Optional<EntityMention> owner =
            names.stream()
                .filter(m -> m.headToken() == object.index())
                .filter(m -> m.form() == EntityMention.Form.NAME)
                .findFirst();
        if (owner.isPresent()) {
          Span span = noun.span().union(owner.get().span());
          for (Token child : tree.children(noun)) {
            if (child.index() < noun.index()
                && Set.of("nmod", "compound").contains(child.relation())) {
              span = span.union(child.span());
            }
          }
          return Optional.of(new Phrase(noun, span, owner.get()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean has(String kind, Token noun) {
    return words.getOrDefault(kind, Set.of()).contains(noun.lemma());
  }
}
