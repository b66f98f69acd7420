package org.entente.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.gazetteer.Gazetteer;
import org.entente.language.AnnotatedArticle;
import org.entente.language.Sentence;
import org.entente.language.Tree;
import org.entente.lexicon.NameShapes;
import org.entente.text.SourceText;
import org.entente.text.Span;

/**
 * Settles what the names of an article stand for: full names, short names, acronyms that the text
 * defines, adjectives of origin, and nouns that make an actor of them.
 */
public final class ActorLinker {

  private final Gazetteer gazetteer;
  private final NameFinder finder;
  private final PersonTitles titles = PersonTitles.english();
  private final Nominals nominals = Nominals.english();

  /** A linker over this gazetteer. */
  public ActorLinker(Gazetteer gazetteer, NameShapes shapes) {
    this.gazetteer = gazetteer;
    this.finder = new NameFinder(gazetteer, shapes, titles, nominals);
  }

  /** The article with every name settled that can be. */
  public LinkedArticle link(AnnotatedArticle annotated) {
    return new Run(annotated).link();
  }

  /** One article while it is linked. */
  private static final Pattern DYNASTIC =
      Pattern.compile("\\b(?:[Dd]ynasty|Caliphate|Sultanate)\\b");

  private final class Run {
    private final AnnotatedArticle annotated;
    private final SourceText source;
    private final EntityTable table = new EntityTable();
    private final List<EntityMention> mentions = new ArrayList<>();
    private final Acronyms acronyms = new Acronyms();
    private final People people = new People(gazetteer, titles);
    private final Candidates candidates;
    private final List<TitleActors.Side> sides;
    private final States states;
    private final List<Years> years;
    private List<List<FoundName>> names = List.of();
    private List<String> everyName = List.of();

    /** The years beside each name, over the whole article. */
    private final Map<String, List<Integer>> yearsOf = new HashMap<>();

    /** Decisions by type and name, as long as the surroundings stay. */
    private final Map<String, EntityLink> links = new HashMap<>();

    /** The longest name of each item. */
    private final Map<String, String> fullest = new HashMap<>();

    /** Full names read so far in the paragraph. */
    private final List<People.Person> before = new ArrayList<>();

    Run(AnnotatedArticle annotated) {
      this.annotated = annotated;
      this.source = annotated.article().source();
      this.years = annotated.sentences().stream().map(s -> Years.of(source, s)).toList();
      this.sides = new TitleActors(gazetteer).read(annotated.article().title());
      this.states =
          new States(gazetteer, sides, annotated.article().title() + "\n" + source.content());
      Set<String> region = new HashSet<>();
      sides.forEach(side -> side.known().ifPresent(state -> region.add(state.iso3())));
      region.remove("");
      this.candidates =
          new Candidates(gazetteer, region, annotated.article().title(), source.content());
    }

    LinkedArticle link() {
      List<String> titleActors = new ArrayList<>();
      sides.forEach(side -> titleActors.add(titleActor(side)));
      names = find();
      everyName = names.stream().flatMap(List::stream).map(FoundName::name).distinct().toList();
      names.forEach(inSentence -> inSentence.forEach(this::takeNote));
      people.title(annotated.article().bareTitle());
      places();
      for (List<FoundName> inSentence : names) {
        for (FoundName name : inSentence) {
          decide(acronyms.expand(name.name()), name.type())
              .item()
              .ifPresent(item -> fullest.merge(item, name.name(), this::longer));
        }
      }
      Sentence last = null;
      for (int i = 0; i < names.size(); i++) {
        Sentence sentence = annotated.sentences().get(i);
        if (last == null || !last.block().equals(sentence.block())) {
          before.clear();
        }
        last = sentence;
        int first = mentions.size();
        Years here = years.get(i);
        names.get(i).forEach(name -> settle(name, here));
        addNominals(new Tree(sentence), List.copyOf(mentions.subList(first, mentions.size())));
      }
      mentions.sort(Comparator.comparing(EntityMention::span).thenComparing(EntityMention::entity));
      return new LinkedArticle(annotated, table.entities(), mentions, titleActors);
    }

