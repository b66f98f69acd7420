package org.entente.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.entente.article.InputException;

/**
 * What a name may stand for. Two files: {@code states.tsv}, our own list of states with their
 * adjectives, peoples and capitals, and {@code gazetteer.tsv.gz}, drawn from open sources by {@code
 * build_gazetteer.py}. A state comes before anything else of the same name. Users put their own
 * entries on top: {@link #with}. Immutable.
 */
public final class Gazetteer {

  /**
   * One thing a name may stand for.
   *
   * @param qid Wikidata item; empty where no source names it
   * @param type name of an {@code EntityType}
   * @param weight how surely the name belongs to it, above 0 and at most 1
   * @param prior how well known it is; only for comparison
   * @param start year it began or was born; before Christ negative, without a year 0
   * @param iso3 country code or nothing
   * @param description at most 80 characters or nothing
   */
  public record Candidate(
      Optional<String> qid,
      String label,
      String type,
      double weight,
      double prior,
      OptionalInt start,
      OptionalInt end,
      String iso3,
      String description) {

    Candidate weighing(double other) {
      return other == weight
          ? this
          : new Candidate(qid, label, type, other, prior, start, end, iso3, description);
    }

    /** The name alone, where what it means today is not meant. */
    public Candidate withoutItem() {
      return new Candidate(
          Optional.empty(), label, type, weight, prior, start, end, iso3, description);
    }

    boolean sameThing(Candidate other) {
      return qid.isPresent() ? qid.equals(other.qid) : label.equals(other.label);
    }
  }

  private static final String FOLDER = "/org/entente/lexicon/en/actors/";
  private static final String STATES = "states.tsv";
  private static final String REST = "gazetteer.tsv.gz";

  private final List<StateRow> states;
  private final Map<String, GazetteerEntry> items;
  private final Map<String, List<Candidate>> names;
  private final Map<String, List<Candidate>> adjectives;
  private final Map<String, List<Candidate>> people;
  private final Map<String, List<Candidate>> capitals;
  private final Map<String, List<String>> adjectivesOf;
  private final Set<String> beginnings;
  private final int longestTokens;

