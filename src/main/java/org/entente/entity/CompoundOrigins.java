package org.entente.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.gazetteer.Gazetteer;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.text.SourceText;
import org.entente.text.Span;

/** Finds the two states of "Anglo-French", "Sino–Soviet" or "Israeli-Egyptian". */
final class CompoundOrigins {

  private static final Pattern COMPOUND =
      Pattern.compile("\\b(\\p{Lu}\\p{L}+)([-–])(\\p{Lu}\\p{L}+)\\b");

  private final Gazetteer gazetteer;

  CompoundOrigins(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Both parts of every compound, in reading order; they may lie inside longer names. */
  List<FoundName> find(SourceText source, Tree tree) {
    List<FoundName> found = new ArrayList<>();
    int offset = tree.sentence().span().start();
    Matcher matcher = COMPOUND.matcher(source.slice(tree.sentence().span()));
    while (matcher.find()) {
      Span first = new Span(matcher.start(1), matcher.end(1)).shift(offset);
      Span withHyphen = new Span(matcher.start(1), matcher.end(2)).shift(offset);
      Span second = new Span(matcher.start(3), matcher.end(3)).shift(offset);
      boolean oneState = isOrigin(matcher.group());
      Optional<Span> left =
          isOrigin(matcher.group(1) + "-")
              ? Optional.of(withHyphen)
              : Optional.of(first).filter(span -> isOrigin(matcher.group(1)));
      if (!oneState && left.isPresent() && isOrigin(matcher.group(3))) {
        found.add(origin(source, tree, left.get()));
        found.add(origin(source, tree, second));
      }
    }
    return found;
  }

  private boolean isOrigin(String adjective) {
    return !gazetteer.statesOfAdjective(adjective).isEmpty();
  }

  private static FoundName origin(SourceText source, Tree tree, Span span) {
    int head = tree.headOf(span).map(Token::index).orElse(0);
    return new FoundName(
        tree.sentence().index(),
        span,
        head,
        source.slice(span),
        "",
        EntityType.STATE,
        EntityMention.Form.DEMONYM,
        FoundName.KNOWN);
  }
}
