package org.entente.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.gazetteer.Gazetteer;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.NameShapes;
import org.entente.text.SourceText;
import org.entente.text.Span;

/**
 * Finds the names of a sentence by form, gazetteer and tagger, and settles overlaps: the longest
 * wins, among equally long ones the form before the gazetteer before the tagger.
 */
final class NameFinder {

  private static final int MAX_TOKENS = 9;

  /** Tokens of an adjective of origin: "Papua New Guinean". */
  private static final int MAX_ORIGIN = 3;

  private static final double SURE = 0.95;

  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private final CompoundOrigins origins;
  private final Gazetteer gazetteer;
  private final NameShapes shapes;
  private final PersonTitles titles;
  private final TaggedNames tagged;

  NameFinder(Gazetteer gazetteer, NameShapes shapes, PersonTitles titles, Nominals nominals) {
    this.gazetteer = gazetteer;
    this.origins = new CompoundOrigins(gazetteer);
    this.shapes = shapes;
    this.titles = titles;
    this.tagged = new TaggedNames(gazetteer, titles, nominals);
  }

  /**
   * What the sentence alone shows to be names, as far as it goes; names may overlap.
   *
   * @param known by form and gazetteer
   * @param tagged by the tagger
   */
  record Own(Tree tree, List<FoundName> known, List<FoundName> tagged) {}

  /** What one sentence alone shows to be names. */
  Own own(SourceText source, Sentence sentence) {
    Tree tree = new Tree(sentence);
    List<FoundName> known = new ArrayList<>();
    byShape(source, tree, known);
    byGazetteer(source, tree, known);
    List<FoundName> marked = new ArrayList<>();
    tagged.find(source, tree, marked);
    return new Own(tree, known, marked);
  }

  /**
   * Names of one sentence in reading order, not overlapping.
   *
   * @param named names that other sentences of the article, or brackets, showed to be names
   * @param surnames last words of the full names of people
   */
  List<FoundName> find(
      SourceText source, Own own, Map<String, EntityType> named, Set<String> surnames) {
    List<FoundName> found = new ArrayList<>(own.known());
    byArticle(source, own.tree(), named, found);
    found.addAll(own.tagged());
    bySurname(source, own.tree(), surnames, found);
    return withOrigins(settle(found), origins.find(source, own.tree()));
  }

  private void byShape(SourceText source, Tree tree, List<FoundName> found) {
    Sentence sentence = tree.sentence();
    for (NameShapes.Shape shape : shapes.find(source.slice(sentence.span()))) {
      Span span = new Span(shape.start(), shape.end()).shift(sentence.span().start());
      EntityType type = EntityType.valueOf(shape.type());
      trim(source, tree, span, type)
          .map(s -> withFirstHalf(source, tree, s))
          .ifPresent(s -> found.add(make(source, tree, s, type, FoundName.SHAPE)));
    }
  }

  /**
   * "Peru–Bolivian Confederation": the word that a dash ties to an adjective of origin is part of
   * the name; what is known by itself, as "European Union", stands by itself.
   */
  private Span withFirstHalf(SourceText source, Tree tree, Span span) {
    List<Token> tokens = tree.tokens();
    for (int i = 2; i < tokens.size(); i++) {
      Token first = tokens.get(i);
      Token half = tokens.get(i - 2);
      if (first.span().start() == span.start()
          && tokens.get(i - 1).form().matches("[-–]")
          && half.span().end() + 1 == first.span().start()
          && isCapital(half)
          && !gazetteer.statesOfAdjective(first.form()).isEmpty()
          && gazetteer.candidates(source.slice(span)).isEmpty()) {
        return span.union(half.span());
      }
    }
    return span;
  }

