package org.entente.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.entity.Entity;
import org.entente.entity.EntityMention;
import org.entente.entity.EntityType;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.Frame;
import org.entente.mention.TimeMention;
import org.entente.text.Span;

/** Finds where a sentence says what a frame describes, and fills the roles. */
final class FrameMatcher {

  /** Roles whose fillers may come from several places of the clause at once. */
  private static final Set<Role> COLLECTING =
      Set.of(Role.PARTICIPANT, Role.PARTY, Role.MEMBER, Role.PLACE);

  /** Slots whose filler stands for itself, not for what is coordinated with it. */
  private static final Set<String> ALONE = Set.of("host", "appos");

  /** Slots that hold what an act of words is about. */
  private static final List<String> CONTENT = List.of("obj", "comp", "of", "for", "against");

  /** Ids of the frames whose acts are about another act. */
  private final Set<String> acts = new HashSet<>();

  private final Map<String, List<Frame>> verbs = new HashMap<>();
  private final Map<String, List<Frame>> nouns = new HashMap<>();

  FrameMatcher(List<Frame> frames) {
    for (Frame frame : frames) {
      if (frame.regards()) {
        acts.add(frame.id());
      }
      for (Frame.Pattern pattern : frame.patterns()) {
        Map<String, List<Frame>> index = pattern.verbal() ? verbs : nouns;
        for (String lemma : pattern.lemmas()) {
          List<Frame> sharing = index.computeIfAbsent(lemma, key -> new ArrayList<>());
          if (!sharing.contains(frame)) {
            sharing.add(frame);
          }
        }
      }
    }
  }

  /** The sentence with all that is known about it. */
  record Context(
      int sentence,
      Clauses clauses,
      References references,
      Timing timing,
      FactualityReader factuality,
      List<String> titleActors) {}

  /** Every reading of the sentence, in reading order of the triggers. */
  List<Draft> match(Context context) {
    List<Draft> drafts = new ArrayList<>();
    for (Token token : context.clauses().tree().tokens()) {
      for (Heard heard : hearing(context, token)) {
        for (Frame.Pattern pattern : heard.patterns()) {
          Optional<Draft> draft = read(context, heard.frame(), pattern, token);
          draft.ifPresent(d -> drafts.addAll(Respectively.split(d, context.timing())));
          if (draft.isPresent()) {
            break;
          }
        }
      }
    }
    List<Draft> tied = drafts.stream().map(draft -> regarding(context, draft, drafts)).toList();
    Set<Integer> regarded = new HashSet<>();
    tied.forEach(draft -> regarded.addAll(draft.regards()));
    return tied.stream()
        .filter(draft -> regarded.contains(draft.trigger()) || !isPurpose(context, draft))
        .toList();
  }

  /** A frame that listens to a word, with those of its patterns that the word may trigger. */
  private record Heard(Frame frame, List<Frame.Pattern> patterns) {}

  /** The frames that listen to a word where it stands. */
  private List<Heard> hearing(Context context, Token token) {
    boolean verb = Clauses.isVerb(token);
    if (!verb && !Clauses.isNoun(token)) {
      return List.of();
    }
    String lemma = context.clauses().lemma(token);
    boolean modifier = isModifier(context, token);
    Optional<EntityMention> name = context.references().nameAround(context.sentence(), token);
    return (verb ? verbs : nouns)
        .getOrDefault(lemma, List.of()).stream()
            .filter(frame -> !(modifier && frame.category().equals("event")))
            .filter(frame -> name.map(n -> mayTrigger(context, frame, token, n)).orElse(true))
            .map(frame -> new Heard(frame, patterns(frame, verb, lemma)))
            .toList();
  }

  private static List<Frame.Pattern> patterns(Frame frame, boolean verb, String lemma) {
    return frame.patterns().stream()
        .filter(pattern -> pattern.verbal() == verb && pattern.lemmas().contains(lemma))
        .toList();
  }

  /** "the strike force", "war crimes": a noun before its noun tells of no event. */
  private static boolean isModifier(Context context, Token token) {
    return token.relation().equals("compound")
        && context
            .clauses()
            .tree()
            .head(token)
            .filter(head -> Clauses.isNoun(head) && head.tag().matches("NNS?"))
            .isPresent();
  }

  /** "sent a force to help Syria": a purpose is neither a fact nor a plan that anyone announced. */
  private static boolean isPurpose(Context context, Draft draft) {
    Token trigger = context.clauses().tree().token(draft.trigger());
    return draft.factuality() == Factuality.PLANNED
        && trigger.tag().equals("VB")
        && (trigger.relation().equals("advcl") || isBareInfinitiveOfNoun(context, trigger))
        && context.clauses().tree().hasChild(trigger, c -> c.lemma().equals("to"));
  }

