package org.entente.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.Article;
import org.entente.language.AnnotatedArticle;
import org.entente.language.Sentence;
import org.entente.language.Token;
import org.entente.language.Tree;
import org.entente.lexicon.Gazetteer;
import org.entente.lexicon.NameShapes;
import org.entente.lexicon.Yaml;
import org.entente.text.SourceText;
import org.entente.text.Span;

/**
 * Settles what the names of an article stand for: full names, short names, acronyms that the text
 * defines, adjectives of origin, and nouns that make an actor of them.
 */
public final class ActorLinker {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1\\d{3}|20\\d{2})(?!\\d)");

  /** Titles that a tagger takes for names. */
  private static final Set<String> TITLES =
      Set.of("Sultan", "King", "Queen", "President", "Emperor", "Pope", "Shah", "Caliph", "Prince");

  private static final Pattern ABOUT_RELATIONS =
      Pattern.compile("(?i)relations|ties|recognition|border|conflict|dispute|war\\b");

  private final Gazetteer gazetteer;
  private final NameFinder finder;
  private final Map<String, Set<String>> nominals = new HashMap<>();

  /** A linker over this gazetteer. */
  public ActorLinker(Gazetteer gazetteer, NameShapes shapes) {
    this.gazetteer = gazetteer;
    this.finder = new NameFinder(gazetteer, shapes);
    Yaml.resource(ActorLinker.class, "/org/entente/lexicon/en/actors/nominals.yaml")
        .fields()
        .forEach((kind, words) -> nominals.put(kind, Set.copyOf(words.texts())));
  }

  /** The article with every name settled that can be. */
  public LinkedArticle link(AnnotatedArticle annotated) {
    return new Run(annotated).link();
  }

  private final class Run {
    private final AnnotatedArticle annotated;
    private final SourceText source;
    private final EntityTable table = new EntityTable();
    private final List<EntityMention> mentions = new ArrayList<>();
    private final Map<String, String> acronyms = new HashMap<>();

    /** Full names of people, in the order of the text, with their ids. */
    private final Map<String, String> people = new LinkedHashMap<>();

    private final Map<String, String> recent = new HashMap<>();

    /** One decision for each name and type in the article: the first that was accepted. */
    private final Map<String, EntityLink> decisions = new HashMap<>();

    private final Candidates candidates;
    private final List<String> titleActors;

    Run(AnnotatedArticle annotated) {
      this.annotated = annotated;
      this.source = annotated.article().source();
      List<Gazetteer.Candidate> states = titleStates(annotated.article());
      Set<String> region = new HashSet<>();
      states.forEach(state -> region.add(state.iso3()));
      region.remove("");
      this.candidates = new Candidates(gazetteer, region);
      List<String> actors = new ArrayList<>();
      for (Gazetteer.Candidate state : states) {
        actors.add(stateId(state, state.label()));
      }
      this.titleActors =
          ABOUT_RELATIONS.matcher(annotated.article().title()).find() && actors.size() <= 2
              ? actors
              : List.of();
    }

    LinkedArticle link() {
      List<List<FoundName>> names = new ArrayList<>();
      for (Sentence sentence : annotated.sentences()) {
        names.add(finder.find(source, sentence));
      }
      for (List<FoundName> inSentence : names) {
        inSentence.forEach(this::remember);
      }
      for (int i = 0; i < names.size(); i++) {
        OptionalInt year = year(annotated.sentences().get(i));
        for (FoundName name : names.get(i)) {
          EntityLink link = candidates.link(full(name.name()), name.type(), year);
          if (link.status() == EntityLink.Status.ACCEPTED) {
            decisions.putIfAbsent(name.type() + "|" + full(name.name()), link);
          }
        }
      }
      for (int i = 0; i < names.size(); i++) {
        Sentence sentence = annotated.sentences().get(i);
        OptionalInt year = year(sentence);
        for (FoundName name : names.get(i)) {
          settle(name, year);
        }
        nominals(new Tree(sentence));
      }
      mentions.sort(Comparator.comparing(EntityMention::span).thenComparing(EntityMention::entity));
      return new LinkedArticle(annotated, table.entities(), mentions, titleActors);
    }

    private String full(String name) {
      return acronyms.getOrDefault(name, name);
    }

    private EntityLink decide(String name, EntityType type, OptionalInt year) {
      EntityLink known = decisions.get(type + "|" + name);
      return known == null ? candidates.link(name, type, year) : known;
    }

    private String stateId(Gazetteer.Candidate state, String name) {
      return table.id(
          EntityType.valueOf(state.type()), state.label(), name, accepted(state), Optional.empty());
    }

    private EntityLink accepted(Gazetteer.Candidate state) {
      return state.qid().isPresent()
          ? new EntityLink(
              EntityLink.Status.ACCEPTED,
              state.qid(),
              List.of(state.qid().get()),
              "name of a state")
          : new EntityLink(
              EntityLink.Status.UNLINKED, Optional.empty(), List.of(), "a state without item");
    }

    private OptionalInt year(Sentence sentence) {
      OptionalInt here = lastYear(source.slice(sentence.span()));
      return here.isPresent() ? here : lastYear(source.slice(sentence.block().span()));
    }

    private OptionalInt lastYear(String text) {
      Matcher matcher = YEAR.matcher(text);
      OptionalInt last = OptionalInt.empty();
      while (matcher.find()) {
        last = OptionalInt.of(Integer.parseInt(matcher.group(1)));
      }
      return last;
    }

    /** Full names of people and acronyms, before any short name is settled. */
    private void remember(FoundName name) {
      if (name.type() == EntityType.PERSON && name.name().contains(" ")) {
        people.putIfAbsent(name.name(), "");
      }
      String content = source.content();
      int end = name.span().end();
      if (name.name().contains(" ") && content.startsWith(" (", end)) {
        int close = content.indexOf(')', end);
        if (close > 0 && close - end < 12) {
          String acronym = content.substring(end + 2, close);
          if (acronym.matches("\\p{Lu}[\\p{Lu}\\p{Ll}.-]{1,8}")) {
            acronyms.putIfAbsent(acronym, name.name());
          }
        }
      }
    }

    private void settle(FoundName name, OptionalInt year) {
      if (name.form() == EntityMention.Form.DEMONYM) {
        gazetteer
            .stateOfAdjective(source.slice(name.span()))
            .or(() -> gazetteer.stateOfPeople(source.slice(name.span())))
            .ifPresent(
                state ->
                    mention(
                        name,
                        stateId(state, source.slice(name.span())),
                        EntityMention.Form.DEMONYM));
        return;
      }
      String written = name.name();
      String full = full(written);
      if (name.type() == EntityType.PERSON) {
        person(name, year);
        return;
      }
      Optional<String> shortPerson = shortName(written, year);
      if (shortPerson.isPresent() && candidates.best(written).isEmpty()) {
        table.addName(shortPerson.get(), written);
        mention(name, shortPerson.get(), EntityMention.Form.SHORT_NAME);
        return;
      }
      EntityType type = name.type();
      Optional<Gazetteer.Candidate> known = candidates.best(full);
      if (type == EntityType.PLACE
          && known.filter(c -> EntityType.valueOf(c.type()).isState()).isPresent()) {
        type = EntityType.valueOf(known.get().type());
      }
      if ((type == EntityType.ORGANIZATION || type == EntityType.STATE_ORGAN)
          && known.isPresent()
          && (EntityType.valueOf(known.get().type()).isState()
              || Candidates.fits(EntityType.valueOf(known.get().type()), type))) {
        type = EntityType.valueOf(known.get().type());
      }
      EntityLink link = decide(full, type, year);
      if (type.isState()
          && known.isPresent()
          && link.status() != EntityLink.Status.ACCEPTED
          && known.get().weight() >= 1) {
        link = accepted(known.get());
      }
      String label =
          link.item().isPresent() && known.isPresent() && known.get().qid().equals(link.item())
              ? known.get().label()
              : full;
      Optional<String> ofState =
          type == EntityType.STATE_ORGAN || type == EntityType.ARMED_GROUP
              ? leadingState(full)
              : Optional.empty();
      String id = table.id(type, label, written, link, ofState);
      mention(name, id, EntityMention.Form.NAME);
    }

    private Optional<String> leadingState(String name) {
      String first = name.split("[ -]", 2)[0];
      return gazetteer.stateOfAdjective(first).map(state -> stateId(state, first));
    }

    private void person(FoundName name, OptionalInt year) {
      String written = name.name();
      if (TITLES.contains(written)) {
        return;
      }
      if (!written.contains(" ") || written.matches("(?:[Aa]l-)\\p{L}+")) {
        Optional<String> known = shortName(written, year);
        if (known.isPresent()) {
          table.addName(known.get(), written);
          mention(name, known.get(), EntityMention.Form.SHORT_NAME);
          return;
        }
      }
      // A longer form of a name seen before: "Robert W. Shufeldt" and "Robert Shufeldt".
      EntityLink link = decide(written, EntityType.PERSON, year);
      String id = table.id(EntityType.PERSON, written, written, link, Optional.empty());
      if (written.contains(" ")) {
        people.put(written, id);
        for (String part : parts(written)) {
          recent.put(part, written);
        }
      }
      mention(name, id, EntityMention.Form.NAME);
    }

    /**
     * The person of whose full name the words are the first or last part; the most recent first.
     */
    private Optional<String> shortName(String written, OptionalInt year) {
      String key = written.toLowerCase(Locale.ROOT);
      String latest = recent.get(key);
      if (latest == null) {
        latest =
            people.keySet().stream()
                .filter(full -> parts(full).contains(key))
                .findFirst()
                .orElse(null);
      }
      if (latest == null) {
        return Optional.empty();
      }
      String full = latest;
      EntityLink link = candidates.link(full, EntityType.PERSON, year);
      if (link.reason().startsWith("vetoed")) {
        Optional<String> other =
            people.keySet().stream()
                .filter(p -> !p.equals(full) && parts(p).contains(key))
                .filter(
                    p -> !candidates.link(p, EntityType.PERSON, year).reason().startsWith("vetoed"))
                .findFirst();
        if (other.isEmpty()) {
          return Optional.empty();
        }
        link = candidates.link(other.get(), EntityType.PERSON, year);
        return Optional.of(
            table.id(EntityType.PERSON, other.get(), other.get(), link, Optional.empty()));
      }
      String known = people.getOrDefault(full, "");
      return Optional.of(
          known.isEmpty()
              ? table.id(
                  EntityType.PERSON,
                  full,
                  full,
                  decide(full, EntityType.PERSON, year),
                  Optional.empty())
              : known);
    }

    private Set<String> parts(String full) {
      Set<String> parts = new LinkedHashSet<>();
      String[] words = full.toLowerCase(Locale.ROOT).split(" ", -1);
      parts.add(words[0]);
      String last = words[words.length - 1];
      parts.add(last);
      if (last.startsWith("al-")) {
        parts.add(last.substring(3));
      }
      return parts;
    }

    private void mention(FoundName name, String entity, EntityMention.Form form) {
      mentions.add(new EntityMention(name.sentence(), name.span(), name.headToken(), entity, form));
    }

    /** "the Iraqi government", "Syrian rebels", "the Assad regime". */
    private void nominals(Tree tree) {
      int sentence = tree.sentence().index();
      List<EntityMention> here = mentions.stream().filter(m -> m.sentence() == sentence).toList();
      for (Token noun : tree.tokens()) {
        if (!noun.tag().startsWith("N")
            || here.stream().anyMatch(m -> m.span().contains(noun.span()))) {
          continue;
        }
        Optional<EntityMention> modifier = modifier(tree, noun, here);
        if (modifier.isEmpty()) {
          continue;
        }
        Entity owner = find(modifier.get().entity());
        Span span = phrase(tree, noun, modifier.get());
        String words = source.slice(span);
        if (has("state", noun) && owner.type().isState()) {
          table.addName(owner.id(), words);
          mentions.add(nominal(sentence, span, noun, owner.id()));
        } else if (noun.lemma().equals("regime") && owner.type() == EntityType.PERSON) {
          EntityLink link = candidates.link(words, EntityType.HISTORIC_STATE, OptionalInt.empty());
          String id = table.id(EntityType.HISTORIC_STATE, words, words, link, Optional.empty());
          mentions.add(nominal(sentence, span, noun, id));
        } else if (owner.type().isState()) {
          EntityType type =
              has("organ", noun)
                  ? EntityType.STATE_ORGAN
                  : has("armed", noun)
                      ? EntityType.ARMED_GROUP
                      : has("people", noun) ? EntityType.GROUP : EntityType.PLACE;
          if (type != EntityType.PLACE) {
            EntityLink link =
                new EntityLink(
                    EntityLink.Status.UNLINKED, Optional.empty(), List.of(), "named by a noun");
            String id = table.id(type, words, words, link, Optional.of(owner.id()));
            mentions.add(nominal(sentence, span, noun, id));
          }
        }
      }
    }

    private Entity find(String id) {
      return table.entities().stream()
          .filter(entity -> entity.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no entity '" + id + "'"));
    }

    private EntityMention nominal(int sentence, Span span, Token noun, String entity) {
      return new EntityMention(sentence, span, noun.index(), entity, EntityMention.Form.NOMINAL);
    }

    /** The only name that modifies the noun: "Iraqi", "Iraq's"; several leave it to the frames. */
    private Optional<EntityMention> modifier(Tree tree, Token noun, List<EntityMention> here) {
      List<EntityMention> modifiers = new ArrayList<>();
      for (Token child : tree.children(noun)) {
        if (child.index() < noun.index()
            && (child.relation().equals("nmod")
                || child.relation().equals("compound")
                || child.relation().equals("poss"))) {
          for (Token conjunct : tree.conjuncts(child)) {
            here.stream().filter(m -> m.headToken() == conjunct.index()).forEach(modifiers::add);
          }
        }
      }
      return modifiers.size() == 1 ? Optional.of(modifiers.get(0)) : Optional.empty();
    }

    private Span phrase(Tree tree, Token noun, EntityMention modifier) {
      Span span = noun.span().union(modifier.span());
      for (Token child : tree.children(noun)) {
        if (child.relation().equals("compound") && child.index() < noun.index()) {
          span = span.union(child.span());
        }
      }
      return span;
    }

    private boolean has(String kind, Token noun) {
      return nominals.getOrDefault(kind, Set.of()).contains(noun.lemma());
    }

    /** The states that a title names, in its order: by name or by adjective. */
    private List<Gazetteer.Candidate> titleStates(Article article) {
      Map<String, Gazetteer.Candidate> states = new LinkedHashMap<>();
      String[] words = article.title().split("[\\s–—:,’']+|(?<=\\p{L})-(?=\\p{Lu})", -1);
      int from = 0;
      while (from < words.length) {
        int next = from + 1;
        for (int to = Math.min(words.length, from + 5); to > from; to--) {
          String name = String.join(" ", java.util.Arrays.copyOfRange(words, from, to));
          Optional<Gazetteer.Candidate> state =
              gazetteer.candidates(name).stream()
                  .filter(c -> EntityType.valueOf(c.type()).isState() && c.weight() >= 0.7)
                  .findFirst()
                  .or(() -> gazetteer.stateOfAdjective(name));
          if (state.isPresent() && !name.isBlank() && Character.isUpperCase(name.codePointAt(0))) {
            states.putIfAbsent(state.get().label(), state.get());
            next = to;
            break;
          }
        }
        from = next;
      }
      return List.copyOf(states.values());
    }
  }
}
