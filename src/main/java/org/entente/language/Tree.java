package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.text.Span;

/** The dependency tree of one sentence, for walking. */
public final class Tree {

  private final Sentence sentence;
  private final List<List<Token>> children;

  /** Indexes the children of every token. */
  public Tree(Sentence sentence) {
    this.sentence = sentence;
    this.children = new ArrayList<>();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      children.add(new ArrayList<>());
    }
    for (Token token : sentence.tokens()) {
      if (token.head() >= 0) {
        children.get(token.head()).add(token);
      }
    }
  }

  public Sentence sentence() {
    return sentence;
  }

  public List<Token> tokens() {
    return sentence.tokens();
  }

  public Token token(int index) {
    return sentence.tokens().get(index);
  }

  /** What the token governs, in reading order. */
  public List<Token> children(Token token) {
    return List.copyOf(children.get(token.index()));
  }

  /** What the token governs by that relation, in reading order. */
  public List<Token> children(Token token, String relation) {
    return children.get(token.index()).stream()
        .filter(child -> child.relation().equals(relation))
        .toList();
  }

  /** Whether the token governs one that passes. */
  public boolean hasChild(Token token, Predicate<Token> test) {
    return children.get(token.index()).stream().anyMatch(test);
  }

  /** What governs the token; nothing for the root. */
  public Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(token(token.head()));
  }

  /** Whether {@code above} governs {@code token}, at any distance, or is it. */
  public boolean dominates(Token above, Token token) {
    Token node = token;
    for (int steps = 0; steps <= sentence.tokens().size(); steps++) {
      if (node.index() == above.index()) {
        return true;
      }
      if (node.head() < 0) {
        return false;
      }
      node = token(node.head());
    }
    return false;
  }

  /** The token and what is coordinated with it, in reading order. */
  public List<Token> conjuncts(Token token) {
    List<Token> all = new ArrayList<>();
    collectConjuncts(token, all);
    return all;
  }

  private void collectConjuncts(Token token, List<Token> all) {
    if (all.contains(token)) {
      return;
    }
    all.add(token);
    for (Token child : children.get(token.index())) {
      if (child.relation().equals("conj")) {
        collectConjuncts(child, all);
      }
    }
  }

  /** The token and everything below it, in reading order. */
  public List<Token> subtree(Token token) {
    return sentence.tokens().stream().filter(other -> dominates(token, other)).toList();
  }

  /** The characters of a set of tokens, from the first to the last. */
  public static Span cover(List<Token> tokens) {
    int start = tokens.stream().mapToInt(token -> token.span().start()).min().orElseThrow();
    int end = tokens.stream().mapToInt(token -> token.span().end()).max().orElseThrow();
    return new Span(start, end);
  }

  /** The token of a stretch of text whose head lies outside it; nothing if no token is inside. */
  public Optional<Token> headOf(Span span) {
    List<Token> inside =
        sentence.tokens().stream().filter(token -> span.overlaps(token.span())).toList();
    return inside.stream()
        .filter(token -> token.head() < 0 || !span.overlaps(token(token.head()).span()))
        .filter(token -> !token.relation().equals("punct"))
        .reduce((first, second) -> second)
        .or(() -> inside.stream().reduce((first, second) -> second));
  }
}