  /** "took the mercenaries to attack": no plan or attempt is named. */
  private static boolean isBareInfinitiveOfNoun(Context context, Token trigger) {
    return trigger.relation().equals("acl")
        && context
            .clauses()
            .tree()
            .head(trigger)
            .filter(noun -> Clauses.isNoun(noun) && !context.clauses().isPlan(noun))
            .isPresent();
  }

  /** Ties an act of words to what its object or complement says. */
  private Draft regarding(Context context, Draft act, List<Draft> drafts) {
    if (!acts.contains(act.evidence().rule())) {
      return act;
    }
    Tree tree = context.clauses().tree();
    Token trigger = tree.token(act.trigger());
    Set<Token> content = new LinkedHashSet<>();
    for (String slot : CONTENT) {
      content.addAll(context.clauses().slot(trigger, slot));
    }
    List<Token> inside =
        drafts.stream()
            .map(draft -> tree.token(draft.trigger()))
            .filter(token -> !token.equals(trigger))
            .filter(token -> content.stream().anyMatch(above -> tree.dominates(above, token)))
            .distinct()
            .toList();
    Set<Integer> highest = new HashSet<>();
    for (Token token : inside) {
      if (inside.stream().noneMatch(o -> !o.equals(token) && tree.dominates(o, token))) {
        highest.add(token.index());
      }
    }
    return act.regarding(highest);
  }

  /** A word inside a name triggers only where the name is the agreement or event itself. */
  private static boolean mayTrigger(Context context, Frame frame, Token token, EntityMention name) {
    if (name.span().equals(token.span()) && frame.category().equals("agreement")) {
      // "signed a Convention": a common noun that is only written like a name.
      return true;
    }
    EntityType type = context.references().entity(name.entity()).type();
    boolean itself =
        (type == EntityType.AGREEMENT && frame.category().equals("agreement"))
            || (type == EntityType.EVENT && frame.category().equals("event"));
    return itself && name.headToken() == token.index();
  }

  /**
   * How far a pattern fits the words around its trigger.
   *
   * @param related words that passed the pattern's tests
   * @param filled fillers by role
   * @param lack the first thing that does not fit
   */
  private record Fit(
      Set<Token> related, Map<String, List<Argument>> filled, Optional<Trigger.Lack> lack) {
    static Fit lacking(Trigger.Lack lack) {
      return new Fit(Set.of(), Map.of(), Optional.of(lack));
    }
  }

  private static Fit fit(Context context, Frame frame, Frame.Pattern pattern, Token trigger) {
    Set<Token> related = new LinkedHashSet<>();
    for (Map.Entry<String, Set<String>> test : sorted(pattern.tests())) {
      List<Token> passing =
          fillers(context, trigger, Set.of(), test.getKey()).stream()
              .flatMap(filler -> context.clauses().tree().conjuncts(filler).stream())
              .filter(filler -> passes(context, filler, test.getValue()))
              .filter(filler -> !passes(context, filler, excluded(pattern, test.getKey())))
              .toList();
      if (passing.isEmpty()) {
        return Fit.lacking(Trigger.Lack.word(test.getKey(), test.getValue()));
      }
      passing.stream()
          .filter(token -> test.getValue().contains(token.lemma()))
          .forEach(related::add);
    }
    for (Map.Entry<String, Set<String>> test : sorted(pattern.absent())) {
      for (Token filler : fillers(context, trigger, Set.of(), test.getKey())) {
        if (test.getValue().contains("*") || passes(context, filler, test.getValue())) {
          return Fit.lacking(Trigger.Lack.forbidden(test.getKey(), filler.form()));
        }
      }
    }
    Map<String, List<Argument>> filled = fill(context, frame, trigger, related);
    completePair(context, frame, trigger, filled);
    Optional<Trigger.Lack> lack =
        frame.roles().stream()
            .filter(
                rule ->
                    filled.getOrDefault(rule.role(), List.of()).size()
                        < frame.needs().getOrDefault(rule.role(), 0))
            .findFirst()
            .map(rule -> Trigger.Lack.role(rule.role(), rule.from(), filled.size()));
    if (lack.isEmpty() && filled.isEmpty()) {
      lack = Optional.of(Trigger.Lack.role("filler of any role", List.of("any slot"), 0));
    }
    return new Fit(related, filled, lack);
  }

  /** In the same order in every run; an unmodifiable map has none. */
  private static Set<Map.Entry<String, Set<String>>> sorted(Map<String, Set<String>> tests) {
    return new TreeMap<>(tests).entrySet();
  }