  /** Without words that only open the sentence, articles, and owners: "Iran's Red Crescent". */
  private Optional<Span> trim(SourceText source, Tree tree, Span span, EntityType type) {
    List<Token> inside =
        tree.tokens().stream().filter(token -> span.overlaps(token.span())).toList();
    int first = 0;
    while (first < inside.size() && opens(inside.get(first), type)) {
      first++;
    }
    for (int i = first; i + 1 < inside.size(); i++) {
      if (inside.get(i).tag().equals("POS") && i > first) {
        String owner =
            source.slice(
                new Span(inside.get(first).span().start(), inside.get(i - 1).span().end()));
        if (gazetteer.candidates(owner).stream().anyMatch(c -> c.weight() >= SURE)) {
          first = i + 1;
        }
      }
    }
    if (first == 0) {
      return Optional.of(span);
    }
    // A lone last word, "The Party", names nothing.
    return first + 1 >= inside.size()
        ? Optional.empty()
        : Optional.of(new Span(inside.get(first).span().start(), span.end()));
  }

  private boolean opens(Token token, EntityType type) {
    String tag = token.tag();
    return tag.equals("DT")
        || (type == EntityType.PERSON && titles.isBefore(token.form()))
        || token.form().equals("The")
        || (token.index() == 0
            && !tag.startsWith("N")
            && !tag.startsWith("J")
            && !tag.equals("CD")
            && token.entityTag().equals("O"));
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
    if (to - from <= MAX_ORIGIN && isOrigin(words, tree.token(to - 1))) {
      int head = headOf(tree, span);
      return Optional.of(
          new FoundName(
              tree.sentence().index(),
              span,
              head,
              words,
              "",
              EntityType.STATE,
              EntityMention.Form.DEMONYM,
              FoundName.KNOWN));
    }
    List<Gazetteer.Candidate> candidates = gazetteer.candidates(words);
    boolean article =
        words.startsWith("The ")
            && candidates.stream().noneMatch(c -> c.label().startsWith("The "));
    if (candidates.isEmpty() || article || isDate(words) || !endsAsName(tree.token(to - 1))) {
      return Optional.empty();
    }
    if (words.contains(",") && !bearsComma(words, candidates)) {
      return Optional.empty();
    }
    Optional<EntityType> type =
        to - from == 1
            ? ofOneWord(tree, tree.token(from), candidates)
            : ofWords(tree, to, candidates);
    return type.filter(t -> t != EntityType.PERSON || !titles.isBefore(tree.token(from).form()))
        .map(t -> make(source, tree, span, t, FoundName.KNOWN));
  }

  /** "Long Beach, NY" is one name; "Gilan, Iran" is a place and a state. */
  private boolean bearsComma(String words, List<Gazetteer.Candidate> candidates) {
    String last = words.substring(words.lastIndexOf(',') + 1);
    return candidates.stream()
            .map(c -> EntityType.valueOf(c.type()))
            .anyMatch(type -> type == EntityType.PLACE || type == EntityType.PERSON)
        && gazetteer.candidates(last).stream()
            .noneMatch(c -> EntityType.valueOf(c.type()).isState());
  }

  private boolean isOrigin(String words, Token token) {
    return !words.startsWith("The ")
        && !token.entityTag().endsWith("LANGUAGE")
        && (!gazetteer.statesOfAdjective(words).isEmpty()
            || !gazetteer.statesOfPeople(words).isEmpty());
  }

  private static boolean isDate(String words) {
    String first = words.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return MONTHS.contains(first) && words.matches("\\p{L}+( \\d.*)?");
  }

  private static boolean endsAsName(Token last) {
    return last.tag().startsWith("N")
        || last.tag().equals("CD")
        || !last.entityTag().equals("O")
        || Character.isUpperCase(last.form().codePointAt(0));
  }

  /** The type of several words: the gazetteer's, the tagger choosing among several. */
  private static Optional<EntityType> ofWords(
      Tree tree, int to, List<Gazetteer.Candidate> candidates) {
    Optional<EntityType> seen = TaggedNames.typeOf(tree.token(to - 1).entityTag());
    return Optional.of(
        candidates.stream()
            .map(c -> EntityType.valueOf(c.type()))
            .filter(t -> seen.filter(s -> Candidates.fits(t, s)).isPresent())
            .findFirst()
            .orElse(EntityType.valueOf(candidates.get(0).type())));
  }

