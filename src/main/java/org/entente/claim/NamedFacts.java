package org.entente.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.EntityMention;
import org.entente.entity.EntityType;
import org.entente.language.Token;
import org.entente.lexicon.Yaml;
import org.entente.mention.TimeMention;
import org.entente.text.Span;

/**
 * Reads facts off names: "the Iran–Iraq War" says that there was a war, "the Treaty of Lausanne"
 * that there is a treaty. The kind is the name's head noun, from {@code en/named-kinds.yaml}.
 */
final class NamedFacts {

  private static final String AGREEMENT_RULE = "named.agreement";
  private static final String EVENT_RULE = "named.event";

  /** Ids of the rules that read named things. */
  static final List<String> RULES = List.of(AGREEMENT_RULE, EVENT_RULE);

  private static final List<String> EVENT_PARTIES = List.of("between", "with", "poss");
  private static final List<String> AGREEMENT_PARTIES =
      List.of("subj", "between", "with", "by", "poss");

  private final Map<String, Yaml> kinds;

  NamedFacts() {
    this.kinds =
        Yaml.resource(NamedFacts.class, "/org/entente/lexicon/en/named-kinds.yaml").fields();
  }

  /** One reading for each mention of a named event or agreement. */
  List<Draft> read(FrameMatcher.Context context) {
    List<Draft> drafts = new ArrayList<>();
    for (EntityMention mention : context.references().mentions(context.sentence())) {
      Entity entity = context.references().entity(mention.entity());
      if (entity.type() == EntityType.EVENT || entity.type() == EntityType.AGREEMENT) {
        kind(entity).ifPresent(kind -> drafts.add(draft(context, mention, entity, kind)));
      }
    }
    return drafts;
  }

  private Optional<String> kind(Entity entity) {
    Set<String> words = new LinkedHashSet<>();
    for (String name : entity.names()) {
      for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
        words.add(word);
      }
    }
    // The list's order decides: a "War of Independence" is a war.
    return kinds.entrySet().stream()
        .filter(entry -> entry.getValue().texts().stream().anyMatch(words::contains))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Draft draft(
      FrameMatcher.Context context, EntityMention mention, Entity entity, String kind) {
    boolean agreement = entity.type() == EntityType.AGREEMENT;
    Clauses clauses = context.clauses();
    Token head = clauses.tree().token(mention.headToken());
    List<Argument> arguments = new ArrayList<>();
    Set<String> used = new LinkedHashSet<>();
    Role role = agreement ? Role.PARTY : Role.PARTICIPANT;
    for (Argument side : sides(context, mention, role)) {
      arguments.add(side);
      used.add(side.entity());
    }
    for (String slot : agreement ? AGREEMENT_PARTIES : EVENT_PARTIES) {
      for (Token filler : clauses.slot(head, slot)) {
        for (Referent referent : context.references().resolveAll(context.sentence(), filler)) {
          Entity side = context.references().entity(referent.entity());
          if (side.type().isActor() && used.add(side.id())) {
            arguments.add(new Argument(role, side.id(), referent.mention(), referent.antecedent()));
          }
        }
      }
    }
    Set<Token> near = new LinkedHashSet<>();
    clauses
        .tree()
        .head(head)
        .filter(Clauses::isVerb)
        .filter(clauses::isLight)
        .filter(verb -> head.relation().startsWith("nsubj") || head.relation().equals("dobj"))
        .filter(
            verb ->
                agreement
                    || !head.relation().equals("nsubj")
                    || !FrameMatcher.actsOnAnother(clauses, verb))
        .ifPresent(near::add);
    Optional<TimeMention> time = context.timing().of(head, near, false);
    Span span = mention.span();
    for (Argument argument : arguments) {
      span = span.union(argument.mention());
    }
    if (time.isPresent()) {
      span = span.union(time.get().core());
    }
    return new Draft(
        agreement ? Category.AGREEMENT : Category.EVENT,
        kind,
        factuality(context, head),
        Optional.of(entity.id()),
        arguments,
        time,
        Optional.empty(),
        new Evidence(
            span, clauses.tree().sentence().span(), agreement ? AGREEMENT_RULE : EVENT_RULE),
        head.index(),
        Set.of());
  }

  /** "the Treaty of Riga" is there; "would sign a Peace Treaty" only has capitals. */
  private static Factuality factuality(FrameMatcher.Context context, Token head) {
    return context.clauses().tree().hasChild(head, c -> c.lemma().matches("a|an|any|no"))
        ? context.factuality().read(head).factuality()
        : Factuality.ACTUAL;
  }

  /** The two sides that "the Iran–Iraq War" names; one state alone is as often place or theme. */
  private static List<Argument> sides(
      FrameMatcher.Context context, EntityMention mention, Role role) {
    List<Argument> sides = new ArrayList<>();
    for (EntityMention part : context.references().mentions(context.sentence())) {
      if (part.form() == EntityMention.Form.DEMONYM && mention.span().contains(part.span())) {
        sides.add(new Argument(role, part.entity(), part.span(), Optional.empty()));
      }
    }
    if (sides.isEmpty()) {
      List<Token> words =
          context.clauses().tree().tokens().stream()
              .filter(token -> mention.span().contains(token.span()))
              .toList();
      // "French and Indian War" is none between the two: a hyphen joins the sides of a name.
      if (words.stream().noneMatch(token -> token.form().matches(".*[-–].*|between"))) {
        return List.of();
      }
      for (Token token : words) {
        context
            .references()
            .stateNamed(token.form())
            .ifPresent(
                side -> sides.add(new Argument(role, side.id(), token.span(), Optional.empty())));
      }
    }
    boolean two = sides.stream().map(Argument::entity).distinct().count() == 2;
    return two && sides.size() == 2 ? sides : List.of();
  }
}
