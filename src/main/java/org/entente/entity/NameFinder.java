package org.entente.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.Gazetteer;
import org.entente.lexicon.NameShapes;
import org.entente.text.SourceText;
import org.entente.text.Span;

/**
 * Finds the names of a sentence by form, gazetteer and tagger, and settles overlaps: the longest
 * wins, among equally long ones the form before the gazetteer before the tagger.
 */
final class NameFinder {

  private static final int MAX_TOKENS = 9;
  private static final Set<String> OPENERS =
      Set.of("the", "a", "an", "in", "on", "after", "during", "by", "however", "although", "both");

  private final Gazetteer gazetteer;
  private final NameShapes shapes;

  NameFinder(Gazetteer gazetteer, NameShapes shapes) {
    this.gazetteer = gazetteer;
    this.shapes = shapes;
  }

  /** Names of one sentence in reading order, not overlapping. */
  List<FoundName> find(SourceText source, Sentence sentence) {
    Tree tree = new Tree(sentence);
    List<FoundName> found = new ArrayList<>();
    byShape(source, tree, found);
    byGazetteer(source, tree, found);
    byTagger(source, tree, found);
    return settle(found);
  }

  private void byShape(SourceText source, Tree tree, List<FoundName> found) {
    Sentence sentence = tree.sentence();
    for (NameShapes.Shape shape : shapes.find(source.slice(sentence.span()))) {
      Span span = trim(source, new Span(shape.start(), shape.end()).shift(sentence.span().start()));
      add(source, tree, found, span, EntityType.valueOf(shape.type()), EntityMention.Form.NAME, 0);
    }
  }

  /** Words that open a sentence are capitalised without being part of the name. */
  private static Span trim(SourceText source, Span span) {
    String text = source.slice(span);
    int blank = text.indexOf(' ');
    if (blank > 0
        && OPENERS.contains(text.substring(0, blank).toLowerCase(Locale.ROOT))
        && blank + 1 < text.length()) {
      return trim(source, new Span(span.start() + blank + 1, span.end()));
    }
    return span;
  }

  private void byGazetteer(SourceText source, Tree tree, List<FoundName> found) {
    List<Token> tokens = tree.tokens();
    for (int from = 0; from < tokens.size(); from++) {
      if (!Character.isUpperCase(tokens.get(from).form().codePointAt(0))) {
        continue;
      }
      for (int to = Math.min(tokens.size(), from + MAX_TOKENS); to > from; to--) {
        Span span = new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
        Optional<FoundName> name = lookUp(source, tree, span, from, to);
        if (name.isPresent()) {
          found.add(name.get());
          break;
        }
      }
    }
  }

  private Optional<FoundName> lookUp(SourceText source, Tree tree, Span span, int from, int to) {
    String words = source.slice(span);
    if (to - from == 1) {
      Optional<Gazetteer.Candidate> origin =
          gazetteer.stateOfAdjective(words).or(() -> gazetteer.stateOfPeople(words));
      if (origin.isPresent()) {
        return Optional.of(
            make(
                tree,
                span,
                origin.get().label(),
                EntityType.valueOf(origin.get().type()),
                EntityMention.Form.DEMONYM,
                1));
      }
    }
    List<Gazetteer.Candidate> candidates = gazetteer.candidates(words);
    boolean article =
        words.startsWith("The ")
            && candidates.stream().noneMatch(c -> c.label().startsWith("The "));
    if (candidates.isEmpty() || article || !lastIsName(tree, to - 1)) {
      return Optional.empty();
    }
    EntityType best = EntityType.valueOf(candidates.get(0).type());
    Token first = tree.token(from);
    if (to - from == 1 && !best.isState()) {
      // One word alone is a name only where the tagger sees one, and of the same sort.
      if (first.entityTag().equals("O")) {
        return Optional.empty();
      }
      Optional<EntityType> tagged = typeOf(first.entityTag());
      best =
          candidates.stream()
              .map(c -> EntityType.valueOf(c.type()))
              .filter(t -> tagged.filter(g -> Candidates.fits(t, g)).isPresent())
              .findFirst()
              .orElse(null);
      if (best == null) {
        return Optional.empty();
      }
    } else if (to - from > 1) {
      Optional<EntityType> tagged = typeOf(tree.token(to - 1).entityTag());
      EntityType preferred = best;
      best =
          candidates.stream()
              .map(c -> EntityType.valueOf(c.type()))
              .filter(t -> tagged.filter(g -> Candidates.fits(t, g)).isPresent())
              .findFirst()
              .orElse(preferred);
    }
    return Optional.of(make(tree, span, words, best, EntityMention.Form.NAME, 1));
  }