    private String titleActor(TitleActors.Side side) {
      return side.known()
          .map(state -> stateId(state, state.label()))
          .orElseGet(
              () -> {
                EntityType type =
                    candidates
                        .best(side.name())
                        .map(best -> EntityType.valueOf(best.type()))
                        .orElse(EntityType.PLACE);
                EntityLink link = candidates.link(side.name(), type, Years.NONE);
                return table.id(type, side.name(), side.name(), link, Optional.empty());
              });
    }

    /** Places that are sure by themselves help to choose the others: Montauk, on Long Island. */
    private void places() {
      Set<String> sure = new TreeSet<>();
      for (List<FoundName> inSentence : names) {
        for (FoundName name : inSentence) {
          if (name.form() == EntityMention.Form.NAME
              && name.type() == EntityType.PLACE
              && decide(name.name(), EntityType.PLACE).item().isPresent()) {
            sure.add(name.name());
          }
        }
      }
      candidates.surround(sure);
      links.clear();
    }

    /** Names of every sentence; what one sentence shows to be a name is one in all. */
    private List<List<FoundName>> find() {
      annotated.sentences().forEach(sentence -> acronyms.learn(source, sentence));
      Map<String, EntityType> defined = new TreeMap<>();
      acronyms
          .all()
          .forEach(
              (acronym, name) -> {
                defined.put(acronym, EntityType.ORGANIZATION);
                defined.put(name, EntityType.ORGANIZATION);
              });
      Map<String, Map<EntityType, Integer>> types = new TreeMap<>();
      List<NameFinder.Own> own =
          annotated.sentences().stream().map(sentence -> finder.own(source, sentence)).toList();
      for (NameFinder.Own inSentence : own) {
        for (FoundName name : finder.find(source, inSentence, defined, Set.of())) {
          acronyms.learn(source, name);
          if (name.form() == EntityMention.Form.NAME) {
            types
                .computeIfAbsent(name.name(), n -> new TreeMap<>())
                .merge(name.type(), name.rank() == FoundName.TAGGED ? 1 : 2, Integer::sum);
          }
        }
      }
      Map<String, EntityType> named = new TreeMap<>();
      types.forEach(
          (name, counts) -> {
            if (name.contains(" ") || name.matches("\\p{Lu}{3,}")) {
              named.put(name, mostFrequent(counts));
            }
          });
      acronyms
          .all()
          .forEach(
              (acronym, name) ->
                  named.put(acronym, named.getOrDefault(name, EntityType.ORGANIZATION)));
      Set<String> surnames = new TreeSet<>();
      types.forEach(
          (name, counts) -> {
            if (People.isFull(name) && mostFrequent(counts) == EntityType.PERSON) {
              surnames.add(name.substring(name.lastIndexOf(' ') + 1));
            }
          });
      List<List<FoundName>> names = new ArrayList<>();
      for (NameFinder.Own inSentence : own) {
        names.add(
            finder.find(source, inSentence, named, surnames).stream()
                .map(
                    name ->
                        name.rank() == FoundName.TAGGED && types.containsKey(name.name())
                            ? name.as(mostFrequent(types.get(name.name())))
                            : name)
                .toList());
      }
      return names;
    }

    private static EntityType mostFrequent(Map<EntityType, Integer> counts) {
      return counts.entrySet().stream()
          .max(Map.Entry.<EntityType, Integer>comparingByValue())
          .map(Map.Entry::getKey)
          .orElseThrow();
    }

    private void takeNote(FoundName name) {
      Years here = years.get(name.sentence());
      yearsOf
          .computeIfAbsent(acronyms.expand(name.name()), n -> new ArrayList<>())
          .addAll(here.all());
      if (name.type() == EntityType.PERSON && People.isFull(name.name())) {
        people.see(name.name(), here);
      }
    }

    private EntityLink decide(String name, EntityType type) {
      return links.computeIfAbsent(
          type + " " + name,
          key -> candidates.link(name, type, new Years(yearsOf.getOrDefault(name, List.of()))));
    }

