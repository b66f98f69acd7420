package org.entente.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.entity.EntityMention;
import org.entente.entity.EntityType;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.Frame;
import org.entente.mention.TimeMention;
import org.entente.text.Span;

/** Finds where a sentence says what a frame describes, and fills the roles. */
final class FrameMatcher {

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
                  FrameFit.of(context, heard.frame(), pattern, token).lack());
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
    FrameFit fit = FrameFit.of(context, frame, pattern, trigger);
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
