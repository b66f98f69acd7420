package org.entente.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.EntityMention;
import org.entente.language.Token;
import org.entente.lexicon.Frame;

/** The side that a sentence leaves to the title of an article about a pair. */
final class TitlePair {

  private TitlePair() {}

  /**
   * In an article about a pair, "Diplomatic relations were established in 1922" and "Syria broke
   * off relations" are about the pair: the missing side is the title's.
   */
  static void complete(
      FrameMatcher.Context context,
      Frame frame,
      Token trigger,
      Map<String, List<Argument>> filled) {
    if (frame.pair().isEmpty()
        || context.titleActors().size() != 2
        || (frame.category().equals("agreement")
            && (!isNew(context, trigger) || namesThirdState(context)))) {
      return;
    }
    Set<String> present = new HashSet<>();
    filled.forEach(
        (role, arguments) -> {
          // "his son improved relations": a person who acts is not one of the sides.
          if (!role.equals("place")
              && !(role.equals("agent") && frame.pair().equals("participant"))) {
            arguments.forEach(argument -> present.add(argument.entity()));
          }
        });
    if (present.size() > 1
        || !context.titleActors().containsAll(present)
        || hasGenericFiller(context, frame, trigger)) {
      return;
    }
    Role role =
        present.isEmpty() && Fillers.role(frame.pair()) == Role.RECIPIENT
            ? Role.PARTICIPANT
            : Fillers.role(frame.pair());
    for (Referent referent : context.references().titlePair(context.sentence(), trigger.span())) {
      if (!present.contains(referent.entity())) {
        filled
            .computeIfAbsent(frame.pair(), key -> new ArrayList<>())
            .add(new Argument(role, referent.entity(), referent.mention(), referent.antecedent()));
      }
    }
  }

  /**
   * "A convention was signed" is the pair's; "the Treaty of Riga", "the treaties" may be anybody's.
   */
  private static boolean isNew(FrameMatcher.Context context, Token trigger) {
    return context.references().nameAround(context.sentence(), trigger).isEmpty()
        && !context
            .clauses()
            .tree()
            .hasChild(trigger, c -> c.lemma().matches("the|this|that|these|those|such|its|their"));
  }

  /** Where a third state is named beside one of the pair, "an accord" may well be with that. */
  private static boolean namesThirdState(FrameMatcher.Context context) {
    Set<String> states = new HashSet<>();
    for (EntityMention mention : context.references().mentions(context.sentence())) {
      Entity entity = context.references().entity(mention.entity());
      if (entity.type().isState()) {
        states.add(entity.ofState().filter(context.titleActors()::contains).orElse(entity.id()));
      }
    }
    return !context.titleActors().containsAll(states) && !states.containsAll(context.titleActors());
  }

  /** "prevents states from establishing relations" is about states in general, not the pair. */
  private static boolean hasGenericFiller(
      FrameMatcher.Context context, Frame frame, Token trigger) {
    for (Frame.RoleRule rule : frame.roles()) {
      for (String slot : rule.from()) {
        for (Token filler : Fillers.of(context, trigger, Set.of(), slot)) {
          if (context.clauses().isCollective(filler)
              && context.references().resolveAll(context.sentence(), filler).isEmpty()) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