    private void settle(FoundName name, Years years) {
      if (name.form() == EntityMention.Form.DEMONYM) {
        states
            .ofOrigin(name.name(), years)
            .ifPresent(
                state -> mention(name, stateId(state, name.name()), EntityMention.Form.DEMONYM));
      } else if (name.type() == EntityType.PERSON) {
        person(name, years);
      } else if (!isShortName(name) || !shortName(name, years)) {
        thing(name, years);
      }
    }

    /** One word that the tagger took for something else may be part of a person's name. */
    private boolean isShortName(FoundName name) {
      return !People.isFull(name.name())
          && !name.type().isState()
          && (name.rank() == FoundName.TAGGED || name.type() == EntityType.ORGANIZATION)
          && !acronyms.all().containsKey(name.name())
          && (name.type() != EntityType.PLACE || gazetteer.candidates(name.name()).isEmpty());
    }

    private boolean shortName(FoundName name, Years years) {
      if (people.withPart(name.name()).isEmpty()) {
        return false;
      }
      people
          .named(name.name(), years, before)
          .ifPresent(
              person -> {
                String id = personId(person);
                table.addName(id, name.name());
                mention(name, id, EntityMention.Form.SHORT_NAME);
                before.add(person);
              });
      return true;
    }

    private void person(FoundName name, Years years) {
      String written = name.name();
      if (People.isFull(written)) {
        people
            .withFullName(written)
            .ifPresent(
                person -> {
                  String id = personId(person);
                  table.addName(id, written);
                  mention(name, id, EntityMention.Form.NAME);
                  before.add(person);
                });
        return;
      }
      if (shortName(name, years)) {
        return;
      }
      if (!name.title().isEmpty()) {
        String titled = name.title() + " " + written;
        EntityLink link = candidates.link(titled, EntityType.PERSON, years);
        if (link.item().isPresent()) {
          String label = candidates.best(titled).map(Gazetteer.Candidate::label).orElse(titled);
          String id = table.id(EntityType.PERSON, label, written, link, Optional.empty());
          mention(name, id, EntityMention.Form.SHORT_NAME);
          return;
        }
      }
      thing(name, years);
    }

    private String personId(People.Person person) {
      EntityLink link = candidates.link(person.full(), EntityType.PERSON, person.years());
      for (String name : person.names()) {
        if (link.candidates().isEmpty()) {
          link = candidates.link(name, EntityType.PERSON, person.years());
        }
      }
      return table.id(EntityType.PERSON, person.full(), person.full(), link, Optional.empty());
    }

    private void thing(FoundName name, Years years) {
      String written = name.name();
      String full = acronyms.expand(written);
      EntityType type = name.type();
      Optional<Gazetteer.Candidate> known = candidates.best(full);
      if (known.isPresent()) {
        EntityType best = EntityType.valueOf(known.get().type());
        boolean place = type == EntityType.PLACE && best.isState();
        boolean organization =
            (type == EntityType.ORGANIZATION
                    || type == EntityType.STATE_ORGAN
                    || type == EntityType.ARMED_GROUP)
                && (best.isState() || Candidates.fits(best, type));
        if (place || organization || (type.isState() && best.isState())) {
          type = best;
        }
      }
      if (type == EntityType.STATE && isProvince(name)) {
        type = EntityType.PLACE;
      }
      if (type.isState()) {
        Optional<Gazetteer.Candidate> state = states.named(full, years);
        if (state.isPresent()) {
          if (!ofDynasty(name)) {
            mention(name, stateId(state.get(), written), EntityMention.Form.NAME);
          }
          return;
        }
      }
      EntityLink link =
          type == EntityType.PLACE && isShip(name.span())
              ? EntityLink.unlinked("quoted after an article, as a ship or a work is")
              : decide(full, type);
      String label =
          link.item().map(item -> longer(fullest.getOrDefault(item, full), full)).orElse(full);
      Optional<String> ofState =
          type == EntityType.STATE_ORGAN || type == EntityType.ARMED_GROUP
              ? leadingState(full, years)
              : Optional.empty();
      mention(name, table.id(type, label, written, link, ofState), EntityMention.Form.NAME);
    }