  private static boolean lastIsName(Tree tree, int index) {
    Token last = tree.token(index);
    return last.tag().startsWith("N")
        || last.tag().equals("CD")
        || !last.entityTag().equals("O")
        || Character.isUpperCase(last.form().codePointAt(0));
  }

  private void byTagger(SourceText source, Tree tree, List<FoundName> found) {
    List<Token> tokens = tree.tokens();
    for (int from = 0; from < tokens.size(); from++) {
      String tag = tokens.get(from).entityTag();
      if (!tag.startsWith("B-") && !tag.startsWith("U-")) {
        continue;
      }
      int to = from + 1;
      while (tag.startsWith("B-")
          && to < tokens.size()
          && tokens.get(to).entityTag().matches("[IL]-.*")) {
        to++;
      }
      Optional<EntityType> type = typeOf(tag);
      int begin = from;
      if (tokens.get(begin).form().equalsIgnoreCase("the") && begin + 1 < to) {
        begin++;
      }
      int end = to;
      while (end - 1 > begin && tokens.get(end - 1).form().matches("['’]s?|[.,;:]")) {
        end--;
      }
      if (type.isPresent() && Character.isUpperCase(tokens.get(begin).form().codePointAt(0))) {
        add(
            source,
            tree,
            found,
            new Span(tokens.get(begin).span().start(), tokens.get(end - 1).span().end()),
            type.get(),
            EntityMention.Form.NAME,
            2);
      }
    }
  }

  /** OntoNotes names of types; quantities, dates and works name no actor. */
  static Optional<EntityType> typeOf(String tag) {
    return switch (tag.length() < 3 ? "" : tag.substring(2)) {
      case "PERSON" -> Optional.of(EntityType.PERSON);
      case "GPE", "LOC", "FAC" -> Optional.of(EntityType.PLACE);
      case "ORG" -> Optional.of(EntityType.ORGANIZATION);
      case "EVENT" -> Optional.of(EntityType.EVENT);
      case "LAW" -> Optional.of(EntityType.AGREEMENT);
      default -> Optional.empty();
    };
  }

  private static void add(
      SourceText source,
      Tree tree,
      List<FoundName> found,
      Span span,
      EntityType type,
      EntityMention.Form form,
      int rank) {
    found.add(make(tree, span, source.slice(span), type, form, rank));
  }

  private static FoundName make(
      Tree tree, Span span, String name, EntityType type, EntityMention.Form form, int rank) {
    int head = tree.headOf(span).map(Token::index).orElse(0);
    return new FoundName(tree.sentence().index(), span, head, name, type, form, rank);
  }

  private static List<FoundName> settle(List<FoundName> found) {
    List<FoundName> kept = new ArrayList<>();
    found.stream()
        .sorted(
            Comparator.comparingInt((FoundName n) -> -n.span().length())
                .thenComparingInt(FoundName::rank)
                .thenComparing(FoundName::span))
        .forEach(
            name -> {
              if (kept.stream().noneMatch(other -> other.span().overlaps(name.span()))) {
                kept.add(name);
              }
            });
    kept.sort(Comparator.comparing(FoundName::span));
    return kept;
  }
}
