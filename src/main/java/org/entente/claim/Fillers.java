package org.entente.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.entity.Entity;
import org.entente.entity.EntityType;
import org.entente.language.Token;
import org.entente.lexicon.Frame;

/** Which words of a clause a frame's slots hold, and who fills its roles. */
final class Fillers {

  /** Roles whose fillers may come from several places of the clause at once. */
  private static final Set<Role> COLLECTING =
      Set.of(Role.PARTICIPANT, Role.PARTY, Role.MEMBER, Role.PLACE);

  /** Slots whose filler stands for itself, not for what is coordinated with it. */
  private static final Set<String> ALONE = Set.of("host", "appos");

  private Fillers() {}

  static Map<String, List<Argument>> fill(
      FrameMatcher.Context context, Frame frame, Token trigger, Set<Token> related) {
    Map<String, List<Argument>> filled = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    List<Frame.RoleRule> rules = new ArrayList<>(frame.roles());
    if (frame.place()) {
      rules.add(new Frame.RoleRule("place", List.of("in", "at", "near", "outside"), "place"));
    }
    for (Frame.RoleRule rule : rules) {
      Role role = role(rule.role());
      for (String slot : rule.from()) {
        List<Token> fillers = of(context, trigger, ownOnly(role, slot) ? Set.of() : related, slot);
        if (slot.endsWith("*") && COLLECTING.contains(role) && !filled.containsKey(rule.role())) {
          // A side found far below the trigger needs another one near it.
          continue;
        }
        if (!COLLECTING.contains(role) && filled.containsKey(rule.role())) {
          break;
        }
        if (slot.equals("subj") && role == Role.INITIATOR && isUnknown(context, fillers)) {
          break;
        }
        for (Token filler : fillers) {
          List<Referent> referents =
              ALONE.contains(slot)
                  ? context.references().resolveOne(context.sentence(), filler)
                  : context.references().resolveAll(context.sentence(), filler);
          for (Referent referent : referents) {
            Entity entity = context.references().entity(referent.entity());
            if (related.contains(filler) && entity.type() == EntityType.STATE_ORGAN) {
              // "The French consulate opened": the consulate is what was opened, by its state.
              continue;
            }
            if (isA(entity, rule.is()) && used.add(entity.id())) {
              filled
                  .computeIfAbsent(rule.role(), key -> new ArrayList<>())
                  .add(new Argument(role, entity.id(), referent.mention(), referent.antecedent()));
            }
          }
        }
      }
    }
    return filled;
  }

  /** Fillers of a slot of the trigger and of the nouns that the pattern tied to it. */
  static List<Token> of(
      FrameMatcher.Context context, Token trigger, Set<Token> related, String slot) {
    Set<Token> found = new LinkedHashSet<>();
    Clauses clauses = context.clauses();
    if (slot.endsWith("*")) {
      String preposition = slot.substring(0, slot.length() - 1);
      for (Token token : clauses.tree().subtree(trigger)) {
        if (Clauses.isVerb(token) || Clauses.isNoun(token)) {
          found.addAll(clauses.slot(token, preposition));
        }
      }
      return List.copyOf(found);
    }
    int dot = slot.indexOf('.');
    if (dot >= 0) {
      String rest = slot.substring(dot + 1);
      for (Token filler : of(context, trigger, related, slot.substring(0, dot))) {
        // "claimed that he lied and, as such, Norway wanted": a second clause speaks for itself.
        List<Token> alike =
            Clauses.isVerb(filler) ? List.of(filler) : clauses.tree().conjuncts(filler);
        for (Token conjunct : alike) {
          found.addAll(of(context, conjunct, Set.of(), rest));
        }
      }
      return List.copyOf(found);
    }
    found.addAll(clauses.slot(trigger, slot));
    if (!slot.equals("subj") && !slot.equals("obj")) {
      for (Token token : related) {
        found.addAll(clauses.slot(token, slot));
      }
    }
    return List.copyOf(found);
  }

  /** The modifiers of an object do not act: "accepted the American demands". */
  private static boolean ownOnly(Role role, String slot) {
    return !COLLECTING.contains(role) && (slot.equals("poss") || slot.equals("mod"));
  }

  /** Whether the clause has a subject whose words stand for nobody known. */
  private static boolean isUnknown(FrameMatcher.Context context, List<Token> fillers) {
    return !fillers.isEmpty()
        && fillers.stream()
            .allMatch(f -> context.references().resolveAll(context.sentence(), f).isEmpty());
  }

  static Role role(String property) {
    for (Role role : Role.values()) {
      if (role.property().equals(property)) {
        return role;
      }
    }
    throw new IllegalArgumentException("no role '" + property + "'");
  }

  static boolean passes(FrameMatcher.Context context, Token filler, Set<String> words) {
    for (String word : words) {
      if (word.startsWith("@")) {
        if (context.references().resolveOne(context.sentence(), filler).stream()
            .anyMatch(r -> isA(context.references().entity(r.entity()), word.substring(1)))) {
          return true;
        }
      } else if (word.equals("*") || filler.lemma().equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isA(Entity entity, String type) {
    return switch (type) {
      case "any" -> true;
      case "actor" -> entity.type().isActor();
      case "state" -> entity.type().isState() || entity.type() == EntityType.STATE_ORGAN;
      case "person" -> entity.type() == EntityType.PERSON;
      case "place" -> entity.type() == EntityType.PLACE || entity.type().isState();
      case "organization" ->
          entity.type() == EntityType.ORGANIZATION
              || entity.type() == EntityType.COALITION
              || entity.type() == EntityType.POLITICAL_PARTY
              || entity.type() == EntityType.ARMED_GROUP;
      case "event" -> entity.type() == EntityType.EVENT;
      case "agreement" -> entity.type() == EntityType.AGREEMENT;
      case "body" -> entity.type().isActor() && entity.type() != EntityType.PERSON;
      case "polity" -> entity.type().isActor() || entity.type() == EntityType.PLACE;
      default -> throw new IllegalArgumentException("no entity type '" + type + "'");
    };
  }
}
