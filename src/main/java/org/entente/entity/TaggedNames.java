package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.Gazetteer;
import org.entente.text.SourceText;
import org.entente.text.Span;

/**
 * The names that the tagger marks, with its usual slips mended: articles, titles and stops inside
 * the name, two names in one.
 */
final class TaggedNames {

  private final Gazetteer gazetteer;
  private final PersonTitles titles;
  private final Nominals nominals;

  TaggedNames(Gazetteer gazetteer, PersonTitles titles, Nominals nominals) {
    this.gazetteer = gazetteer;
    this.titles = titles;
    this.nominals = nominals;
  }

  /** Adds the tagged names of a sentence. */
  void find(SourceText source, Tree tree, List<FoundName> found) {
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
      if (type.isPresent()) {
        for (List<Token> part : parts(tokens.subList(from, to), type.get())) {
          name(source, tree, part, type.get()).ifPresent(found::add);
        }
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

  /** {@code Egypt & Turkey} is two names, "Cato Institute, Earhart Foundation" as well. */
  private List<List<Token>> parts(List<Token> tokens, EntityType type) {
    List<List<Token>> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i + 1 < tokens.size(); i++) {
      String form = tokens.get(i).form();
      boolean between =
          form.equals("(")
              || form.equals(";")
              || (form.equals(",") && type != EntityType.PERSON)
              || (form.matches("&|and|/")
                  && isState(tokens.get(i - 1))
                  && isState(tokens.get(i + 1)));
      if (between) {
        parts.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts;
  }

  private boolean isState(Token token) {
    return gazetteer.candidates(token.form()).stream()
        .anyMatch(c -> EntityType.valueOf(c.type()).isState() && c.weight() >= 1);
  }

  private Optional<FoundName> name(
      SourceText source, Tree tree, List<Token> tokens, EntityType type) {
    int from = 0;
    int to = tokens.size();
    while (to > from && tokens.get(to - 1).form().matches("['’]s?|[.,;:()\"“”]|''|``")) {
      to--;
    }
    while (from < to && tokens.get(from).form().matches("(?i)the|['’\"“(]|``|BCE?|AD|CE")) {
      from++;
    }
    if (type == EntityType.ORGANIZATION
        && to - from > 1
        && tokens.get(to - 1).form().matches("\\d{4}")) {
      to--;
    }
    String title = "";
    if (type == EntityType.PERSON) {
      while (to - from > 1 && titles.isAfter(tokens.get(to - 1).form())) {
        to--;
      }
      while (to - from > 1 && titles.isBefore(tokens.get(from).form())) {
        title = tokens.get(from).form();
        from++;
      }
    }
    if (from >= to || !startsName(tokens.get(from).form())) {
      return Optional.empty();
    }
    int first = tokens.get(from).index();
    if (title.isEmpty() && first > 0 && titles.isBefore(tree.token(first - 1).form())) {
      title = tree.token(first - 1).form();
    }
    List<String> words = tokens.subList(from, to).stream().map(Token::form).toList();
    boolean nominal =
        to - from == 2
            && nominals.isCommon(tokens.get(to - 1))
            && !gazetteer.statesOfAdjective(words.get(0)).isEmpty();
    if (nominal || titles.areNoName(words)) {
      return Optional.empty();
    }
    int end = tokens.get(to - 1).span().end();
    // "World War I." swallows the full stop.
    if (tokens.get(to - 1).form().matches("[IVX]+\\.")) {
      end--;
    }
    Span span = new Span(tokens.get(from).span().start(), end);
    return Optional.of(
        new FoundName(
            tree.sentence().index(),
            span,
            NameFinder.headOf(tree, span),
            source.slice(span),
            type == EntityType.PERSON ? title : "",
            type,
            EntityMention.Form.NAME,
            FoundName.TAGGED));
  }

  private static boolean startsName(String word) {
    return Character.isUpperCase(word.codePointAt(0)) || word.matches("al|el|de|von|van|ibn|bin");
  }
}