  /** One word alone is a name only where the tagger sees one too, or nothing speaks against it. */
  private static Optional<EntityType> ofOneWord(
      Tree tree, Token token, List<Gazetteer.Candidate> candidates) {
    EntityType best = EntityType.valueOf(candidates.get(0).type());
    Optional<EntityType> seen = TaggedNames.typeOf(token.entityTag());
    if (best.isState()) {
      return seen.equals(Optional.of(EntityType.PERSON)) && !token.entityTag().startsWith("U-")
          ? Optional.empty()
          : Optional.of(best);
    }
    Optional<EntityType> agreed =
        candidates.stream()
            .map(c -> EntityType.valueOf(c.type()))
            .filter(t -> seen.filter(s -> Candidates.fits(t, s)).isPresent())
            .findFirst();
    if (agreed.isPresent()) {
      return agreed;
    }
    boolean sure = candidates.get(0).weight() >= SURE && candidates.get(0).prior() >= 2;
    boolean alone = isAlone(tree, token);
    if (seen.isEmpty()) {
      return sure && alone && token.index() > 0 && token.tag().startsWith("NNP")
          ? Optional.of(best).filter(t -> t != EntityType.PERSON && t != EntityType.EVENT)
          : Optional.empty();
    }
    // A tagger often errs between places and organisations, and takes acronyms for people.
    boolean person = seen.get() == EntityType.PERSON;
    return sure && alone && (person ? best == EntityType.ARMED_GROUP : best != EntityType.PERSON)
        ? Optional.of(best)
        : Optional.empty();
  }

  /** Whether no capitalised word beside it makes it a piece of a longer name. */
  private static boolean isAlone(Tree tree, Token token) {
    boolean before = token.index() > 0 && isCapital(tree.token(token.index() - 1));
    boolean after =
        token.index() + 1 < tree.tokens().size() && isCapital(tree.token(token.index() + 1));
    return !after && (!before || token.index() == 1);
  }

  private static boolean isCapital(Token token) {
    return token.tag().startsWith("NNP") && Character.isUpperCase(token.form().codePointAt(0));
  }

  private void byArticle(
      SourceText source, Tree tree, Map<String, EntityType> named, List<FoundName> found) {
    String text = source.slice(tree.sentence().span());
    int offset = tree.sentence().span().start();
    named.forEach(
        (name, type) -> {
          for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            Span span = new Span(at, at + name.length()).shift(offset);
            boolean whole =
                tree.tokens().stream().anyMatch(t -> t.span().start() == span.start())
                    && tree.tokens().stream().anyMatch(t -> t.span().end() == span.end());
            if (whole) {
              found.add(make(source, tree, span, type, FoundName.KNOWN));
            }
          }
        });
  }

  /** A surname alone that the tagger left out: "Wilkes boarded her". */
  private static void bySurname(
      SourceText source, Tree tree, Set<String> surnames, List<FoundName> found) {
    for (Token token : tree.tokens()) {
      if (surnames.contains(token.form())
          && (token.index() > 0 || token.tag().startsWith("N"))
          && token.entityTag().equals("O")
          && isAlone(tree, token)) {
        found.add(make(source, tree, token.span(), EntityType.PERSON, FoundName.TAGGED));
      }
    }
  }

  static FoundName make(SourceText source, Tree tree, Span span, EntityType type, int rank) {
    return new FoundName(
        tree.sentence().index(),
        span,
        headOf(tree, span),
        source.slice(span),
        "",
        type,
        EntityMention.Form.NAME,
        rank);
  }

  static int headOf(Tree tree, Span span) {
    return tree.headOf(span).map(Token::index).orElse(0);
  }

  /** The states of a compound stand beside the event or agreement that they name. */
  private static List<FoundName> withOrigins(List<FoundName> names, List<FoundName> origins) {
    List<FoundName> all = new ArrayList<>(names);
    for (FoundName origin : origins) {
      boolean free =
          names.stream()
              .filter(name -> name.span().overlaps(origin.span()))
              .allMatch(
                  name -> name.type() == EntityType.EVENT || name.type() == EntityType.AGREEMENT);
      if (free) {
        all.add(origin);
      }
    }
    all.sort(Comparator.comparing(FoundName::span));
    return all;
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
