package org.entente.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * What a name may stand for. Two files: {@code states.tsv}, our own list of states with their
 * adjectives, peoples and capitals, and {@code gazetteer.tsv.gz}, drawn from open sources by {@code
 * build_gazetteer.py}. A state comes before anything else of the same name. Immutable.
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

    private boolean sameThing(Candidate other) {
      return qid.isPresent() ? qid.equals(other.qid) : label.equals(other.label);
    }
  }

  private static final String FOLDER = "/org/entente/lexicon/en/actors/";
  private static final String STATES = "states.tsv";
  private static final String REST = "gazetteer.tsv.gz";

  private static final int ACRONYM = 5;

  private final Map<String, List<Candidate>> names;
  private final Map<String, List<Candidate>> adjectives;
  private final Map<String, List<Candidate>> people;
  private final Map<String, List<Candidate>> capitals;
  private final Map<String, List<String>> adjectivesOf;
  private final Set<String> beginnings;
  private final int longestTokens;

  private Gazetteer(Builder builder) {
    this.names = builder.names();
    this.adjectives = frozen(builder.adjectives);
    this.people = frozen(builder.people);
    this.capitals = frozen(builder.capitals);
    this.adjectivesOf = frozen(builder.adjectivesOf);
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

  /**
   * Reads the bundled files anew.
   *
   * @throws LexiconException where a row cannot be read
   */
  static Gazetteer load() {
    Builder builder = new Builder();
    read(STATES, builder::state);
    read(REST, builder::entity);
    builder.finish();
    return new Gazetteer(builder);
  }

  /**
   * What the name may stand for, best first; nothing where it is unknown. Case, marks and a leading
   * "the" do not count, but a short name in capitals, such as US, is found only in capitals. The
   * caller takes off a possessive.
   */
  public List<Candidate> candidates(String name) {
    List<Candidate> exact = names.getOrDefault(name.strip(), List.of());
    List<Candidate> loose = names.getOrDefault(normal(name), List.of());
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
    return beginnings.contains(normal(words));
  }

  /** Words of the longest name, split at spaces. */
  public int longestTokens() {
    return longestTokens;
  }

  /** The states whose adjective this is; those of today first. */
  public List<Candidate> statesOfAdjective(String word) {
    return adjectives.getOrDefault(normal(word), List.of());
  }

  /** The one state the adjective stands for: the only one of today, or else the only one. */
  public Optional<Candidate> stateOfAdjective(String word) {
    return only(statesOfAdjective(word));
  }

  /** The states whose people are called so; those of today first. */
  public List<Candidate> statesOfPeople(String word) {
    return people.getOrDefault(normal(word), List.of());
  }

  /** The one state whose people are called so: the only one of today, or else the only one. */
  public Optional<Candidate> stateOfPeople(String word) {
    return only(statesOfPeople(word));
  }

  /** The states with this capital; those of today first. */
  public List<Candidate> statesOfCapital(String word) {
    return capitals.getOrDefault(normal(word), List.of());
  }

  /** The one state with this capital: the only one of today, or else the only one. */
  public Optional<Candidate> stateOfCapital(String word) {
    return only(statesOfCapital(word));
  }

  /** The adjectives of a state given by its Wikidata item or its name. */
  public List<String> adjectivesOf(String state) {
    List<String> found = adjectivesOf.getOrDefault(state, List.of());
    return found.isEmpty() ? adjectivesOf.getOrDefault(normal(state), List.of()) : found;
  }

  /**
   * The form under which names are compared: no marks, plain hyphens and apostrophes, lower case,
   * single spaces, no leading "the".
   */
  public static String normal(String name) {
    boolean ascii = isAscii(name);
    if (ascii && isTidy(name)) {
      return withoutArticle(name.toLowerCase(Locale.ROOT));
    }
    String plain = ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(plain.length());
    boolean space = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isWhitespace(c)) {
        space = out.length() > 0;
        continue;
      }
      if (isMark(c)) {
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.append(
          switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u2018', '\u2019', '\u02bc', '\u02bb', '\u2032' -> '\'';
            default -> c;
          });
    }
    return withoutArticle(out.toString().toLowerCase(Locale.ROOT));
  }

  private static String withoutArticle(String lower) {
    return lower.startsWith("the ") ? lower.substring("the ".length()) : lower;
  }

  /** Whether single spaces between words are the only white space. */
  private static boolean isTidy(String ascii) {
    boolean space = true;
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (c < ' ' || (c == ' ' && space)) {
        return false;
      }
      space = c == ' ';
    }
    return !space || ascii.isEmpty();
  }

  private static boolean isMark(char c) {
    int type = c < 0x80 ? Character.UNASSIGNED : Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String key(String name) {
    boolean acronym = name.length() <= ACRONYM && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    return acronym ? name : normal(name);
  }

  private static Optional<Candidate> only(List<Candidate> states) {
    List<Candidate> today =
        states.stream().filter(state -> state.type().equals(Builder.STATE)).toList();
    List<Candidate> choice = today.isEmpty() ? states : today;
    return choice.size() == 1 ? Optional.of(choice.get(0)) : Optional.empty();
  }

  private static <T> Map<String, List<T>> frozen(Map<String, List<T>> open) {
    open.replaceAll((name, list) -> List.copyOf(list));
    return Map.copyOf(open);
  }

  private static void read(String file, RowReader reader) {
    try (InputStream in = Gazetteer.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new LexiconException(file, 1, 1, "no such resource", "check the jar");
      }
      InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
      boolean heading = true;
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.startsWith("#")) {
          continue;
        }
        if (heading) {
          heading = false;
          continue;
        }
        reader.read(new Row(file, number, line.split("\t", -1)));
      }
    } catch (IOException e) {
      throw new LexiconException(file, 1, 1, "cannot be read: " + e.getMessage(), "check the jar");
    }
  }

  private interface RowReader {
    void read(Row row);
  }

  private static final class English {
    private static final Gazetteer GAZETTEER = load();

    private English() {}
  }

  private static final class Row {
    private final String file;
    private final int number;
    private final String[] cells;

    Row(String file, int number, String[] cells) {
      this.file = file;
      this.number = number;
      this.cells = cells;
    }

    void expect(int columns) {
      if (cells.length != columns) {
        throw error(1, cells.length + " columns", "write " + columns);
      }
    }

    String text(int column) {
      return cells[column];
    }

    List<String> list(int column) {
      return cells[column].isEmpty() ? List.of() : List.of(cells[column].split("\\|", -1));
    }

    OptionalInt year(int column) {
      return cells[column].isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) number(column));
    }

    double number(int column) {
      return number(column, cells[column]);
    }

    double number(int column, String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw error(column + 1, "'" + text + "' is not a number", "write one");
      }
    }

    private LexiconException error(int column, String problem, String remedy) {
      return new LexiconException(file, number, column, problem, remedy);
    }
  }

  /** A candidate on its way into the map. */
  private record Named(Candidate candidate, boolean ours) {}

  /** The maps while they fill. */
  private static final class Builder {
    private static final String STATE = "STATE";
    private static final double UNKNOWN_PRIOR = 1;

    private static final Comparator<Named> BEST_FIRST =
        Comparator.comparingDouble((Named named) -> named.candidate().weight())
            .thenComparing(Named::ours)
            .thenComparingDouble(named -> named.candidate().prior())
            .reversed()
            .thenComparing(named -> named.candidate().label())
            .thenComparing(named -> named.candidate().qid().orElse(""));

    private static final Comparator<Candidate> TODAY_FIRST =
        Comparator.comparing((Candidate state) -> !state.type().equals(STATE))
            .thenComparing(Comparator.comparingDouble(Candidate::prior).reversed())
            .thenComparing(Candidate::label);

    private final List<Row> stateRows = new ArrayList<>();
    private final Map<String, Row> statesByQid = new HashMap<>();
    private final Map<String, Row> described = new HashMap<>();
    private final Map<String, List<Named>> named = new HashMap<>(1 << 17);
    private final Map<String, List<Candidate>> adjectives = new HashMap<>();
    private final Map<String, List<Candidate>> people = new HashMap<>();
    private final Map<String, List<Candidate>> capitals = new HashMap<>();
    private final Map<String, List<String>> adjectivesOf = new HashMap<>();

    /** name, type, qid, names, adjectives, people, capital, iso3, start, end. */
    void state(Row row) {
      row.expect(10);
      stateRows.add(row);
      if (!row.text(2).isEmpty() && statesByQid.put(row.text(2), row) != null) {
        throw row.error(3, "second row of " + row.text(2), "keep one");
      }
    }

    /** qid, label, type, start, end, iso3, prior, description, names. */
    void entity(Row row) {
      row.expect(9);
      String qid = row.text(0);
      if (statesByQid.containsKey(qid)) {
        described.put(qid, row);
        return;
      }
      Candidate candidate =
          new Candidate(
              Optional.of(qid),
              row.text(1),
              row.text(2).intern(),
              1,
              row.number(6),
              row.year(3),
              row.year(4),
              row.text(5),
              row.text(7));
      addNames(candidate, row, 8, false);
    }

    /** Adds the states, last because the other file describes them. */
    void finish() {
      for (Row row : stateRows) {
        Row more = described.get(row.text(2));
        Candidate state =
            new Candidate(
                Optional.of(row.text(2)).filter(qid -> !qid.isEmpty()),
                row.text(0),
                row.text(1).intern(),
                1,
                more == null ? UNKNOWN_PRIOR : more.number(6),
                row.year(8),
                row.year(9),
                row.text(7),
                more == null ? "" : more.text(7));
        add(state.label(), state, true);
        addNames(state, row, 3, true);
        if (more != null) {
          addNames(state, more, 8, false);
        }
        row.list(4).forEach(word -> put(adjectives, word, state));
        row.list(5).forEach(word -> put(people, word, state));
        row.list(6).forEach(word -> put(capitals, word, state));
        adjectivesOf.put(normal(state.label()), row.list(4));
        state.qid().ifPresent(qid -> adjectivesOf.put(qid, row.list(4)));
      }
      adjectives.values().forEach(states -> states.sort(TODAY_FIRST));
      people.values().forEach(states -> states.sort(TODAY_FIRST));
      capitals.values().forEach(states -> states.sort(TODAY_FIRST));
    }

    Map<String, List<Candidate>> names() {
      Map<String, List<Candidate>> names = new HashMap<>(named.size() * 2);
      named.forEach(
          (name, entries) -> {
            if (entries.size() > 1) {
              entries.sort(BEST_FIRST);
            }
            names.put(name, entries.stream().map(Named::candidate).toList());
          });
      return names;
    }

    private void addNames(Candidate candidate, Row row, int column, boolean ours) {
      for (String name : row.list(column)) {
        int mark = name.indexOf(';');
        double weight = mark < 0 ? 1 : row.number(column, name.substring(mark + 1));
        add(mark < 0 ? name : name.substring(0, mark), candidate.weighing(weight), ours);
      }
    }

    /** Adds a name unless the thing has it already with as much weight. */
    private void add(String name, Candidate candidate, boolean ours) {
      List<Named> entries = named.computeIfAbsent(key(name), unused -> new ArrayList<>(1));
      for (int i = 0; i < entries.size(); i++) {
        Named entry = entries.get(i);
        if (entry.candidate().sameThing(candidate)) {
          if (!entry.ours() && entry.candidate().weight() < candidate.weight()) {
            entries.set(i, new Named(candidate, ours));
          }
          return;
        }
      }
      entries.add(new Named(candidate, ours));
    }

    private static void put(Map<String, List<Candidate>> states, String word, Candidate state) {
      List<Candidate> entries = states.computeIfAbsent(normal(word), unused -> new ArrayList<>(1));
      if (!entries.contains(state)) {
        entries.add(state);
      }
    }
  }
}