  /** Every word of the sentence that a frame listens to, with the frame that came nearest. */
  List<Trigger> triggers(Context context) {
    List<Trigger> triggers = new ArrayList<>();
    for (Token token : context.clauses().tree().tokens()) {
      Optional<Trigger> nearest = Optional.empty();
      for (Heard heard : hearing(context, token)) {
        for (Frame.Pattern pattern : heard.patterns()) {
          Trigger found =
              new Trigger(
                  token.span(),
                  context.clauses().lemma(token),
                  Clauses.isVerb(token),
                  heard.frame().id(),
                  heard.frame().kind(),
                  fit(context, heard.frame(), pattern, token).lack());
          // "have" is a trigger only beside the noun that it serves.
          if (found.lacksWord() && context.clauses().isLight(token)) {
            continue;
          }
          if (nearest.isEmpty() || found.isNearerThan(nearest.get())) {
            nearest = Optional.of(found);
          }
        }
      }
      nearest.ifPresent(triggers::add);
    }
    return triggers;
  }

  private Optional<Draft> read(Context context, Frame frame, Frame.Pattern pattern, Token trigger) {
    Fit fit = fit(context, frame, pattern, trigger);
    if (fit.lack().isPresent()) {
      return Optional.empty();
    }
    Set<Token> related = fit.related();
    Map<String, List<Argument>> filled = fit.filled();
    List<Argument> arguments = new ArrayList<>();
    filled.values().forEach(arguments::addAll);
    Standing standing = context.factuality().read(trigger);
    Factuality factuality =
        frame.factuality().isEmpty() || standing.factuality() != Factuality.ACTUAL
            ? standing.factuality()
            : Factuality.valueOf(frame.factuality().toUpperCase(Locale.ROOT));
    Optional<TimeMention> time = time(context, frame, trigger, related, factuality);
    Optional<String> name =
        context
            .references()
            .nameAround(context.sentence(), trigger)
            .map(EntityMention::entity)
            .filter(id -> isOccurrence(context.references().entity(id).type()));
    return Optional.of(
        new Draft(
            Category.valueOf(frame.category().toUpperCase(Locale.ROOT)),
            frame.kind(),
            factuality,
            name,
            arguments,
            time,
            source(context, standing),
            evidence(context, frame.id(), trigger, related, arguments, time),
            trigger.index(),
            Set.of()));
  }

  private static boolean isOccurrence(EntityType type) {
    return type == EntityType.AGREEMENT || type == EntityType.EVENT;
  }

  private static Optional<TimeMention> time(
      Context context, Frame frame, Token trigger, Set<Token> related, Factuality factuality) {
    Set<Token> near = new HashSet<>(related);
    Clauses clauses = context.clauses();
    Optional<Token> above = clauses.tree().head(trigger).filter(Clauses::isVerb);
    above
        .filter(clauses::isLight)
        .filter(verb -> !trigger.relation().equals("advcl") && !trigger.relation().equals("conj"))
        // "In 1794 the revolution entered a new phase": that is not when the revolution was.
        .filter(
            verb ->
                frame.category().equals("agreement")
                    || !(isOf(trigger, "nsubj") && actsOnAnother(clauses, verb)))
        .ifPresent(near::add);
    // "dealt with trade, and was signed in 1923": the light verb may come second.
    above
        .filter(verb -> trigger.relation().startsWith("nsubj"))
        .ifPresent(
            verb ->
                clauses.tree().children(verb, "conj").stream()
                    .filter(clauses::isLight)
                    .filter(c -> !clauses.tree().hasChild(c, s -> s.relation().startsWith("nsubj")))
                    .forEach(near::add));
    for (Token child : clauses.tree().children(trigger, "acl")) {
      if (clauses.isLight(child)) {
        near.add(child);
      }
    }
    boolean inherit =
        factuality == Factuality.ACTUAL
            && (Clauses.isVerb(trigger) || !frame.category().equals("relationship"))
            // "grew tired of its treaties" and "broke its treaty" say not when those were signed.
            && !(frame.category().equals("agreement")
                && clauses.tree().hasChild(trigger, c -> isOf(c, "poss")));
    Optional<TimeMention> time = context.timing().of(trigger, near, inherit);
    // "left the League in 1933"
    return frame.category().equals("relationship") && clauses.isEnding(trigger)
        ? time.map(TimeMention::asEnd)
        : time;
  }

  private static boolean isOf(Token token, String relation) {
    return token.relation().equals(relation);
  }