    /** "Abbasid Iraq", "Qing China": a land under a dynasty is the dynasty's realm of that time. */
    private boolean ofDynasty(FoundName land) {
      EntityMention before = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
      if (before == null
          || before.form() != EntityMention.Form.DEMONYM
          || before.sentence() != land.sentence()
          || before.span().end() + 1 != land.span().start()) {
        return false;
      }
      Entity realm = table.entity(before.entity());
      if (realm.type() != EntityType.HISTORIC_STATE || !DYNASTIC.matcher(realm.label()).find()) {
        return false;
      }
      Span both = before.span().union(land.span());
      table.addName(realm.id(), source.slice(both));
      mentions.set(
          mentions.size() - 1,
          new EntityMention(
              land.sentence(), both, land.headToken(), realm.id(), EntityMention.Form.NAME));
      return true;
    }

    /** the "Tyne" */
    private boolean isShip(Span span) {
      String before = source.content().substring(Math.max(0, span.start() - 5), span.start());
      return before.matches("(?s)[Tt]he [\"“'‘]");
    }

    private boolean isProvince(FoundName name) {
      List<String> beside = names.get(name.sentence()).stream().map(FoundName::name).toList();
      return states.isProvince(name.name(), beside, everyName);
    }

    private String longer(String one, String other) {
      return other.length() > one.length() ? other : one;
    }

    private Optional<String> leadingState(String name, Years years) {
      String first = name.split("[ -]", 2)[0];
      return states.ofOrigin(first, years).map(state -> stateId(state, first));
    }

    private String stateId(Gazetteer.Candidate state, String name) {
      EntityLink link = states.link(state, name);
      return table.id(
          EntityType.valueOf(state.type()), state.label(), name, link, Optional.empty());
    }

    private void mention(FoundName name, String entity, EntityMention.Form form) {
      mentions.add(new EntityMention(name.sentence(), name.span(), name.headToken(), entity, form));
    }

    private void addNominals(Tree tree, List<EntityMention> here) {
      int sentence = tree.sentence().index();
      for (Nominals.Phrase phrase : nominals.find(tree, here)) {
        nominal(sentence, phrase)
            .ifPresent(
                entity ->
                    mentions.add(
                        new EntityMention(
                            sentence,
                            phrase.span(),
                            phrase.noun().index(),
                            entity,
                            EntityMention.Form.NOMINAL)));
      }
    }

    private Optional<String> nominal(int sentence, Nominals.Phrase phrase) {
      Entity owner = table.entity(phrase.owner().entity());
      Span span = phrase.span();
      String words = source.slice(span);
      Years here = years.get(sentence);
      if (phrase.noun().lemma().equals("regime") && owner.type() == EntityType.PERSON) {
        Optional<Gazetteer.Candidate> known = states.named(words, Years.NONE);
        return Optional.of(
            known
                .map(state -> stateId(state, words))
                .orElseGet(
                    () ->
                        table.id(
                            EntityType.HISTORIC_STATE,
                            words,
                            words,
                            EntityLink.unlinked("a regime named after a person"),
                            Optional.empty())));
      }
      if (!owner.type().isState()) {
        return Optional.empty();
      }
      if (nominals.standsForState(phrase.noun())) {
        Optional<Gazetteer.Candidate> kingdom =
            phrase.noun().lemma().equals("monarchy")
                ? states
                    .named("Kingdom of " + owner.label(), here)
                    .filter(k -> here.touch(k.start().orElse(9999), k.end().orElse(9999)))
                : Optional.empty();
        String id = kingdom.map(k -> stateId(k, words)).orElse(owner.id());
        table.addName(id, words);
        return Optional.of(id);
      }
      return nominals
          .typeOf(phrase.noun())
          .map(
              type ->
                  table.id(
                      type,
                      words,
                      words,
                      EntityLink.unlinked("named by a noun"),
                      Optional.of(owner.id())));
    }
  }
}