  private Gazetteer(List<StateRow> states, Map<String, GazetteerEntry> items) {
    this.states = states;
    this.items = items;
    NameIndex index = new NameIndex(states, items);
    this.names = index.names();
    this.adjectives = index.adjectives();
    this.people = index.people();
    this.capitals = index.capitals();
    this.adjectivesOf = index.adjectivesOf();
    Set<String> starts = new HashSet<>(names.size() * 2);
    int longest = 1;
    for (String name : names.keySet()) {
      int tokens = 1;
      for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
        starts.add(name.substring(0, space));
        tokens++;
      }
      longest = Math.max(longest, tokens);
    }
    this.beginnings = starts;
    this.longestTokens = longest;
  }

  /** The bundled English gazetteer; read once. */
  public static Gazetteer english() {
    return English.GAZETTEER;
  }

  /** Reads the bundled files anew. */
  static Gazetteer load() {
    List<StateRow> states = new ArrayList<>();
    Map<String, GazetteerEntry> items = new LinkedHashMap<>(1 << 16);
    try (InputStream ours = open(STATES);
        InputStream zipped = open(REST);
        InputStream rest = new GZIPInputStream(zipped, 1 << 16)) {
      Table.read(STATES, ours, StateRow.COLUMNS, row -> states.add(StateRow.of(row)));
      for (GazetteerEntry entry : GazetteerFile.read(REST, rest, qid -> false)) {
        items.put(entry.qid(), entry);
      }
    } catch (IOException e) {
      throw new InputException(REST, "cannot be read: " + e.getMessage(), "check the jar");
    }
    return new Gazetteer(states, items);
  }

  private static InputStream open(String file) {
    InputStream in = Gazetteer.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new InputException(file, "no such resource", "check the jar");
    }
    return in;
  }

  /**
   * This gazetteer with more on top. An entry may bring a new item, more names for a known one, or
   * another label, type, years, code or description; what it leaves out stays. Of a name given
   * twice for an item the later weight counts, and 0 takes it away; the label is a name of weight 1
   * unless the names weigh it. The greater prior counts. A state of {@code states.tsv} keeps what
   * that file says of it and takes only names, fame and a description.
   *
   * @param later entries, each over those before it
   * @throws IllegalArgumentException where a new item has no type
   */
  public Gazetteer with(List<GazetteerEntry> later) {
    if (later.isEmpty()) {
      return this;
    }
    Map<String, GazetteerEntry> more = new LinkedHashMap<>(items);
    Extension.add(more, later);
    return new Gazetteer(states, more);
  }

  /** What is known of an item. */
  public Optional<GazetteerEntry> entry(String qid) {
    return Optional.ofNullable(items.get(qid));
  }

  /**
   * What the name may stand for, best first; nothing where it is unknown. Case, marks and a leading
   * "the" do not count, but a short name in capitals, such as US, is found only in capitals. The
   * caller takes off a possessive.
   */
  public List<Candidate> candidates(String name) {
    List<Candidate> exact = names.getOrDefault(name.strip(), List.of());
    List<Candidate> loose = names.getOrDefault(NameForm.normal(name), List.of());
    if (exact.isEmpty() || exact == loose) {
      return loose;
    }
    if (loose.isEmpty()) {
      return exact;
    }
    List<Candidate> both = new ArrayList<>(exact);
    loose.stream().filter(found -> both.stream().noneMatch(found::sameThing)).forEach(both::add);
    return List.copyOf(both);
  }

  /** Whether some name goes on after these whole words. */
  public boolean isPrefix(String words) {
    return beginnings.contains(NameForm.normal(words));
  }

  /** Words of the longest name, split at spaces. */
  public int longestTokens() {
    return longestTokens;
  }

  /** The states whose adjective this is; those of today first. */
  public List<Candidate> statesOfAdjective(String word) {
    return adjectives.getOrDefault(NameForm.normal(word), List.of());
  }

  /** The one state the adjective stands for: the only one of today, or else the only one. */
  public Optional<Candidate> stateOfAdjective(String word) {
    return only(statesOfAdjective(word));
  }

  /** The states whose people are called so; those of today first. */
  public List<Candidate> statesOfPeople(String word) {
    return people.getOrDefault(NameForm.normal(word), List.of());
  }

  /** The one state whose people are called so: the only one of today, or else the only one. */
  public Optional<Candidate> stateOfPeople(String word) {
    return only(statesOfPeople(word));
  }

  /** The states with this capital; those of today first. */
  public List<Candidate> statesOfCapital(String word) {
    return capitals.getOrDefault(NameForm.normal(word), List.of());
  }

  /** The one state with this capital: the only one of today, or else the only one. */
  public Optional<Candidate> stateOfCapital(String word) {
    return only(statesOfCapital(word));
  }

  /** The adjectives of a state given by its Wikidata item or its name. */
  public List<String> adjectivesOf(String state) {
    List<String> found = adjectivesOf.getOrDefault(state, List.of());
    return found.isEmpty() ? adjectivesOf.getOrDefault(NameForm.normal(state), List.of()) : found;
  }

  /**
   * The form under which names are compared: no marks, plain hyphens and apostrophes, lower case,
   * single spaces, no leading "the".
   */
  public static String normal(String name) {
    return NameForm.normal(name);
  }

  /** The only state of today among them, or else the only one. */
  public static Optional<Candidate> only(List<Candidate> states) {
    List<Candidate> today =
        states.stream().filter(state -> state.type().equals(NameIndex.STATE)).toList();
    List<Candidate> choice = today.isEmpty() ? states : today;
    return choice.size() == 1 ? Optional.of(choice.get(0)) : Optional.empty();
  }

  private static final class English {
    private static final Gazetteer GAZETTEER = load();

    private English() {}
  }
}