  /** Whether the verb has an object that is no mere part of it: "take place", "took effect". */
  static boolean actsOnAnother(Clauses clauses, Token verb) {
    return clauses
        .tree()
        .hasChild(
            verb, c -> isOf(c, "dobj") && !c.lemma().matches("place|effect|shape|form|force"));
  }

  private static Optional<String> source(Context context, Standing standing) {
    return standing.sources().stream()
        .flatMap(token -> context.references().resolveAll(context.sentence(), token).stream())
        .map(Referent::entity)
        .filter(id -> context.references().entity(id).type().isActor())
        .findFirst();
  }

  private static boolean passes(Context context, Token filler, Set<String> words) {
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

  private static Set<String> excluded(Frame.Pattern pattern, String slot) {
    return pattern.absent().getOrDefault(slot, Set.of());
  }

  /** Fillers of a slot of the trigger and of the nouns that the pattern tied to it. */
  private static List<Token> fillers(
      Context context, Token trigger, Set<Token> related, String slot) {
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
      for (Token filler : fillers(context, trigger, related, slot.substring(0, dot))) {
        // "claimed that he lied and, as such, Norway wanted": a second clause speaks for itself.
        List<Token> alike =
            Clauses.isVerb(filler) ? List.of(filler) : clauses.tree().conjuncts(filler);
        for (Token conjunct : alike) {
          found.addAll(fillers(context, conjunct, Set.of(), rest));
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

  private static Map<String, List<Argument>> fill(
      Context context, Frame frame, Token trigger, Set<Token> related) {
    Map<String, List<Argument>> filled = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    List<Frame.RoleRule> rules = new ArrayList<>(frame.roles());
    if (frame.place()) {
      rules.add(new Frame.RoleRule("place", List.of("in", "at", "near", "outside"), "place"));
    }
    for (Frame.RoleRule rule : rules) {
      Role role = role(rule.role());
      for (String slot : rule.from()) {
        List<Token> fillers =
            fillers(context, trigger, ownOnly(role, slot) ? Set.of() : related, slot);
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

  /** The modifiers of an object do not act: "accepted the American demands". */
  private static boolean ownOnly(Role role, String slot) {
    return !COLLECTING.contains(role) && (slot.equals("poss") || slot.equals("mod"));
  }

  /** Whether the clause has a subject whose words stand for nobody known. */
  private static boolean isUnknown(Context context, List<Token> fillers) {
    return !fillers.isEmpty()
        && fillers.stream()
            .allMatch(f -> context.references().resolveAll(context.sentence(), f).isEmpty());
  }

  private static Role role(String property) {
    for (Role role : Role.values()) {
      if (role.property().equals(property)) {
        return role;
      }
    }
    throw new IllegalArgumentException("no role '" + property + "'");
  }

  /**
   * In an article about a pair, "Diplomatic relations were established in 1922" and "Syria broke
   * off relations" are about the pair: the missing side is the title's.
   */
  private static void completePair(
      Context context, Frame frame, Token trigger, Map<String, List<Argument>> filled) {
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
        present.isEmpty() && role(frame.pair()) == Role.RECIPIENT
            ? Role.PARTICIPANT
            : role(frame.pair());
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
  private static boolean isNew(Context context, Token trigger) {
    return context.references().nameAround(context.sentence(), trigger).isEmpty()
        && !context
            .clauses()
            .tree()
            .hasChild(trigger, c -> c.lemma().matches("the|this|that|these|those|such|its|their"));
  }

  /** Where a third state is named beside one of the pair, "an accord" may well be with that. */
  private static boolean namesThirdState(Context context) {
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
  private static boolean hasGenericFiller(Context context, Frame frame, Token trigger) {
    for (Frame.RoleRule rule : frame.roles()) {
      for (String slot : rule.from()) {
        for (Token filler : fillers(context, trigger, Set.of(), slot)) {
          if (context.clauses().isCollective(filler)
              && context.references().resolveAll(context.sentence(), filler).isEmpty()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Evidence evidence(
      Context context,
      String rule,
      Token trigger,
      Set<Token> related,
      List<Argument> arguments,
      Optional<TimeMention> time) {
    Tree tree = context.clauses().tree();
    Span sentence = tree.sentence().span();
    Span span = trigger.span();
    for (Token token : related) {
      span = span.union(token.span());
    }
    for (Argument argument : arguments) {
      if (sentence.contains(argument.mention())) {
        span = span.union(argument.mention());
      }
    }
    if (time.isPresent() && sentence.contains(time.get().core())) {
      span = span.union(time.get().core());
    }
    return new Evidence(span, sentence, rule);
  }
}
